"""Sentences: told apart, counted, and the longest of a file named when it is very long.

How hard a text is to read is shown and never fails anything: Flesch and Kincaid's grade
(1975), with syllables counted by groups of vowels, which is a rule and no dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import Place, found
from coop_toolkit.checks.prose import Kind, Prose
from coop_toolkit.problems import Level, Problem

LONG = 25  # words; the length that GOV.UK's style guide asks writers to stay below
VERY_LONG = 40
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_NO_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|e\.g|i\.e|etc|cf|vs|[A-Z])\.$")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the place of its first letters."""

    text: str
    line: int
    start: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))


@dataclass(frozen=True)
class Reading:
    """How long the sentences of some text are, and its Flesch-Kincaid grade."""

    sentences: int
    long: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The year of schooling the text asks for; 0 for a text without words."""
        if not self.words:
            return 0.0
        length, weight = self.words / self.sentences, self.syllables / self.words
        return max(0.0, 0.39 * length + 11.8 * weight - 15.59)

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.sentences + other.sentences,
            self.long + other.long,
            self.words + other.words,
            self.syllables + other.syllables,
        )


def sentences_of(prose: Prose) -> Iterator[Sentence]:
    """The sentences of the text and of list items that are sentences."""
    for block in prose.blocks:
        if block.kind not in (Kind.TEXT, Kind.ITEM):
            continue
        joined, at = "\n".join(block.lines), 0
        for stop in [*(end.start() for end in _END.finditer(joined)), len(joined)]:
            text = joined[at:stop]
            if stop < len(joined) and _NO_END.search(text.rstrip("\"”’')] ")):
                continue
            start = at + len(text) - len(text.lstrip(" \n-*+>0123456789.)"))
            at = stop
            if _WORD.search(text):
                above = joined[:start]
                column = start - (above.rfind("\n") + 1)
                yield Sentence(" ".join(text.split()), block.line + above.count("\n"), column)


def long_sentence_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """The longest sentence of a file, where it has more than forty words."""
    longest = max(sentences_of(prose), key=lambda sentence: sentence.words, default=None)
    if longest is None or longest.words <= VERY_LONG:
        return
    quote = item.document.quote(longest.line)
    yield found(
        item,
        Place(longest.line, longest.start, len(quote)),
        f"this sentence has {longest.words} words",
        advice="Make two or three sentences of it.",
        help="wording",
        level=Level.NOTICE,
    )


def reading_of(sentences: Iterable[Sentence]) -> Reading:
    """Counts of some sentences; one without a verb, such as a list item of two words, counts."""
    total = Reading(0, 0, 0, 0)
    for sentence in sentences:
        words = _WORD.findall(sentence.text)
        long = int(len(words) > LONG)
        total += Reading(1, long, len(words), sum(map(syllables, words)))
    return total


def syllables(word: str) -> int:
    """Syllables of an English word by its groups of vowels; a silent e at its end is none."""
    lower = word.lower()
    groups = len(_VOWELS.findall(lower))
    if lower.endswith("e") and not lower.endswith(("le", "ee", "ie", "ye")) and groups > 1:
        groups -= 1
    return max(1, groups)
