"""The search page with its pages of titles, and the page for what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from coop_toolkit.edition import Edition
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted
from coop_toolkit.search.naming import index_folder
from coop_toolkit.search.records import KINDS
from coop_toolkit.search.titles import TitleGroup, pages_of_titles, title_groups

SEARCH = "/search/"


def search_pages(edition: Edition) -> Iterator[WebPage]:
    """The search page, the further pages of its titles, the page of an unknown address."""
    groups = list(title_groups(edition.catalogue))
    total = sum(len(group.entries) for group in groups)
    pages = pages_of_titles(groups)
    places = [(group, _address(n)) for n, page in enumerate(pages, 1) for group in page]
    for number, shown in enumerate(pages, 1):
        values = {
            "kinds": shown,
            "places": places,
            "total": total,
            "number": number,
            "older": _address(number + 1) if number < len(pages) else "",
            "newer": _address(number - 1) if number > 1 else "",
            "count": len(pages),
        }
        yield _first(edition, values) if number == 1 else _further(shown, values, number)
    yield WebPage(
        address="/404.html",
        template="404.html",
        title="Page not found",
        description="There is no page at this address. These pages may help.",
        kind="not-found",
        indexed=False,
    )


def _address(number: int) -> str:
    return SEARCH if number == 1 else f"{SEARCH}page/{number}/"


def _first(edition: Edition, values: dict[str, object]) -> WebPage:
    return WebPage(
        address=SEARCH,
        template="search.html",
        title="Search",
        description=f"Search this site, or read the titles of {counted_pages(values)}.",
        kind="search",
        crumbs=(HOME,),
        values=values
        | {
            # Asked when the page is rendered: a record holds its links resolved.
            "index_folder": partial(index_folder, edition),
            "choices": _choices(edition),
        },
        scripts=("search.js",) if values["total"] else (),
    )


def counted_pages(values: dict[str, object]) -> str:
    """How many titles there are, in words."""
    return counted(int(str(values["total"])), "page")


def _further(shown: tuple[TitleGroup, ...], values: dict[str, object], number: int) -> WebPage:
    return WebPage(
        address=_address(number),
        template="titles.html",
        title=f"All titles, page {number} of {values['count']}",
        description=f"Titles with their summaries: {', '.join(group.title for group in shown)}.",
        kind="titles",
        crumbs=(HOME, Crumb("Search", SEARCH)),
        values=values,
    )


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
