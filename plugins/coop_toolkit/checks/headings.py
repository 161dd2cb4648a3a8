"""Headings that skip a level, or take the level of the page's own title (WCAG 1.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import nested_levels

_HASHED = re.compile(r" {0,3}(?P<mark>#{1,6})[ \t]+\S")
_UNDERLINE = re.compile(r" {0,3}(?P<mark>=+|-+)[ \t]*$")
_TEXT_ABOVE = re.compile(r"\s*[^\s|#>-]")
_TAG = re.compile(r"<h(?P<mark>[1-6])\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class _Heading:
    """A heading: its level, the letters that give it that level, and which form they have.

    A form is "hash", "underline" or "tag".
    """

    level: int
    place: Place
    form: str


def heading_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every heading whose level is not the one that follows from those above it."""
    headings = list(_headings(prose))
    right = nested_levels(max(heading.level, 2) for heading in headings)
    above = 1
    for heading, level in zip(headings, right, strict=True):
        if heading.level == 1 or heading.level > above + 1:
            yield _problem(item, heading, level, above)
        above = max(heading.level, 2)


def _headings(prose: Prose) -> Iterator[_Heading]:
    above = ""
    for number, line in enumerate(prose.markup, 1):
        start = line.lstrip()[:1]
        hashed = _HASHED.match(line) if start == "#" else None
        underline = _UNDERLINE.match(line) if start in ("=", "-") else None
        if hashed:
            yield _Heading(len(hashed["mark"]), Place(number, *hashed.span("mark")), "hash")
        elif underline and _TEXT_ABOVE.match(above) and "|" not in above:
            level = 1 if underline["mark"][0] == "=" else 2
            yield _Heading(level, Place(number, *underline.span("mark")), "underline")
        for tag in _TAG.finditer(line) if "<h" in line or "<H" in line else ():
            yield _Heading(int(tag["mark"]), Place(number, *tag.span("mark")), "tag")
        above = line


def _problem(item: Item, heading: _Heading, level: int, above: int) -> Problem:
    instead = {"hash": "#" * level, "underline": "---", "tag": str(level)}[heading.form]
    return found(
        item,
        heading.place,
        _message(heading.level, above),
        instead=(instead,) if heading.form != "tag" else (),
        advice="" if heading.form != "tag" else f"Write h{level} in both of its tags.",
        help="headings",
        level=Level.ERROR,
    )


def _message(level: int, above: int) -> str:
    if level == 1:
        return "this heading has the level of the page’s title"
    if above == 1:
        return f"the first heading is of level {level}, and level 2 is the one below the title"
    return f"a heading of level {level} follows one of level {above}"
