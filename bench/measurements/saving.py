"""From saving a file to the page that shows it: the generators' own servers, side by side.

A post is saved with one more sentence. Measured is, in turns, when the server first answers with
the sentence, and when a page that stood open in a browser shows it without anybody's doing.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from coop_toolkit.problems import counted

from bench.contenders import Contender, contenders
from bench.corpus import make_corpus, new_sentence
from bench.cost import CallFailed
from bench.figures import seconds_beside
from bench.open_tabs import OpenTab, browser
from bench.options import TOOLS, Options, say
from bench.peers import peer_named
from bench.peers.peer import Peer
from bench.previews import PATIENCE_SECONDS, Preview, preview
from bench.rounds import rotated
from bench.section import Section, bullets, table
from bench.standing import ready

POSTS = 1_000
REST_SECONDS = 1.0
ANSWERED, SHOWN = "The server answers with it", "The open page shows it"
_NO_BROWSER = "What an open page shows is not measured: there is no Chromium on this machine."
_READING = (
    "Seconds from saving a post with one more sentence, medians of {rounds}. In brackets: the "
    "first column's figure divided by this one, round by round, and of these the median."
)


def measure(options: Options) -> Section:
    """A table for each size."""
    words = [word for word in options.peers if peer_named(word).reloads]
    peers, notes = ready([peer_named(word) for word in words], TOOLS, say)
    tables = []
    for size in options.sizes or (POSTS,) if peers else ():
        waits = _waits(peers, size, options.rounds, notes)
        tables.append(waits_table(size, waits))
    reading = _READING.format(rounds=counted(options.rounds, "round"))
    text = "\n".join([*tables, reading, "", bullets(dict.fromkeys(notes))])
    return Section("serve", "From saving a file to the page", text)


Waits = dict[tuple[str, str], list[float]]
"""Seconds of each round, by what was waited for and the generator's title."""


def waits_table(posts: int, waits: Waits) -> str:
    """Medians, and the first's figure divided by each."""
    titles = list(dict.fromkeys(title for _, title in waits))
    rows = []
    for what in (ANSWERED, SHOWN):
        if any(one == what for one, _ in waits):
            first = waits[what, titles[0]]
            cells = [seconds_beside(first, waits[what, title]) for title in titles]
            rows.append([what, *cells])
    return table([f"{posts:,} posts", *titles], rows)


def _waits(peers: Sequence[Peer], posts: int, rounds: int, notes: list[str]) -> Waits:
    with ExitStack() as stack:
        place = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-"))
        say(f"{posts:,} posts: starting the servers.")
        laid_out = contenders(list(peers), make_corpus(posts), Path(place), TOOLS)
        previews = list(_started(laid_out, stack, notes))
        tabs = stack.enter_context(browser())
        if tabs is None:
            notes.append(_NO_BROWSER)
        opened = {one.page: tabs.open(one.page) for one in previews} if tabs else {}
        return _rounds(previews, opened, rounds)


def _started(
    laid_out: Iterable[Contender], stack: ExitStack, notes: list[str]
) -> Iterator[Preview]:
    """The servers that start; one that does not is told of, and the others go on."""
    for one in laid_out:
        try:
            yield stack.enter_context(preview(one))
        except CallFailed as failed:
            notes.append(f"{one.peer.title} is not measured: its server did not start.")
            say(f"{notes[-1]} {failed}")


def _rounds(previews: Sequence[Preview], opened: dict[str, OpenTab], rounds: int) -> Waits:
    kinds = (ANSWERED, SHOWN) if opened else (ANSWERED,)
    waits: Waits = {(what, one.contender.peer.title): [] for what in kinds for one in previews}
    for turn in range(1, rounds + 1):
        for one in rotated(previews, turn):
            title = one.contender.peer.title
            found = [(ANSWERED, _until_answered(one, 2 * turn - 1))]
            if opened:
                found.append((SHOWN, _until_shown(one, opened[one.page], 2 * turn)))
            for what, seconds in found:
                waits[what, title].append(seconds)
                say(f"  round {turn} of {rounds}: {title} {seconds:.2f} s. {what}.")
    return waits


def _until_answered(one: Preview, sentences: int) -> float:
    time.sleep(REST_SECONDS)
    start = time.perf_counter()
    one.contender.save(sentences, 0)
    one.wait_for(new_sentence(sentences))
    return time.perf_counter() - start


def _until_shown(one: Preview, tab: OpenTab, sentences: int) -> float:
    time.sleep(REST_SECONDS)
    start = time.perf_counter()
    one.contender.save(sentences, 0)
    tab.wait_for(new_sentence(sentences), PATIENCE_SECONDS)
    return time.perf_counter() - start
