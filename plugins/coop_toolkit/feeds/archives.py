"""Yearly archive documents (RFC 5005 section 4): every post once, linked from year to year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedLinkElement
from coop_toolkit.model import Post

CURRENT = "/atom.xml"


def archive_address(year: int) -> str:
    """Where a year's document stands."""
    return f"/archive/{year:04}/atom.xml"


def years_of(posts: tuple[Post, ...]) -> list[int]:
    """The years that have posts, the newest first."""
    return sorted({post.date.year for post in posts}, reverse=True)


def archive_documents(edition: Edition) -> Iterator[tuple[str, FeedDocument, tuple[Post, ...]]]:
    """The address of each year's document, the document without entries, and its posts.

    The newest year comes first. Together they hold the whole text of the site once more, so
    that no entry is made before it is wanted.
    """
    posts = edition.catalogue.posts
    years = years_of(posts)
    grouped = {year: tuple(found) for year, found in groupby(posts, key=lambda p: p.date.year)}
    for place, year in enumerate(years):
        links = [FeedLinkElement("current", edition.site.absolute(CURRENT))]
        if place + 1 < len(years):
            links.append(_link(edition, "prev-archive", years[place + 1]))
        if place:
            links.append(_link(edition, "next-archive", years[place - 1]))
        yield archive_address(year), _outline(edition, year, links), grouped[year]


def _outline(edition: Edition, year: int, links: Sequence[FeedLinkElement]) -> FeedDocument:
    site = edition.site
    return FeedDocument(
        f"{site.name}: posts of {year}",
        f"Every post of {year}.",
        site.absolute(f"/{year:04}/"),
        site.absolute(f"/archive/{year:04}/"),
        site.language,
        entries=(),
        links=tuple(links),
        is_archive=True,
    )


def link_into_archives(edition: Edition) -> tuple[FeedLinkElement, ...]:
    """What the site's main feed says of the archives: where the newest one stands."""
    years = years_of(edition.catalogue.posts)
    return (_link(edition, "prev-archive", years[0]),) if years else ()


def _link(edition: Edition, relation: str, year: int) -> FeedLinkElement:
    return FeedLinkElement(relation, edition.site.absolute(archive_address(year)))
