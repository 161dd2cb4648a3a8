"""The memory of a process and all that it started, as Linux counts it.

Each page of memory that several processes share counts in parts (PSS), so that the sum over a tree
is what the machine has to spare for it. Other systems do not tell.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

PROCESSES = Path("/proc")
_TURN_SECONDS = 0.03
_KILOBYTES_PER_MEGABYTE = 1024


def can_be_told(processes: Path = PROCESSES) -> bool:
    """Whether this machine tells of the memory of a process."""
    return (processes / "self" / "smaps_rollup").exists()


def megabytes_of_tree(process: int, processes: Path = PROCESSES) -> float:
    """What a process and its descendants hold now; those that have just ended hold nothing."""
    each = (_kilobytes(processes / str(one)) for one in _tree(process, processes))
    return sum(each) / _KILOBYTES_PER_MEGABYTE


def _tree(process: int, processes: Path) -> Iterator[int]:
    yield process
    for task in _children_lists(processes / str(process)):
        for child in task.split():
            yield from _tree(int(child), processes)


def _children_lists(process: Path) -> Iterator[str]:
    try:
        for task in list((process / "task").iterdir()):
            yield (task / "children").read_text("ascii")
    except OSError:  # it has ended meanwhile
        return


def _kilobytes(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


class PeakWatch:
    """Looks at a tree of processes again and again while it runs; `peak` is in megabytes."""

    def __init__(self, process: int) -> None:
        self.peak = 0.0
        self._process = process
        self._ended = threading.Event()
        self._watching = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakWatch:
        self._watching.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._watching.join()

    def _watch(self) -> None:
        while not self._ended.wait(_TURN_SECONDS):
            self.peak = max(self.peak, megabytes_of_tree(self._process))
