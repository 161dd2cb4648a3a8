"""Bytes of an export or feed cut into its items, without parsing them.

A parser that meets one damaged item loses every item after it; cut apart, each stands or
falls alone, memory stays that of one item, and the count of items is known from the bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ITEM_LIMIT = 20_000_000
_MARK = re.compile(rb"<!\[CDATA\[|\]\]>|<!--|-->|<(?:item|entry)(?=[\s>])|</(?:item|entry)\s*>")
_START = re.compile(
    rb"<\?xml|<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]|<channel[\s>]|<(?:item|entry)[\s>]"
)
_SECTIONS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_SECTION_ENDS = (b"]]>", b"-->")
_BETWEEN_ITEMS = re.compile(rb"\s*(?:<item[\s>]|</channel\s*>)")
_LATER_FIELD = re.compile(rb"</content:encoded>|</wp:(?:status|post_type|post_name)>")


@dataclass(frozen=True)
class Piece:
    """One item's bytes, and the line it starts on."""

    data: bytes
    line: int


@dataclass(frozen=True)
class Cut:
    """A file cut up: what stands before the first item, and the items."""

    head: bytes
    pieces: tuple[Piece, ...]


def cut_into_items(data: bytes) -> Cut:
    """Cut a file at its `<item>` or `<entry>` elements; tags inside CDATA are text."""
    start = _START.search(data)
    begin = start.start() if start else 0
    spans = list(_spans(data, begin))
    first = spans[0][0] if spans else len(data)
    pieces = []
    line, counted_to = 1, 0
    for from_, to in spans:
        line += data.count(b"\n", counted_to, from_)
        counted_to = from_
        pieces.append(Piece(data[from_:to], line))
    return Cut(data[begin:first], tuple(pieces))


def _ends_all_the_same(data: bytes, opened: int, found: re.Match[bytes]) -> bool:
    """Whether an item ends here though a section in it has no end.

    So it is where the tag is followed by the next item, and the fields that come after the
    body in every export were closed on the way, inside what would have to be the body.
    """
    if not found[0].startswith(b"</") or not _BETWEEN_ITEMS.match(data, found.end()):
        return False
    last = data.rfind(b"<![CDATA[", opened, found.start())
    return _LATER_FIELD.search(data, last, found.start()) is not None


def _spans(data: bytes, begin: int) -> Iterator[tuple[int, int]]:
    """Where each item starts and ends; one without a closing tag ends where the next starts."""
    section: bytes | None = None
    opened: int | None = None
    for found in _MARK.finditer(data, begin):
        if section is not None:
            ends = opened is not None and _ends_all_the_same(data, opened, found)
            section = None if ends or found[0] == section else section
            if not ends:
                continue
        if found[0] in _SECTIONS:
            section = _SECTIONS[found[0]]
        elif opened is not None and found[0] not in _SECTION_ENDS:
            is_end = found[0].startswith(b"</")
            yield opened, found.end() if is_end else found.start()
            opened = None if is_end else found.start()
        elif found[0].startswith((b"<i", b"<e")):
            opened = found.start()
    if opened is not None:
        yield opened, len(data)
