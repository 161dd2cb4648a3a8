"""What became of every item: counted, listed, and as problems where someone has to act."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from coop_toolkit.legacy.decisions import Decisions, read_decisions
from coop_toolkit.problems import Level, Problem, Report, counted


@dataclass(frozen=True)
class Entry:
    """One item of a source: where it stood, what it was, what became of it.

    `outcome` is one of the words of OUTCOMES, `path` the file below the content folder,
    `notes` what was changed, dropped or could not be held, in plain sentences.
    """

    place: str
    kind: str
    title: str
    outcome: str
    path: str = ""
    notes: tuple[str, ...] = ()


_ELSEWHERE = ("retold already", "joined to another copy", "could not be written")
NOT_WRITTEN = "could not be written"
OUTCOMES = (
    "new", "brought up to date", "unchanged", "kept as someone changed it", "retold already",
    "joined to another copy", "left out", "could not be read", NOT_WRITTEN,
)  # fmt: skip


@dataclass
class ImportReport:
    """Everything an import has to say."""

    entries: list[Entry] = field(default_factory=list)
    in_sources: int = 0
    sources: list[str] = field(default_factory=list)
    comments: int = 0
    comments_held_back: int = 0
    pings: int = 0
    brought: dict[str, str] = field(default_factory=dict)
    missing: dict[str, list[str]] = field(default_factory=dict)
    other_files: list[tuple[str, str]] = field(default_factory=list)
    dry_run: bool = False
    _problems: Report = field(default_factory=Report)

    @property
    def problems(self) -> list[Problem]:
        """What someone has to look at, in the order of the sources."""
        return self._problems.in_file_order()

    @property
    def fails(self) -> bool:
        """Whether a source held something that could not be brought."""
        return self._problems.has_errors

    def path_of(self, source: str) -> str:
        """The path an officer gave for a source, by the file's own name."""
        return next((p for p in self.sources if p.rsplit("/", 1)[-1] == source), source)

    def decisions(self, content: Path) -> Decisions:
        """The content folder's decisions; what is wrong with them is noted here."""
        return read_decisions(content, self._problems)

    def add(self, entry: Entry) -> None:
        """Note what became of an item."""
        self.entries.append(entry)

    def problem(self, problem: Problem) -> None:
        """Note something to look at."""
        self._problems.add(problem)

    def warn(self, path: str, line: int, message: str, *, advice: str, help: str) -> None:
        """Note something that is imported, but not as it was."""
        level = Level.WARNING
        self.problem(Problem(path, line, message, advice=advice, help=help, level=level))

    def totals(self) -> dict[str, int]:
        """How many items had each outcome; together they are the items of the sources."""
        tally = Counter(entry.outcome for entry in self.entries)
        return {outcome: tally[outcome] for outcome in OUTCOMES if tally[outcome]}

    def kinds(self) -> dict[str, int]:
        """How many files of each kind of item stand in the content folder now."""
        here = (e for e in self.entries if e.path and e.outcome not in _ELSEWHERE)
        return dict(sorted(Counter(entry.kind for entry in here).items()))

    def summary_lines(self) -> list[str]:
        """The report in a few lines for a terminal."""
        return list(self._summary())

    def _summary(self) -> Iterator[str]:
        done = "Would import" if self.dry_run else "Imported"
        kinds = ", ".join(_of_kind(n, kind) for kind, n in self.kinds().items()) or "nothing"
        yield f"{done} {kinds}; {counted(self.comments, 'comment')}."
        yield f"{counted(self.in_sources, 'item')} in {counted(len(self.sources), 'source')}:"
        for outcome, number in self.totals().items():
            yield f"  {number:>6,} {outcome}"
        if self.comments_held_back:
            yield f"  {self.comments_held_back:,} comments were not approved and stay out."
        if self.pings:
            yield f"  {counted(self.pings, 'link')} from other sites, kept apart from the comments."
        if self.missing:
            missing = counted(len(self.missing), "picture or file", "pictures and files")
            yield f"  {missing} missing. Give the uploads folder with --uploads to bring them."

    def as_json(self) -> str:
        """The whole report for programs."""
        values = {
            "sources": self.sources,
            "items_in_sources": self.in_sources,
            "totals": self.totals(),
            "comments": self.comments,
            "comments_held_back": self.comments_held_back,
            "pingbacks": self.pings,
            "items": [asdict(entry) for entry in self.entries],
            "files": [{"path": path, "outcome": outcome} for path, outcome in self.other_files],
            "brought": self.brought,
            "missing": self.missing,
            "problems": [
                {"place": p.place, "message": p.message, "level": p.level.name.lower()}
                for p in self.problems
            ],
        }
        return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _of_kind(number: int, kind: str) -> str:
    """A number of posts or pages, or of things that only the old blog had a name for."""
    if kind in ("post", "page", "item"):
        return counted(number, kind)
    return f"{counted(number, 'item')} of the kind {kind}"
