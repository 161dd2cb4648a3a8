"""What the whole `build` and `publish` add to the pages: pictures, index, checks, compression.

The last line is what the command adds that an officer types, who does not call the interpreter of
the environment: it finds the environment and enters it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.contenders import contenders
from bench.corpus import make_corpus
from bench.cost import cost_of
from bench.figures import seconds_text
from bench.options import TOOLS, Options, say
from bench.peers.ours import Ours
from bench.peers.peer import Site
from bench.section import Section, table

POSTS = 1_000


def measure(options: Options) -> Section:
    """A line for each verb, at each size."""
    text = "\n".join(_at(size, options.rounds) for size in options.sizes or (POSTS,))
    return Section("whole", "The whole build, and publishing", text)


def _at(posts: int, rounds: int) -> str:
    rows: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        say(f"{posts:,} posts: writing the site.")
        [contender] = contenders([Ours()], make_corpus(posts), Path(place), TOOLS)
        site = contender.site
        for _ in range(rounds):
            for title, seconds in _one_round(site):
                say(f"  {title}: {seconds:.2f} s")
                rows.setdefault(title, []).append(seconds)
    lines = ([title, seconds_text(median(seconds))] for title, seconds in rows.items())
    return table([f"{posts:,} posts", "seconds"], lines)


def _one_round(site: Site) -> Iterator[tuple[str, float]]:
    inside = site.build[:2]
    release = (*inside, "publish", "--rehearse", "--output", str(site.folder / "release"))
    site.clear()
    yield "`build --pages`, the first", _seconds(site, site.build)
    site.clear()
    whole = tuple(word for word in site.build if word != "--pages")
    yield "`build`, the first", _seconds(site, whole)
    yield "`build` when nothing changed", _seconds(site, whole)
    yield "`publish --rehearse`", _seconds(site, release)
    outer = _outer_python()
    if outer:
        yield (
            "`build` when nothing changed, called from outside",
            _seconds(site, (outer, *whole[1:])),
        )


def _seconds(site: Site, call: tuple[str, ...]) -> float:
    return cost_of(call, site.folder).wall


def _outer_python() -> str | None:
    """The interpreter that the environment was made with; None outside an environment."""
    path = os.path.join(sys.base_prefix, "bin", "python3")
    return path if sys.prefix != sys.base_prefix and os.path.exists(path) else None
