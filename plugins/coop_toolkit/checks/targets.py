"""Where the links and pictures of a text lead, as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The ways to write a target: in round brackets, below the text, in HTML; with a sign that
# each cannot be without.
_FORMS = (
    (re.compile(r"\]\(([^)\n]*)"), "]("),
    (re.compile(r"^\s{0,3}\[[^\[\]\n]+\]:\s*(\S*)", re.MULTILINE), "]:"),
    (re.compile(r"\b(?:href|src)\s*=\s*[\"']?([^\s\"'<>]*)", re.IGNORECASE), "="),
)
_TITLE = re.compile(r"\s+[\"'].*")


def typed_targets(text: str) -> Iterator[tuple[str, int]]:
    """Whatever may be the target of a link or picture, with where it starts in the text."""
    for form, sign in _FORMS:
        for typed in form.finditer(text) if sign in text else ():
            target = _TITLE.sub("", typed[1].strip()).strip("<>")
            yield target, typed.start(1) + typed[1].find(target)
