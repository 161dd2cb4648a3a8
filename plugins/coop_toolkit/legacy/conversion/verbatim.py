"""Parts of a body whose text is shown as it stands, found in one pass over the body."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"<(?P<end>/?)(?P<tag>pre|code|script|style|textarea|svg)\b[^<>]*>|<!--|-->", re.I
)
# What a reader of HTML takes for their content is not shown.
_HIDING = ("script", "style", "template", "textarea", "title", "xmp", "select")
_EMBEDDING = ("iframe", "object", "video", "audio")


def verbatim_spans(text: str, tags: frozenset[str]) -> list[tuple[int, int]]:
    """Where elements of these names stand, from tag to tag, and comments; none inside another.

    An element or comment without an end is no span: what follows it is ordinary text.
    """
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for found in _MARK.finditer(text):
        name = (found["tag"] or "-->").lower()
        if not found["end"] and found[0] != "-->":
            opened.setdefault(name, found.start())
        elif name in opened:
            span = (opened.pop(name), found.end())
            spans += [span] if name in tags or name == "-->" else []
    return _apart(spans)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that do not overlap: the one that starts first stands for those inside it."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def without_open_ends(text: str) -> str:
    """Text in which no comment or element without an end hides all that follows it.

    A comment or script that is never closed is shown as the text it probably was; a frame
    or player that is never closed is closed at once.
    """
    last = text.rfind("-->") + 1
    text = text[:last] + text[last:].replace("<!--", "&lt;!--")
    lower = text.lower()
    for tag in _HIDING:
        if f"<{tag}" in lower:
            text = _changed_after_last(text, tag, rf"<(?={tag}\b)", "&lt;")
    for tag in _EMBEDDING:
        if f"<{tag}" in lower:
            text = _changed_after_last(text, tag, rf"<{tag}\b[^<>]*>", rf"\g<0></{tag}>")
    return text


def _changed_after_last(text: str, tag: str, pattern: str, written: str) -> str:
    """Text with a pattern replaced behind the last closing tag of a name."""
    last = text.lower().rfind(f"</{tag}") + 1
    return text[:last] + re.sub(pattern, written, text[last:], flags=re.I)
