"""What has changed of all that a build reads or wrote, told without reading it.

Asked before any package is loaded, and made of the standard library. What a file system knows of a
file (size, times, number) is compared, the time of its last change included, which no
program can set back: an edit that keeps the time of modification is seen too. A file that
may change again without a trace, as it was changed this very moment, is looked at again next
time. Where none of this can be trusted, as on Windows, or nothing can be written down,
nothing is remembered and every build is a whole one.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from coop_toolkit.verbs.outcome import Outcome
from coop_toolkit.whole_files import write_whole

_LEFT_ASIDE = frozenset({"__pycache__", ".git"})
# File systems write times in steps: a file changed this shortly before it was looked at may
# change again within the same step. Nanoseconds.
_STEP = 30_000_000
_COARSE_STEP = 2_000_000_000
_MILLISECOND = 1_000_000


@dataclass(frozen=True)
class Remembered:
    """One finished build.

    `call` is what it was told, `inputs` and `outputs` are the states of what it read and of
    the files it wrote (`names`), `since` and `until` the moments (ISO 8601) between which the
    clock alone changes nothing, `report` is what it had to tell of the content.
    """

    call: str
    inputs: str
    outputs: str
    names: list[str]
    since: str
    until: str
    report: str


@dataclass(frozen=True)
class Recalled:
    """The last build, which was told the same and whose files stand as it left them.

    `edited` are the files it read, by their paths, that are there still and have changed;
    until the moment `until` (ISO 8601) the clock alone changes nothing.
    """

    outcome: Outcome
    edited: tuple[str, ...]
    until: str


@dataclass(frozen=True)
class State:
    """Files as the file system knows them: facts by path, and when each last changed (ns)."""

    facts: Mapping[str, str]
    changed: Mapping[str, int]

    @cached_property
    def digest(self) -> str:
        """One name for all of it."""
        return _digest(self.facts)

    def unsettled(self, now: int) -> Iterator[str]:
        """The files that may change again without a trace, at a moment (ns) of that system."""
        for path, changed in self.changed.items():
            step = _STEP if changed % _MILLISECOND else _COARSE_STEP
            if changed + step >= now:
                yield path


def state_of(places: Iterable[Path]) -> State:
    """The state of files and folders."""
    facts, changed = {}, {}
    for place in places:
        for path, stat in sorted(_files(str(place))):
            facts[path] = f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
            changed[path] = stat.st_ctime_ns
    return State(facts, changed)


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
        self.path = path
        self._inputs_path = path.with_suffix(".inputs")
        self._output = output
        self._call = f"{call}\n{sys.version}"
        self._state = state_of(inputs) if os.name != "nt" else State({}, {})
        self._now = self._moment() if self._state.facts else 0

    def _moment(self) -> int:
        """The file system's own time (ns), 0 where nothing can be written down."""
        probe = self.path.with_suffix(".now")
        try:
            probe.parent.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"")
            return probe.stat().st_ctime_ns
        except OSError:
            return 0

    def recall(self, now: str) -> Recalled | None:
        """The last build, if one now (ISO 8601) differs in nothing but files that were edited."""
        try:
            kept = Remembered(**json.loads(self.path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        if kept.call != self._call or not kept.since <= now < kept.until:
            return None
        edited = () if kept.inputs == self._state.digest else self._edited(kept.inputs)
        if edited is None or kept.outputs != self._state_of_outputs(kept.names):
            return None
        outcome = Outcome(kept.report, tuple(kept.names), self._output)
        return Recalled(outcome, edited, kept.until)

    def _edited(self, inputs: str) -> tuple[str, ...] | None:
        """The files that changed; None where any came or went, or that cannot be told."""
        before = _facts_in(self._inputs_path)
        now = self._state.facts
        if before is None or before.keys() != now.keys() or _digest(before) != inputs:
            return None
        return tuple(path for path in now if now[path] != before[path])

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
            self.path.unlink()

    def keep(self, since: str, until: str, outcome: Outcome) -> None:
        """Remember a build that went well, by the files that stand in the output folder now.

        Where that cannot be written down it is not remembered: the site stands all the same.
        """
        if not self._now:
            return
        facts = {**self._state.facts, **dict.fromkeys(self._state.unsettled(self._now), "")}
        names = list(outcome.names)
        outputs = self._state_of_outputs(names)
        told = self._call, _digest(facts), outputs, names, since, until, outcome.report
        with suppress(OSError):
            write_whole(self._inputs_path, _as_bytes(facts))
            text = json.dumps(asdict(Remembered(*told)), ensure_ascii=False)
            write_whole(self.path, text.encode())


def _digest(facts: Mapping[str, str]) -> str:
    return hashlib.sha256(_as_bytes(facts)).hexdigest()


def _as_bytes(facts: Mapping[str, str]) -> bytes:
    lines = (f"{path}\0{known}" for path, known in facts.items())
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _facts_in(path: Path) -> dict[str, str] | None:
    """What was written down of files; None where that cannot be read."""
    try:
        lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
        return dict(line.split("\0") for line in lines)
    except (OSError, ValueError):
        return None
