"""Words that stand twice in a row by a slip of the hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import Place, found
from coop_toolkit.checks.prose import Kind, Prose
from coop_toolkit.problems import Level, Problem

# Small letters only: doubled names ("Duran Duran") and numbers are meant.
_TWICE = re.compile(
    r"(?<![\w’'-])(?P<word>[A-Za-z]?[a-z]+)(?P<again>\s+(?P<second>[a-z]+))(?![\w’'-])"
)
_AT_END = re.compile(r"(?<![\w’'-])([a-z]+)\s*$")
_AT_START = re.compile(r"^\s*(?P<again>(?P<second>[a-z]+)\s?)(?![\w’'-])")
# Doubled in good English: "had had", "what it is is", and for weight.
_MEANT = frozenset(
    ["had", "that", "is", "very", "really", "so", "no", "bye", "ha", "blah", "long", "many", "much",
     "far", "there", "night", "now", "well", "do", "in", "on"]
)  # fmt: skip


def doubled_word_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every word that is followed by itself with nothing but a space or a new line between."""
    for number, line in prose.own_words():
        for twice in _pairs(line):
            yield _problem(item, Place(number, *twice.span("again")), twice["second"])
    for block in prose.blocks:
        if block.kind not in (Kind.TEXT, Kind.ITEM):
            continue
        for number, (above, below) in enumerate(zip(block.lines, block.lines[1:], strict=False)):
            last, first = _AT_END.search(above), _AT_START.match(below)
            if last and first and last[1] == first["second"] and last[1] not in _MEANT:
                place = Place(block.line + number + 1, *first.span("again"))
                yield _problem(item, place, last[1])


def _pairs(line: str) -> Iterator[re.Match[str]]:
    """Every two words of a line that are one and the same."""
    at = 0
    while pair := _TWICE.search(line, at):
        if pair["word"].lower() == pair["second"] and pair["second"] not in _MEANT:
            yield pair
        at = pair.start("second")


def _problem(item: Item, place: Place, word: str) -> Problem:
    return found(
        item,
        place,
        f"“{word}” stands twice",
        instead=("",),
        help="wording",
        level=Level.WARNING,
    )
