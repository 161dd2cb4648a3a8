"""Registers the blog with Pelican."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.output import WebPage
from coop_toolkit.posts.archives import archive_pages
from coop_toolkit.posts.articles import article_pages
from coop_toolkit.posts.home import home_page
from coop_toolkit.posts.listings import listing_pages


def _pages(edition: Edition) -> Iterator[WebPage]:
    yield from home_page(edition)
    yield from listing_pages(edition)
    yield from archive_pages(edition)


FEATURE = Feature("posts", pages=_pages, pelican_pages=article_pages)
register = joining(FEATURE)
