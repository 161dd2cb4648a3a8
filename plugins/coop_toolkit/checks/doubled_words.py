"""Words that stand twice in a row by a slip of the hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.problems import Level, Problem

# The second in small letters only: doubled names ("Duran Duran") and numbers are meant. What
# stands between them is space, or the end of one line.
_TWICE = re.compile(
    r"(?<![\w’'-])(?P<word>(?P<first>[A-Za-z])(?P<rest>[a-z]*))"
    r"(?P<again>[ \t]*(?:[ \t]|\n)[ \t]*(?P<second>[a-z](?P=rest)))(?![\w’'-])"
)
_LETTERS = re.compile(r"[a-z]+")
# Doubled in good English: "had had", "what it is is", and for weight.
_MEANT = frozenset(
    ["had", "that", "is", "very", "really", "so", "no", "bye", "ha", "blah", "long", "many", "much",
     "far", "there", "night", "now", "well", "do", "in", "on"]
)  # fmt: skip


def doubled_word_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every word that is followed by itself with nothing but a space or a new line between."""
    words = _LETTERS.findall(prose.small)
    if not any(map(eq, words, words[1:])):
        return
    for twice in _TWICE.finditer(prose.own_text):
        word = twice["second"]
        if twice["word"].lower() == word and word not in _MEANT:
            yield found(
                item,
                place_in(prose.own_text, *twice.span("again")),
                f"“{word}” stands twice",
                instead=("",),
                help="wording",
                level=Level.WARNING,
            )
