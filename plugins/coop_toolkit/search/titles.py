"""Every title of the site with its summary, for readers without script, in pages of 10 KB."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Common, Do, Event, Post, Project, ToolkitPage
from coop_toolkit.urls import slugify

PAGE_BYTES = 10_240 - 2_400  # of entries, compressed; the rest is the page around them
_ROW_BYTES = 60  # what the markup of one entry comes to, compressed with its neighbours


@dataclass(frozen=True)
class TitleLine:
    """One title to be found. `theme` and `summary` are "" where the thing has none."""

    title: str
    address: str
    summary: str
    theme: str


@dataclass(frozen=True)
class TitleGroup:
    """The titles of one kind, of one year where the kind is dated; `id` is its place's."""

    title: str
    id: str
    entries: tuple[TitleLine, ...]


def title_groups(catalogue: Catalogue) -> Iterator[TitleGroup]:
    """The groups in the order they are listed; none without an entry."""
    kinds: tuple[tuple[str, Iterable[Common]], ...] = (
        ("Toolkit", catalogue.toolkit_pages),
        ("Posts", catalogue.posts),
        ("Events", catalogue.events),
        ("Projects", catalogue.projects),
        ("Do's", _by_theme(catalogue.dos)),
        ("Resources", catalogue.resources),
        ("Organisations", catalogue.organisations),
        ("Words", catalogue.terms),
        ("Pages", catalogue.pages),
    )
    for kind, things in kinds:
        # Sorting keeps the order within a year; what has none comes last.
        by_year = sorted(things, key=_year, reverse=True)
        for year, found in groupby(by_year, _year):
            title = f"{kind} of {year}" if year else kind
            lines = tuple(_line(catalogue, thing) for thing in found)
            yield TitleGroup(title, f"{slugify(kind)}{year}", lines)


def _by_theme(dos: tuple[Do, ...]) -> list[Do]:
    return sorted(dos, key=lambda do: do.theme)


def pages_of_titles(groups: Iterable[TitleGroup]) -> list[tuple[TitleGroup, ...]]:
    """The groups shared out over pages; a group longer than a page goes on in the next."""
    pages: list[list[TitleGroup]] = [[]]
    left = PAGE_BYTES
    for group in groups:
        for part in _parts(group):
            size = _size(part)
            if size > left and pages[-1]:
                pages.append([])
                left = PAGE_BYTES
            pages[-1].append(part)
            left -= size
    return [tuple(page) for page in pages]


def _parts(group: TitleGroup) -> Iterator[TitleGroup]:
    """A group cut so that each part fits a page; all but the first say that they go on."""
    if _size(group) <= PAGE_BYTES or len(group.entries) < 2:
        yield group
        return
    half = len(group.entries) // 2
    yield from _parts(TitleGroup(group.title, group.id, group.entries[:half]))
    rest = group.title.removesuffix(", continued")
    after = f"{group.id}-{half}"
    yield from _parts(TitleGroup(f"{rest}, continued", after, group.entries[half:]))


def _size(group: TitleGroup) -> int:
    words = "".join(f"{e.title}{e.address}{e.summary}{e.theme}" for e in group.entries)
    return len(zlib.compress(words.encode())) + _ROW_BYTES * len(group.entries) // 4


def _year(thing: Common) -> str:
    if isinstance(thing, Post):
        return str(thing.date.year)
    return str(thing.starts.year or "") if isinstance(thing, Event) else ""


def _line(catalogue: Catalogue, thing: Common) -> TitleLine:
    theme = ""
    if isinstance(thing, Post):
        theme = ", ".join(category.title for category in catalogue.categories_of(thing)[:1])
    elif isinstance(thing, Project):
        theme = ", ".join(thing.themes)
    elif isinstance(thing, Do | ToolkitPage):
        theme = thing.theme if isinstance(thing, Do) else thing.section
    return TitleLine(thing.title or "Untitled", thing.address, thing.summary, theme)
