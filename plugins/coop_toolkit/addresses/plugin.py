"""Registers the old addresses with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.addresses.tables import gone_pages, redirect_files
from coop_toolkit.generation.assembly import Feature, assembly_of

FEATURE = Feature("addresses", pages=gone_pages, files=redirect_files)


def start(pelican: Any) -> None:
    """Add the old addresses to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
