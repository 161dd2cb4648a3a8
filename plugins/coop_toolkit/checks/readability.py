"""How hard the site is to read, in a few lines for whoever writes it; it never fails anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import is_history
from coop_toolkit.checks.prose import Prose
from coop_toolkit.checks.sentences import LONG, Reading, reading_of, sentences_of

AGE_AT_SCHOOL = 5  # the first grade is that of six-year-olds
HARD = 12.0
FEWEST_SENTENCES = 10
MOST = 3


def readability_lines(texts: Iterable[tuple[Item, Prose]]) -> Iterator[str]:
    """One line on all texts of our own, and one for each of the three hardest to read.

    A few sentences say nothing, so that there is no line on them.
    """
    readings = [(i, reading_of(sentences_of(p))) for i, p in texts if not is_history(i)]
    total = sum((reading for _, reading in readings), Reading(0, 0, 0, 0))
    if total.sentences < FEWEST_SENTENCES:
        return
    yield (
        f"{total.sentences:,} sentences, {total.long:,} of more than {LONG} words; "
        f"for a reading age of about {total.grade + AGE_AT_SCHOOL:.0f}"
    )
    hard = [
        (reading.grade, item.file.shown, reading)
        for item, reading in readings
        if reading.grade > HARD and reading.sentences >= FEWEST_SENTENCES
    ]
    for grade, path, reading in sorted(hard, key=lambda found: (-found[0], found[1]))[:MOST]:
        yield (
            f"{path}: {reading.long} of {reading.sentences} sentences are that long; "
            f"for an age of about {grade + AGE_AT_SCHOOL:.0f}"
        )
