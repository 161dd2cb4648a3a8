"""The index of sources: for every row of the inventory, the address that carries it."""

from __future__ import annotations

import re

from coop_toolkit.catalogue import Catalogue

_INTRODUCTION = """\
# Where each row of the inventory stands

This page is made by `python3 tasks.py sources` from the `sources:` keys of the content. Do
not change it by hand.

| row | address |
|---|---|
"""


def source_index(catalogue: Catalogue) -> str:
    """The page as Markdown: a line for each id with the address that carries it.

    The file that names a row first among its sources carries it before one that names it
    besides.
    """
    carried: dict[str, str] = {}
    placed = [thing for thing in catalogue.published if thing.address and thing.sources]
    for thing in placed:
        carried.setdefault(thing.sources[0], thing.address)
    for thing in placed:
        for source in thing.sources:
            carried.setdefault(source, thing.address)
    rows = sorted(carried.items(), key=lambda row: _natural(row[0]))
    return _INTRODUCTION + "".join(f"| {source} | {address} |\n" for source, address in rows)


def _natural(source: str) -> tuple[str, int, str]:
    found = re.match(r"([A-Za-z]+)(\d+)", source)
    return (found[1], int(found[2]), source) if found else (source, 0, source)
