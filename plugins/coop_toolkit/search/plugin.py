"""Registers the search page with Pelican."""

from __future__ import annotations

from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.search.index import index_files
from coop_toolkit.search.pages import search_pages

FEATURE = Feature("search", pages=search_pages, files=index_files)
register = joining(FEATURE)
