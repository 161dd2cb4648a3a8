"""Problems found in the content: one shape, all of them collected, shown in file order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Level(IntEnum):
    """How much a problem matters. Only errors stop a build."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3


class MendAt(Enum):
    """Where the lines of a mend go."""

    LINE = "in place of the line, each being one reading of it"
    ABOVE = "all of them above the line"
    BELOW = "all of them below the line"
    HEADER = "all of them at the end of the header"


HELP_PAGE = "CONTRIBUTING.md"
QUOTE_WIDTH = 100


@dataclass(frozen=True)
class Problem:
    """One thing to mend.

    `path` is the file as the officer knows it, `line` and `column` count from 1 and are
    0 where the whole file is meant; `message` is one plain sentence without a full stop;
    `quote` the officer's own line, `width` how many characters of it are meant; `advice`
    a sentence on what to do; `mend` the lines to paste, `mend_at` where they go, and
    `mend_line` the line meant by that where it is another than `line`; `help` a heading of
    CONTRIBUTING, or of another page as "page#heading". What is pasted in place of a line
    keeps the spaces that push that in.
    """

    path: str
    line: int
    message: str
    column: int = 0
    width: int = 0
    quote: str = ""
    advice: str = ""
    mend: tuple[str, ...] = ()
    mend_at: MendAt = MendAt.LINE
    mend_line: int = 0
    help: str = ""
    level: Level = Level.ERROR

    @property
    def place(self) -> str:
        """Where it is: the path, with the line when one is known."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def as_text(self) -> str:
        """The whole message as a terminal shows it, without a last newline."""
        return "\n".join(self._text_lines())

    def _text_lines(self) -> Iterator[str]:
        word = "" if self.level is Level.ERROR else f"{self.level.name.lower()}: "
        yield f"{self.place}: {word}{self.message}"
        if self.quote.strip():
            yield from self._quoted_lines()
        if self.advice:
            yield f"  {self.advice}"
        for line in self.mend:
            yield f"    {line}"
        if self.help:
            yield f"  Help: {self.help if '#' in self.help else f'{HELP_PAGE}#{self.help}'}"

    def _quoted_lines(self) -> Iterator[str]:
        """The officer's line, cut around what is meant where it is long."""
        shown = self.quote.rstrip()
        start = max(0, self.column - 1)
        first = len(shown) - len(shown.lstrip())
        if start + self.width > first + QUOTE_WIDTH:
            first = min(start, max(first, start + self.width - QUOTE_WIDTH + 20))
        cut = shown[first : first + QUOTE_WIDTH]
        before = "…" if shown[:first].strip() else ""
        after = "…" if len(shown) > first + QUOTE_WIDTH else ""
        yield f"    {before}{cut}{after}"
        if self.width and first <= start < first + len(cut):
            width = min(self.width, first + len(cut) - start)
            yield f"    {' ' * (len(before) + start - first)}{'^' * width}"


@dataclass
class Report:
    """Collects problems. Adding the same one twice keeps one."""

    _problems: dict[Problem, None] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Keep a problem."""
        self._problems.setdefault(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep several problems."""
        for problem in problems:
            self.add(problem)

    def in_file_order(self) -> list[Problem]:
        """All problems by path, then line, then column."""
        return sorted(self._problems, key=lambda p: (p.path, p.line, p.column, p.message))

    def at_least(self, level: Level) -> list[Problem]:
        """The problems of this level or above, in file order."""
        return [problem for problem in self.in_file_order() if problem.level >= level]

    @property
    def has_errors(self) -> bool:
        """Whether anything stops a build."""
        return any(problem.level is Level.ERROR for problem in self._problems)

    def fails(self, *, strict: bool) -> bool:
        """Whether a command ends 1: on errors, and on anything at all when strict."""
        return bool(self._problems) if strict else self.has_errors

    def closing_line(self) -> str:
        """How many things there are to mend in how many files."""
        problems = self.at_least(Level.ERROR)
        if not problems:
            return ""
        files = len({problem.path for problem in problems})
        return f"{counted(len(problems), 'thing')} to mend in {counted(files, 'file')}."


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 file", "3 files"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
