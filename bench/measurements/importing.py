"""An export of a WordPress blog of some thousand posts brought in as a whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.contenders import Contender, contenders
from bench.corpus import make_corpus
from bench.cost import cost_of, peak_memory
from bench.exports import export_of
from bench.figures import megabytes_text, seconds_text
from bench.options import TOOLS, Options, say
from bench.peers.ours import Ours
from bench.section import Section, two_columns

POSTS = 2_000


def measure(options: Options) -> Section:
    """Seconds and memory of each size."""
    rows = [row for size in options.sizes or (POSTS,) for row in _rows(size, options.rounds)]
    return Section("import", "Bringing in a blog", two_columns(rows))


def _rows(posts: int, rounds: int) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        place = Path(name)
        corpus = make_corpus(posts)
        export = place / "export.xml"
        export.write_text(export_of(corpus), "utf-8")
        say(f"{posts:,} posts, an export of {export.stat().st_size / 1e6:.1f} MB")
        [contender] = contenders([Ours()], make_corpus(1), place, TOOLS)
        seconds = [_seconds(contender, export, str(turn)) for turn in range(rounds)]
        memory = peak_memory(_call(contender, export, "memory"), contender.site.folder)
    middle = median(seconds)
    yield f"{posts:,} posts", seconds_text(middle)
    yield "one post", f"{middle / posts * 1_000:.2f} ms"
    yield "memory at most", megabytes_text(memory)


def _seconds(contender: Contender, export: Path, turn: str) -> float:
    seconds = cost_of(_call(contender, export, turn), contender.site.folder).wall
    say(f"  {seconds:.2f} s")
    return seconds


def _call(contender: Contender, export: Path, turn: str) -> tuple[str, ...]:
    place = str(contender.site.folder / f"imported-{turn}")
    return (*contender.site.build[:2], "import", str(export), "--content", place)
