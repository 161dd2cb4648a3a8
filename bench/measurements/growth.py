"""First builds of our own of more and more posts: seconds of the processor and memory per post."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.contenders import contenders
from bench.corpus import make_corpus
from bench.cost import Cost, cost_of, peak_memory
from bench.figures import megabytes_text, seconds_text
from bench.options import TOOLS, Options, say
from bench.peers.ours import Ours
from bench.section import Section, table

SIZES = (100, 1_000, 10_000)
_HEAD = ["posts", "first build", "processor", "processor per post", "memory at most"]


def measure(options: Options) -> Section:
    """A line for each size."""
    rows = [_row(size, options.rounds) for size in options.sizes or SIZES]
    return Section("growth", "Growth", table(_HEAD, rows))


def _row(posts: int, rounds: int) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        say(f"{posts:,} posts: writing the site.")
        [contender] = contenders([Ours()], make_corpus(posts), Path(place), TOOLS)
        site = contender.site
        memory = peak_memory(site.build, site.folder)
        costs = []
        for turn in range(rounds):
            site.clear()
            costs.append(cost_of(site.build, site.folder))
            say(f"  round {turn + 1} of {rounds}: {costs[-1].wall:.2f} s")
    return growth_row(posts, costs, memory)


def growth_row(posts: int, costs: Sequence[Cost], memory: float | None) -> list[str]:
    """Medians, and the processor's milliseconds for one post."""
    processor = median(cost.processor for cost in costs)
    wall = seconds_text(median(cost.wall for cost in costs))
    each = f"{processor / posts * 1_000:.2f} ms"
    return [f"{posts:,}", wall, seconds_text(processor), each, megabytes_text(memory)]
