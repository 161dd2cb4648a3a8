"""Builds beside those of stock Pelican, Hugo and Eleventy: all in one interleaved run."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from coop_toolkit.problems import counted

from bench.comparison import Comparison
from bench.contenders import Contender, contenders
from bench.corpus import make_corpus
from bench.cost import CallFailed, Cost, cost_of, peak_memory
from bench.options import TOOLS, Options, say
from bench.peers import peer_named
from bench.peers.peer import Peer
from bench.rounds import run_rounds
from bench.section import Section, bullets
from bench.standing import ready

SIZES = (100, 1_000)
QUOTED = 1_000
_READING = (
    "Seconds are medians of {rounds}. In brackets: the first column's figure divided by this one, "
    "round by round, and of these the median; below 1, the first column took less. All made the "
    "same posts, pages and lists of posts, a sitemap, and feeds of the newest posts and of each "
    "category. Memory is that of all processes of a build together."
)


def measure(options: Options) -> Section:
    """A table for each size, and what must be known of it."""
    peers, notes = ready([peer_named(word) for word in options.peers], TOOLS, say)
    sizes = (options.sizes or SIZES) if peers else ()
    compared = [_compare(peers, size, options, notes) for size in sizes]
    found = [one for one in compared if one.titles]
    for comparison in found:
        notes += comparison.notes()
    versions = ", ".join(f"{peer.title} {peer.version}".strip() for peer in peers)
    reading = _READING.format(rounds=counted(options.rounds, "round"))
    tables = "\n".join(comparison.as_table() for comparison in found)
    return Section(
        "build", "Beside other generators",
        f"{versions}.\n\n{tables}\n{reading}\n\n{bullets(notes)}",
        holds=all(one.is_fair and len(one.titles) == len(peers) for one in compared),
        quote=_quoted(found),
    )  # fmt: skip


def _quoted(found: Sequence[Comparison]) -> str:
    """The table at 1,000 posts, or at the size that comes nearest."""
    if not found:
        return ""
    return min(found, key=lambda one: abs(one.posts - QUOTED)).as_quote()


def _compare(peers: Sequence[Peer], posts: int, options: Options, notes: list[str]) -> Comparison:
    """Build each site once for its memory and its pages, then measure in rounds."""
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        say(f"{posts:,} posts: writing the sites.")
        corpus = make_corpus(posts)
        laid_out = list(contenders(list(peers), corpus, Path(place), TOOLS))
        memory: dict[str, float | None] = {}
        able = [one for one in laid_out if _first_build(one, memory, notes)]
        missing = {one.peer.word: one.missing_pages() for one in able}
        costs = run_rounds(able, options.scenarios, options.rounds, _build, say)
    return Comparison(
        posts,
        {one.peer.word: one.peer.title for one in able},
        dict(costs.of),
        memory,
        missing,
        pages=len(able[0].wanted_pages) if able else 0,
        left_behind=frozenset(costs.left_behind),
    )


def _first_build(contender: Contender, memory: dict[str, float | None], notes: list[str]) -> bool:
    """Whether a site can be built at all; notes its memory, or why it cannot."""
    title = contender.peer.title
    say(f"  memory of a first build: {title}")
    try:
        memory[contender.peer.word] = peak_memory(contender.site.build, contender.site.folder)
    except CallFailed as failed:
        notes.append(f"{title} is not measured: it did not build this blog.")
        say(f"{notes[-1]}\n{failed}")
        return False
    return True


def _build(contender: Contender) -> Cost:
    return cost_of(contender.site.build, contender.site.folder)
