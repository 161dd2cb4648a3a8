"""Registers JSON-LD and the sitemap with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import Feature, assembly_of
from coop_toolkit.metadata.facts import meta_facts
from coop_toolkit.metadata.sitemap import sitemap_files
from coop_toolkit.metadata.structured import describe

FEATURE = Feature("metadata", json_ld=describe, meta=meta_facts, files_about=sitemap_files)


def start(pelican: Any) -> None:
    """Add the metadata to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
