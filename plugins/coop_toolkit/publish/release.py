"""Releases swapped by renaming: at every moment one whole release stands in place."""

from __future__ import annotations

import shutil
from pathlib import Path


class NoRelease(Exception):
    """There is nothing to bring back; the text is a sentence for the officer."""


def previous_of(output: Path) -> Path:
    """Where the release before this one is kept."""
    return output.with_name(f"{output.name}.previous")


def swap_in(fresh: Path, output: Path) -> None:
    """Put a finished folder in place; the one that stood there becomes the previous release."""
    previous = previous_of(output)
    if output.exists():
        shutil.rmtree(previous, ignore_errors=True)
        output.rename(previous)
    fresh.rename(output)


def roll_back(output: Path) -> None:
    """Bring the previous release back; this one becomes the previous, so that twice is none.

    Raises:
        NoRelease: there is no previous release.
    """
    previous, aside = previous_of(output), output.with_name(f"{output.name}.aside")
    if not previous.is_dir():
        raise NoRelease(f"There is no release before this one beside {output}.")
    shutil.rmtree(aside, ignore_errors=True)
    if output.exists():
        output.rename(aside)
    previous.rename(output)
    if aside.exists():
        aside.rename(previous)
