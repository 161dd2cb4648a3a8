"""Several generators beside each other at one size, and the tables that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.contenders import SCENARIOS
from bench.cost import Cost
from bench.figures import megabytes_text, seconds_beside
from bench.rounds import processors, walls
from bench.section import table

BUSY = 1.2


@dataclass(frozen=True)
class Comparison:
    """What was found at one size.

    `titles` are the generators by their words, the one that all are compared with first; `costs`
    hold the rounds by word and scenario; `memory` is in MB; `missing` counts by word the pages
    that were not made, of `pages`; `left_behind` are titles of those that missed an edit.
    """

    posts: int
    titles: Mapping[str, str]
    costs: Mapping[tuple[str, str], Sequence[Cost]]
    memory: Mapping[str, float | None]
    missing: Mapping[str, int]
    pages: int
    left_behind: frozenset[str] = frozenset()

    @property
    def is_fair(self) -> bool:
        """Whether all made the same pages and followed every edit."""
        return not self.left_behind and not any(self.missing.values())

    def as_table(self) -> str:
        """Seconds by the clock, of the processor, memory and pages."""
        rows = [*self._rows(walls, ""), *self._rows(processors, ", processor")]
        rows += [self._memory_row(), self._pages_row()]
        return table([f"{self.posts:,} posts", *self.titles.values()], rows)

    def as_quote(self) -> str:
        """Seconds by the clock alone."""
        return table([f"{self.posts:,} posts", *self.titles.values()], self._rows(walls, ""))

    def notes(self) -> Iterator[str]:
        """What must be known before any of it is believed."""
        for word, number in self.missing.items():
            if number:
                title = self.titles[word]
                yield (
                    f"At {self.posts:,} posts {title} made {number:,} pages fewer than the others: "
                    "its figures do not count."
                )
        for title in sorted(self.left_behind):
            yield (
                f"At {self.posts:,} posts {title} did not follow an edit: its figures do not count."
            )
        if self._was_busy():
            yield (
                f"At {self.posts:,} posts the machine was busy with something else: measure again."
            )

    def _was_busy(self) -> bool:
        """Pelican alone uses one core; where the clock runs ahead, it had to wait for it."""
        costs = [
            cost for (word, _), all_ in self.costs.items() if word == "pelican" for cost in all_
        ]
        return bool(costs) and median(cost.wall / cost.processor for cost in costs) > BUSY

    def _rows(
        self, kind: Callable[[Sequence[Cost]], list[float]], what: str
    ) -> Iterator[list[str]]:
        first = next(iter(self.titles))
        for scenario, title in SCENARIOS.items():
            rounds = {
                word: kind(self.costs[word, scenario])
                for word in self.titles
                if (word, scenario) in self.costs
            }
            if rounds:
                cells = [seconds_beside(rounds[first], rounds[word]) for word in self.titles]
                yield [f"{title}{what}", *cells]

    def _memory_row(self) -> list[str]:
        first = self.memory[next(iter(self.titles))]
        cells = []
        for number, word in enumerate(self.titles):
            held = self.memory[word]
            part = f" ({first / held:.2f})" if number and first and held else ""
            cells.append(f"{megabytes_text(held)}{part}")
        return ["Memory at most, first build", *cells]

    def _pages_row(self) -> list[str]:
        cells = [f"{self.pages - self.missing[word]:,}" for word in self.titles]
        return [f"Pages made, of {self.pages:,}", *cells]
