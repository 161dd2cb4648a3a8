"""Registers sizes, social pictures and the finish of bodies with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import Feature, assembly_of
from coop_toolkit.images.cleaning import cleaned
from coop_toolkit.images.dressing import dressed
from coop_toolkit.images.sizes import size_files
from coop_toolkit.images.social import social_facts, social_files

FEATURE = Feature(
    "images",
    files=size_files,
    files_about=social_files,
    meta=social_facts,
    dress=dressed,
    clean=cleaned,
)


def start(pelican: Any) -> None:
    """Add the pictures to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
