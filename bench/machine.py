"""The machine and the day, in plain words; never its name."""

from __future__ import annotations

import os
import platform

from coop_toolkit.clock import build_moment

_GIGABYTE = 1 << 30


def today() -> str:
    """The day of a measurement, such as 22 November 2026."""
    now = build_moment(None)
    return f"{now.day} {now:%B %Y}"


def machine() -> str:
    """Cores, memory, system and Python."""
    parts = [_cores(), _memory(), platform.system(), f"Python {platform.python_version()}"]
    return ", ".join(filter(None, parts))


def _cores() -> str:
    allowed = getattr(os, "sched_getaffinity", None)
    number = len(allowed(0)) if allowed else os.cpu_count() or 1
    return "1 core" if number == 1 else f"{number} cores"


def _memory() -> str:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return ""
    return f"{size / _GIGABYTE:.0f} GB of memory"
