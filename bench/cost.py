"""What one call of a program costs: seconds by the clock, seconds of the processor, memory."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.tree_memory import PeakWatch, can_be_told

LIMIT_SECONDS = 3_600
_COMPILES_ANEW = "PYTHONDONTWRITEBYTECODE"


class CallFailed(Exception):
    """A measured program did not end well; the text says which and what it said last."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and seconds of the processor (user and system, children included)."""

    wall: float
    processor: float


def cost_of(call: Sequence[str | Path], folder: Path) -> Cost:
    """Run a program to its end in a folder; what is written before is on the disk first.

    Raises:
        CallFailed: it ended with another status than 0, or not within an hour.
    """
    os.sync()
    start = time.perf_counter()
    with _running(call, folder) as process:
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(wall, used.ru_utime + used.ru_stime)


def peak_memory(call: Sequence[str | Path], folder: Path) -> float | None:
    """The most memory that a program and its children hold at once, in MB; None if not told.

    Looking takes time of its own, so this is never the run that is timed.

    Raises:
        CallFailed: as for `cost_of`.
    """
    with _running(call, folder) as process, PeakWatch(process.pid) as watch:
        process.wait()
    return watch.peak if can_be_told() else None


@contextmanager
def _running(call: Sequence[str | Path], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            call, cwd=folder, stdin=subprocess.DEVNULL, stdout=said,
            stderr=subprocess.STDOUT, start_new_session=True, env=surroundings(),
        )  # fmt: skip
        alarm = threading.Timer(LIMIT_SECONDS, stop_group, [process.pid])
        alarm.start()
        try:
            yield process
        finally:
            alarm.cancel()
            if process.returncode is None:
                stop_group(process.pid)
                process.wait()
        if process.returncode:
            said.seek(0)
            raise CallFailed(_sentence(call, process.returncode, said.read()))


def surroundings() -> dict[str, str]:
    """The environment, in which Python keeps what it compiled, as it does if nobody forbids it."""
    return {name: value for name, value in os.environ.items() if name != _COMPILES_ANEW}


def stop_group(process: int) -> None:
    """End a process and all it started, where it has not ended by itself."""
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:
        return


def _sentence(call: Sequence[str | Path], status: int, said: bytes) -> str:
    last = said.decode("utf-8", "replace").strip()[-1_000:]
    name = " ".join(str(word) for word in call)
    return f"This ended with {status}: {name}\n{last}".strip()
