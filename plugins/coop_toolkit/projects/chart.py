"""Projects by stage and year as one drawing, with the table behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from coop_toolkit.model import Project, Stage

BAR, GAP, UNIT, LEFT, TOP = 150, 24, 18, 8, 8


@dataclass(frozen=True)
class Block:
    """One block of a bar: a stage, how many, and where it is drawn."""

    stage: Stage
    count: int
    x: int
    y: int
    height: int

    @property
    def words(self) -> str:
        """The block's label: "9 idea"."""
        return f"{self.count} {self.stage.value}"


@dataclass(frozen=True)
class Year:
    """A year with the number of projects that reached each stage in it."""

    title: str
    x: int
    blocks: tuple[Block, ...]
    total: int


@dataclass(frozen=True)
class Chart:
    """The chart: its size, its years, and the stages that occur, in their order."""

    width: int
    height: int
    base: int
    stages: tuple[Stage, ...]
    years: tuple[Year, ...]

    def count(self, year: Year, stage: Stage) -> int:
        """How many projects reached a stage in a year, for the table."""
        return next((block.count for block in year.blocks if block.stage is stage), 0)


def stage_chart(projects: tuple[Project, ...]) -> Chart | None:
    """The chart; None where no stage has a year."""
    reached: Counter[tuple[int, Stage]] = Counter()
    for project in projects:
        for change in project.stages_in_order():
            if change.since.day is not None:
                reached[change.since.day.year, change.stage] += 1
    if not reached:
        return None
    years = sorted({year for year, _ in reached})
    tallest = max(sum(n for (y, _), n in reached.items() if y == year) for year in years)
    base = TOP + tallest * UNIT
    drawn = tuple(_year(year, place, base, reached) for place, year in enumerate(years))
    stages = tuple(stage for stage in Stage if any(found is stage for _, found in reached))
    return Chart(LEFT + len(years) * (BAR + GAP), base + 28, base, stages, drawn)


def _year(year: int, place: int, base: int, reached: Counter[tuple[int, Stage]]) -> Year:
    x, top, blocks = LEFT + place * (BAR + GAP), base, []
    for stage in Stage:
        count = reached[year, stage]
        if count:
            top -= count * UNIT
            blocks.append(Block(stage, count, x, top, count * UNIT))
    return Year(str(year), x, tuple(blocks), sum(block.count for block in blocks))
