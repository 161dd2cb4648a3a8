"""Whether anything that a build reads or wrote has changed since, told without reading it.

Asked before any package is loaded, and made of the standard library. What a file system knows of a
file (size, times, number) is compared, the time of its last change included, which no
program can set back: an edit that keeps the time of modification is seen too. Where that
cannot be trusted, as on Windows, or nothing can be written down, nothing is remembered and
every build is a whole one.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from coop_toolkit.whole_files import write_whole

_LEFT_ASIDE = frozenset({"__pycache__", ".git"})
# File systems write times in steps: a file changed this shortly before it was looked at may
# change again within the same step. Nanoseconds.
_STEP = 100_000_000
_COARSE_STEP = 2_000_000_000
_MILLISECOND = 1_000_000


@dataclass(frozen=True)
class Remembered:
    """One finished build.

    `call` is what it was told, `inputs` and `outputs` are the states of what it read and of
    the files it wrote (`names`), `since` and `until` the moments (ISO 8601) between which the
    clock alone changes nothing, `said` is what it printed.
    """

    call: str
    inputs: str
    outputs: str
    names: list[str]
    since: str
    until: str
    said: str


def state_of(places: Iterable[Path]) -> tuple[str, int]:
    """The state of files and folders, and the newest change in it (nanoseconds)."""
    digest, newest = hashlib.sha256(), 0
    for place in places:
        for path, stat in sorted(_files(str(place))):
            facts = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
            digest.update(f"{path}\0{facts}\n".encode("utf-8", "surrogateescape"))
            newest = max(newest, stat.st_ctime_ns)
    return digest.hexdigest(), newest


def _files(place: str) -> Iterator[tuple[str, os.stat_result]]:
    if not os.path.isdir(place):
        if os.path.exists(place):
            yield place, os.stat(place)
        return
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _LEFT_ASIDE:
                    yield from _files(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False)


class Memory:
    """What is remembered of the last build into one output folder."""

    def __init__(self, path: Path, inputs: Iterable[Path], output: Path, call: str) -> None:
        self._path = path
        self._output = output
        self._call = f"{call}\n{sys.version}"
        self._inputs = ""
        if os.name != "nt":
            self._inputs = self._settled(*state_of(inputs))

    def _settled(self, state: str, newest: int) -> str:
        """The state, or "" where a file may change again without a trace."""
        probe = self._path.with_suffix(".now")
        try:
            probe.parent.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"")
        except OSError:
            return ""
        step = _STEP if newest % _MILLISECOND else _COARSE_STEP
        return state if newest + step < probe.stat().st_ctime_ns else ""

    def recall(self, now: str) -> str | None:
        """What the last build said, if one now (ISO 8601) would change nothing; else None."""
        try:
            kept = Remembered(**json.loads(self._path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        same = (kept.call, kept.inputs) == (self._call, self._inputs)
        if not same or not kept.since <= now < kept.until:
            return None
        return kept.said if kept.outputs == self._state_of_outputs(kept.names) else None

    def _state_of_outputs(self, names: Iterable[str]) -> str:
        """Files are asked for by name: far quicker than to walk through all folders."""
        digest, folder = hashlib.sha256(), f"{self._output}{os.sep}"
        for name in names:
            try:
                stat = os.stat(folder + name)
            except OSError:
                return "gone"
            digest.update(b"%d %d\n" % (stat.st_size, stat.st_mtime_ns))
        return digest.hexdigest()

    def forget(self) -> None:
        """Remember no build: one is about to begin."""
        with suppress(OSError):
            self._path.unlink()

    def keep(self, since: str, until: str, said: str, names: list[str]) -> None:
        """Remember a build that went well, by the files that stand in the output folder now.

        Where that cannot be written down it is not remembered: the site stands all the same.
        """
        if not self._inputs:
            return
        outputs = self._state_of_outputs(names)
        kept = Remembered(self._call, self._inputs, outputs, names, since, until, said)
        with suppress(OSError):
            write_whole(self._path, json.dumps(asdict(kept), ensure_ascii=False).encode())
