"""Files written whole or not at all, whatever ends the program meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

# Beside the target while it is written; one that stays behind is of a program that was killed.
PART = ".import-part-"


def write_whole(target: Path, data: bytes) -> None:
    """Write beside the target, then put in its place: no reader ever sees half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"{PART}{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
