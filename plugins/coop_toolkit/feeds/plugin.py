"""Registers the feeds with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.feeds.scopes import feed_files
from coop_toolkit.generation.assembly import Feature, assembly_of

FEATURE = Feature("feeds", files=feed_files)


def start(pelican: Any) -> None:
    """Add the feeds to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
