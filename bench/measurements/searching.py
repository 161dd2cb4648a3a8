"""The search index of a site: what making it takes, and how large it is."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile
from coop_toolkit.search.index import index_files
from coop_toolkit.verbs.running import read_site

from bench.corpus import make_corpus
from bench.figures import seconds_text
from bench.options import ROOT, Options, say
from bench.peers.ours import Ours
from bench.section import Section, two_columns

POSTS = 1_000


def measure(options: Options) -> Section:
    """Seconds and megabytes of each size."""
    rows = [row for size in options.sizes or (POSTS,) for row in _rows(size, options.rounds)]
    return Section("search", "The search index", two_columns(rows))


def _rows(posts: int, rounds: int) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        Ours().write_corpus(make_corpus(posts), Path(place))
        told = argparse.Namespace(content=str(Path(place) / "content"))
        edition = read_site(ROOT, told, COOP_COMPLETE=True, COOP_CACHE="").assembly.edition
        made = [_made(edition) for _ in range(rounds)]
    files = made[-1][1]
    yield f"the index of {posts:,} posts", seconds_text(median(seconds for seconds, _ in made))
    yield "its files", f"{len(files):,}"
    yield "their size", f"{sum(len(file.data) for file in files) / 1e6:.1f} MB"


def _made(edition: Edition) -> tuple[float, list[WebFile]]:
    start = time.perf_counter()
    files = list(index_files(edition))
    seconds = time.perf_counter() - start
    say(f"  {seconds:.2f} s")
    return seconds, files
