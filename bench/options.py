"""What every measurement is told, and how it tells of its progress."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".cache" / "bench-tools"
TASKS = str(ROOT / "tasks.py")


@dataclass(frozen=True)
class Options:
    """What may be said in the call.

    `sizes` are numbers of posts, empty where each measurement takes its own; `peers` and
    `scenarios` are words.
    """

    sizes: tuple[int, ...]
    rounds: int
    peers: tuple[str, ...]
    scenarios: tuple[str, ...]


def say(line: str) -> None:
    """Tell whoever waits; figures alone go to the standard output."""
    print(line, file=sys.stderr, flush=True)
