"""Two folders that change places in one step, so that no moment has neither."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_FROM_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), Linux 3.15 and newer


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one file system change places.

    Where the system cannot do it in one step it is done in three, and somebody who looks in
    between finds no folder at the one of the two places.

    Raises:
        OSError: one of them is not there, or may not be moved.
    """
    if not _exchanged_at_once(one, other):
        aside = one.with_name(f"{one.name}.moving")
        other.rename(aside)
        one.rename(other)
        aside.rename(one)


def _exchanged_at_once(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_FROM_HERE, names[0], _FROM_HERE, names[1], _EXCHANGE) == 0)
