"""Registers the search page with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import Feature, assembly_of
from coop_toolkit.search.index import index_files
from coop_toolkit.search.pages import search_pages

FEATURE = Feature("search", pages=search_pages, files=index_files)


def start(pelican: Any) -> None:
    """Add the search page to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
