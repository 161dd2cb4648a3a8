"""What a measurement hands over: a heading, Markdown, and whether it is as good as it must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A part of the page of figures.

    `name` is its word on the command line and between the markers; `holds` is False where a bar
    was missed, or where a comparison was not fair; `quote` is what README shows of it, if anything.
    """

    name: str
    heading: str
    text: str
    holds: bool = True
    quote: str = ""

    @property
    def markdown(self) -> str:
        """The heading and all below it."""
        return f"## {self.heading}\n\n{self.text.strip()}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: the first column holds words, the others figures."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, rule, *rows))


def two_columns(rows: Iterable[tuple[str, str]]) -> str:
    """A table of what was measured, and what came of it."""
    return table(["what", "figure"], rows)


def bullets(lines: Iterable[str]) -> str:
    """Lines as a list; "" where there are none."""
    return "".join(f"- {line}\n" for line in lines)
