"""How hard the site is to read, in a few lines for whoever writes it; it never fails anything.

The measure is Flesch and Kincaid's grade (1975), shown as an age. Syllables are counted by
groups of vowels without a silent e at the end, which is a rule and no dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

from coop_toolkit.checks.finding import is_history
from coop_toolkit.checks.prose import Prose
from coop_toolkit.checks.text import Text

LONG = 25  # words; the length that GOV.UK's style guide asks writers to stay below
AGE_AT_SCHOOL = 5  # the first grade is that of six-year-olds
HARD = 12.0
FEWEST_SENTENCES = 10
MOST_SHOWN = 3
# Every letter's sound: a vowel "a", the letter e, a consonant "c", the letter l, else a space.
_SOUNDS = (
    bytes(
        ord(
            letter
            if letter in "el"
            else "a"
            if letter in "aiouy"
            else "c"
            if letter.isalpha()
            else " "
        )
        for letter in map(chr, range(128))
    )
    + b" " * 128
)
_GROUPS = bytes.maketrans(b"ecl", b"a  ")


@dataclass(frozen=True)
class Reading:
    """Counts of some text: sentences, those of more than 25 words, words, syllables."""

    sentences: int = 0
    long: int = 0
    words: int = 0
    syllables: int = 0

    @property
    def grade(self) -> float:
        """The year of schooling the text asks for; 0 for a text without words."""
        if not self.words:
            return 0.0
        length, weight = self.words / self.sentences, self.syllables / self.words
        return max(0.0, 0.39 * length + 11.8 * weight - 15.59)

    @property
    def age(self) -> str:
        """The age of who can read it with ease, in years."""
        return f"{self.grade + AGE_AT_SCHOOL:.0f}"

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.sentences + other.sentences,
            self.long + other.long,
            self.words + other.words,
            self.syllables + other.syllables,
        )


def reading_of(prose: Prose) -> Reading:
    """The counts of a file's running text and items of lists."""
    texts = [block.text[start:end] for block in prose.blocks if block.is_own_text
             for start, end in block.sentences]  # fmt: skip
    lengths = [length for length in (len(text.split()) for text in texts) if length]
    long = sum(length > LONG for length in lengths)
    return Reading(len(lengths), long, sum(lengths), syllables(" ".join(texts)))


def syllables(text: str) -> int:
    """Syllables of an English text."""
    sounds = f" {text.lower()} ".encode("ascii", "replace").translate(_SOUNDS)
    groups = len(sounds.translate(_GROUPS).split())
    lone = sum(sounds.count(b" " + b"c" * n + b"e ") for n in (1, 2, 3))
    return groups - (sounds.count(b"ce ") - lone)


def _recalled(text: Text) -> Reading:
    """The counts of a file, from what was counted before where it has not changed."""
    kept = text.recall("reading")
    if kept is not None:
        return Reading(*map(int, kept.split()))
    reading = reading_of(text.prose)
    text.remember("reading", " ".join(map(str, astuple(reading))))
    return reading


def readability_lines(texts: Iterable[Text]) -> Iterator[str]:
    """One line on all texts of our own, and one for each of the three hardest to read.

    A few sentences say nothing, so that there is no line on them.
    """
    own = [text for text in texts if not is_history(text.item)]
    readings = [(text.item, _recalled(text)) for text in own]
    total = sum((reading for _, reading in readings), Reading())
    if total.sentences < FEWEST_SENTENCES:
        return
    yield (
        f"{total.sentences:,} sentences, {total.long:,} of more than {LONG} words; "
        f"for a reading age of about {total.age}"
    )
    hard = [
        (-reading.grade, item.file.shown, reading)
        for item, reading in readings
        if reading.grade > HARD and reading.sentences >= FEWEST_SENTENCES
    ]
    for _, path, reading in sorted(hard, key=lambda found: found[:2])[:MOST_SHOWN]:
        yield (
            f"{path}: {reading.long} of {reading.sentences} sentences are that long; "
            f"for an age of about {reading.age}"
        )
