"""The brackets of shortcodes in pairs: which closing tag belongs to which opening one.

WordPress takes the first closing tag that follows, so that `[gist id=1] [gist]2[/gist]` loses
the first of the two, and `[box][box]a[/box]b[/box]` shows a stray `[/box]`. Here a closing tag
belongs to the nearest opening one of its name before it, as it does in HTML; that of program
text belongs to the first, since what stands inside is no tag.
"""

from __future__ import annotations

import re

from coop_toolkit.legacy.shortcodes.verbatim import GENERAL, LANGUAGES

OPENING = re.compile(
    r"(?P<escape>\[?)\[(?P<name>[A-Za-z][\w.-]*)"
    r"(?P<attributes>(?:\s(?:[^\[\]<\"]|\"[^\"]{0,500}\"|<[^<>]{0,500}>){0,500}"
    r"|[=:][^\[\]<>\s]{0,500})?)\](?P<end>\]?)"
)
_CODE = frozenset((*GENERAL, *LANGUAGES))
_CLOSING = re.compile(r"\[/([A-Za-z][\w.-]*)\s*\]")


def closings_by_opening(text: str) -> dict[int, tuple[int, int]]:
    """Where the closing tag of each opening one stands, by the place of the opening bracket.

    A tag that ends in a slash encloses nothing.
    """
    waiting: dict[str, list[int]] = {}
    found: dict[int, tuple[int, int]] = {}
    marks = [(m.start("name") - 1, m) for m in OPENING.finditer(text)]
    marks += [(m.start(), m) for m in _CLOSING.finditer(text)]
    for place, mark in sorted(marks, key=lambda pair: pair[0]):
        if mark.re is OPENING:
            if not mark["attributes"].rstrip().endswith("/"):
                waiting.setdefault(mark["name"].lower(), []).append(place)
        elif waiting.get(mark[1].lower()):
            openings = waiting[mark[1].lower()]
            if mark[1].lower() in _CODE:
                del openings[1:]
            found[openings.pop()] = mark.span()
    return found
