"""Releases swapped by renaming: at every moment one whole release stands in place."""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

from coop_toolkit.publish.exchange import exchange


class NoRelease(Exception):
    """There is nothing to bring back; the text is a sentence for the officer."""


def previous_of(output: Path) -> Path:
    """Where the release before this one is kept."""
    return output.with_name(f"{output.name}.previous")


def swap_in(fresh: Path, output: Path) -> None:
    """Put a finished folder in place; the one that stood there becomes the previous release."""
    if not output.exists():
        fresh.rename(output)
        return
    exchange(fresh, output)
    shutil.rmtree(previous_of(output), ignore_errors=True)
    fresh.rename(previous_of(output))


def keep_times(fresh: Path, output: Path) -> None:
    """Give each file of a release that did not change the time it had in the one before.

    What copies releases to a host goes by size and time, and so moves only what changed.
    """
    for path in fresh.rglob("*"):
        before = output / path.relative_to(fresh)
        if path.is_file() and before.is_file() and filecmp.cmp(path, before, shallow=False):
            shutil.copystat(before, path)


def roll_back(output: Path) -> None:
    """Bring the previous release back; this one becomes the previous, so that twice is none.

    Raises:
        NoRelease: there is no previous release.
    """
    previous = previous_of(output)
    if not previous.is_dir():
        raise NoRelease(f"There is no release before this one beside {output}.")
    if output.exists():
        exchange(previous, output)
    else:
        previous.rename(output)
