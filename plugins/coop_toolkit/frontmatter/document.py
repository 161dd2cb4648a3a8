"""A content file taken apart: the header's values with their places, and the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from coop_toolkit.problems import MendAt, Problem


@dataclass(frozen=True)
class Scalar:
    """One value exactly as it was typed, quotation marks off. Line and column count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class Items:
    """A list of values."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node

    @cached_property
    def name(self) -> str:
        """The key as the schemas write it: lower case, joined by `_`."""
        return self.key.text.strip().lower().replace("-", "_").replace(" ", "_")


@dataclass(frozen=True)
class Entries:
    """A header, or a record inside one: keys with values, in the order typed."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, name: str) -> Entry | None:
        """The first entry of that name, if there is one."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in reversed(self.entries)}


Node = Scalar | Items | Entries


@dataclass(frozen=True)
class Document:
    """A file of the content.

    `path` is how the officer knows it, `body` the Markdown below the header and `body_line`
    the line on which that begins, `above` and `below` are what stands around it.
    """

    path: str
    header: Entries
    above: str
    body: str
    body_line: int
    below: str = ""

    @property
    def text(self) -> str:
        """The whole file as it was typed."""
        return f"{self.above}{self.body}{self.below}"

    @property
    def lines(self) -> tuple[str, ...]:
        """All its lines, for quoting; kept for every file they would take twice its room."""
        return tuple(self.text.split("\n"))

    def quote(self, line: int) -> str:
        """The officer's own line, or "" where there is none."""
        lines = self.lines
        return lines[line - 1] if 0 < line <= len(lines) else ""

    def offering(self, problem: Problem, key: str, value: str) -> Problem:
        """The problem with a line for the header, which takes the place of an old one."""
        entry = self.header.get(key)
        return replace(
            problem,
            mend=(f"{key}: {value}",),
            mend_at=MendAt.LINE if entry else MendAt.HEADER,
            mend_line=entry.key.line if entry else 0,
        )
