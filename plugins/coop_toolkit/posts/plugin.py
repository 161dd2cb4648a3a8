"""Registers the blog with Pelican."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pelican import signals

from coop_toolkit.edition import Edition
from coop_toolkit.generation.assembly import Feature, assembly_of
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


def start(pelican: Any) -> None:
    """Add the blog to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
