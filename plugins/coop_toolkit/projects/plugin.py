"""Registers the projects with Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import Feature, assembly_of
from coop_toolkit.projects.pages import project_pages

FEATURE = Feature("projects", pages=project_pages)


def start(pelican: Any) -> None:
    """Add the projects to the run."""
    assembly_of(pelican.settings).add(FEATURE)


def register() -> None:
    """Connect to Pelican's start."""
    signals.initialized.connect(start)
