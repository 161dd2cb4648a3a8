"""Registers the projects with Pelican."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.output import WebPage
from coop_toolkit.projects.exports import export_files
from coop_toolkit.projects.map import map_page
from coop_toolkit.projects.overview import overview_pages
from coop_toolkit.projects.pages import project_pages


def _pages(edition: Edition) -> Iterator[WebPage]:
    yield from overview_pages(edition)
    yield from map_page(edition)
    yield from project_pages(edition)


FEATURE = Feature("projects", pages=_pages, files=export_files)
register = joining(FEATURE)
