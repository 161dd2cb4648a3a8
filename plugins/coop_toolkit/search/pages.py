"""The search page: every title with its summary, by kind, and the page for what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, Event, Post
from coop_toolkit.output import HOME, WebPage
from coop_toolkit.problems import counted
from coop_toolkit.search.index import index_folder
from coop_toolkit.search.records import KINDS


@dataclass(frozen=True)
class TitleLine:
    """One title to be found. `year` is "" where the thing has none."""

    title: str
    address: str
    summary: str
    year: str


@dataclass(frozen=True)
class TitleGroup:
    """The titles of one kind."""

    title: str
    entries: tuple[TitleLine, ...]


def search_pages(edition: Edition) -> Iterator[WebPage]:
    """The search page and the page of an unknown address."""
    groups = _groups(edition)
    total = sum(len(group.entries) for group in groups)
    yield WebPage(
        address="/search/",
        template="search.html",
        title="Search",
        description=f"{counted(total, 'page')} of this site by title.",
        kind="search",
        crumbs=(HOME,),
        values={
            "kinds": groups,
            "total": total,
            # Asked when the page is rendered: a record holds its links resolved.
            "index_folder": partial(index_folder, edition),
            "choices": _choices(edition),
        },
        scripts=("search.js",),
    )
    yield WebPage(
        address="/404.html",
        template="404.html",
        title="Page not found",
        description="There is no page at this address. These pages may help.",
        kind="not-found",
        indexed=False,
    )


def _groups(edition: Edition) -> list[TitleGroup]:
    catalogue = edition.catalogue
    kinds: list[tuple[str, tuple[Common, ...]]] = [
        ("Toolkit", catalogue.toolkit_pages),
        ("Posts", catalogue.posts),
        ("Events", catalogue.events),
        ("Projects", catalogue.projects),
        ("Do's", catalogue.dos),
        ("Resources", catalogue.resources),
        ("Organisations", catalogue.organisations),
        ("Words", catalogue.terms),
        ("Pages", catalogue.pages),
    ]
    groups = [TitleGroup(title, tuple(_line(t) for t in things)) for title, things in kinds]
    return [group for group in groups if group.entries]


def _choices(edition: Edition) -> list[tuple[str, str, list[str]]]:
    """What a search can be narrowed by: a key, its label, the values that occur."""
    catalogue = edition.catalogue
    kinds = [name for kind, name in KINDS if any(isinstance(t, kind) for t in catalogue.published)]
    dated = {post.date.year for post in catalogue.posts}
    years = dated | {event.starts.year for event in catalogue.events if event.starts.year}
    themes = {theme for project in catalogue.projects for theme in project.themes}
    themes |= {catalogue.categories.by_slug[s].title for s in catalogue.posts_by_category}
    offered = [
        ("kind", "Kind", kinds),
        ("year", "Year", [str(year) for year in sorted(years)]),
        ("theme", "Theme", sorted(themes, key=str.casefold)),
    ]
    return [choice for choice in offered if choice[2]]


def _line(thing: Common) -> TitleLine:
    year = ""
    if isinstance(thing, Post):
        year = str(thing.date.year)
    elif isinstance(thing, Event):
        year = str(thing.starts.year or "")
    return TitleLine(thing.title, thing.address, thing.summary, year)
