"""Rounds in which the generators take turns, so that all share the machine's moods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bench.contenders import SCENARIOS, Contender
from bench.cost import Cost

One = TypeVar("One")


@dataclass
class Costs:
    """What the rounds found.

    `of` holds the cost of each round by the generator's word and the scenario; `left_behind`
    names the generators whose page did not show an edit after a build.
    """

    of: dict[tuple[str, str], list[Cost]] = field(default_factory=lambda: defaultdict(list))
    left_behind: set[str] = field(default_factory=set)


def run_rounds(
    contenders: Sequence[Contender],
    scenarios: Sequence[str],
    rounds: int,
    measure: Callable[[Contender], Cost],
    say: Callable[[str], None],
) -> Costs:
    """Measure each scenario for each generator in turn, round by round.

    Args:
        contenders: each has built its site once.
        scenarios: words of SCENARIOS.
        rounds: how often.
        measure: builds the site of one, and says what it cost.
        say: takes one line of progress.
    """
    costs = Costs()
    for turn, scenario, contender in _order(contenders, scenarios, rounds):
        contender.prepare(scenario, turn)
        cost = measure(contender)
        title = contender.peer.title
        costs.of[contender.peer.word, scenario].append(cost)
        if not contender.followed(scenario, turn):
            costs.left_behind.add(title)
        what = SCENARIOS[scenario].lower()
        say(f"  round {turn} of {rounds}, {what}: {title} {cost.wall:.2f} s")
    return costs


def _order(
    contenders: Sequence[Contender], scenarios: Sequence[str], rounds: int
) -> Iterator[tuple[int, str, Contender]]:
    for turn in range(1, rounds + 1):
        for scenario in (one for one in SCENARIOS if one in scenarios):
            for contender in rotated(contenders, turn):
                yield turn, scenario, contender


def rotated(all_of_them: Sequence[One], turn: int) -> list[One]:
    """The same in another order each turn: nobody is always the first."""
    first = turn % max(len(all_of_them), 1)
    return [*all_of_them[first:], *all_of_them[:first]]


def walls(costs: Sequence[Cost]) -> list[float]:
    """Seconds by the clock."""
    return [cost.wall for cost in costs]


def processors(costs: Sequence[Cost]) -> list[float]:
    """Seconds of the processor."""
    return [cost.processor for cost in costs]
