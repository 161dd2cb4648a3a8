"""The block editor's footnotes, kept apart from the text, as footnotes of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

# `<sup data-fn="ID" class="fn"><a href="#ID" id="ID-link">1</a></sup>`, WordPress 6.3 and later.
_CALL = re.compile(r"<sup\b[^>]*\bdata-fn=\"([\w-]{1,80})\"[^>]*>.*?</sup>", re.S)
# Signs of Unicode's private use area, which no conversion touches, round a note's number.
_MARK = "\ue000{}\ue001"
_MARKED = re.compile("\ue000(\\d+)\ue001")


def marked_notes(html: str, stored: str) -> tuple[str, list[str]]:
    """A body with its calls of notes marked, and the notes' HTML in the order they are called.

    `stored` is the JSON that WordPress keeps beside the post (`footnotes`); a call without
    a note stays as it is.
    """
    notes = _notes(stored)
    called: list[str] = []

    def marked(found: re.Match[str]) -> str:
        if found[1] not in notes:
            return found[0]
        if found[1] not in called:
            called.append(found[1])
        return _MARK.format(called.index(found[1]) + 1)

    text = _CALL.sub(marked, html) if notes else html
    return text, [notes[name] for name in called]


def with_notes(text: str, notes: list[str], convert: Callable[[str], str]) -> str:
    """Markdown with its marks as calls, and the notes at its end."""
    if not notes:
        return text
    out = _MARKED.sub(r"[^\1]", text)
    lines = [f"[^{n}]: {_indented(convert(html))}" for n, html in enumerate(notes, 1)]
    return "\n\n".join([out, *lines])


def _notes(stored: str) -> dict[str, str]:
    try:
        found = json.loads(stored) if stored else []
    except ValueError:
        return {}
    if not isinstance(found, list):
        return {}
    notes = (note for note in found if isinstance(note, dict))
    return {str(note.get("id", "")): str(note.get("content", "")) for note in notes}


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")
