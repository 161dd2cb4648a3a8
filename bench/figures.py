"""Medians, and ratios that compare like with like."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Ours divided by theirs round by round, and of these the median.

    What slowed the machine down in one round slowed both, and falls out of the division.

    Raises:
        ValueError: not both have as many rounds.
    """
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))


def seconds_beside(first: Sequence[float], theirs: Sequence[float]) -> str:
    """A median in a table, and in brackets the first column's share of it.

    The first column is the one that is given as both.
    """
    text = seconds_text(median(theirs))
    return text if theirs is first else f"{text} ({ratio(first, theirs):.2f})"


def seconds_text(seconds: float) -> str:
    """Seconds in a table, with three figures that count: 0.112, 1.42, 14.1."""
    places = 3 if seconds < 1 else 2 if seconds < 10 else 1
    return f"{seconds:,.{places}f} s"


def megabytes_text(megabytes: float | None) -> str:
    """Memory in a table."""
    return "not measured" if megabytes is None else f"{megabytes:,.0f} MB"
