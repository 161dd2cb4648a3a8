"""What became of every file of the content: published, held back with a reason, or refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum


class Fate(Enum):
    """What can become of a file."""

    PUBLISHED = "published"
    HELD_BACK = "held back"
    REFUSED = "refused"
    NOT_CONTENT = "not content"


@dataclass(frozen=True)
class Line:
    """One file's fate, with the reason unless it is published."""

    path: str
    fate: Fate
    reason: str = ""


@dataclass
class Ledger:
    """The book in which every file has exactly one line."""

    _lines: dict[str, Line] = field(default_factory=dict)

    def enter(self, path: str, fate: Fate, reason: str = "") -> None:
        """Write down a file's fate; a later entry corrects an earlier one."""
        self._lines[path] = Line(path, fate, reason)

    def lines(self, fate: Fate | None = None) -> list[Line]:
        """The lines in path order, of one fate or of all."""
        chosen = (line for line in self._lines.values() if fate in (None, line.fate))
        return sorted(chosen, key=lambda line: line.path)

    def counts(self) -> Counter[Fate]:
        """How many files have each fate."""
        return Counter(line.fate for line in self._lines.values())
