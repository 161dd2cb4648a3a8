"""Parts of a body whose text is shown as it stands, found in one pass over the body."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"<(?P<end>/?)(?P<tag>pre|code|script|style|textarea|svg)\b[^<>]*>|<!--|-->", re.I
)


def verbatim_spans(text: str, tags: frozenset[str]) -> list[tuple[int, int]]:
    """Where elements of these names stand, from tag to tag, and comments; none inside another.

    An element or comment without an end is no span: what follows it is ordinary text.
    """
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for found in _MARK.finditer(text):
        name = "-->" if found["tag"] is None else found["tag"].lower()
        if found[0] == "<!--":
            opened.setdefault(name, found.start())
        elif found["end"] or found[0] == "-->":
            start = opened.pop(name, None)
            if start is not None and (name in tags or name == "-->"):
                while spans and spans[-1][0] > start:
                    spans.pop()
                spans.append((start, found.end()))
        else:
            opened.setdefault(name, found.start())
    return _apart(spans)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that do not overlap: the one that starts first stands for those inside it."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def closed_comments(text: str) -> str:
    """Text in which a comment without an end is shown, as it would hide all that follows."""
    last = text.rfind("-->") + 1
    return text[:last] + text[last:].replace("<!--", "&lt;!--")
