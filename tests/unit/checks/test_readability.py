"""Syllables and grades, by the rule that stands in the module."""

from __future__ import annotations

import pytest
from coop_toolkit.checks.readability import Reading, syllables


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("the", 1), ("be", 1), ("we", 1), ("shape", 1), ("table", 2), ("people", 2), ("idea", 2),
        ("council", 2), ("resident", 3), ("co-production", 4), ("Café", 1), ("", 0),
        ("We made the table.", 5),
    ],
)  # fmt: skip
def test_groups_of_vowels_count_but_for_a_silent_e(words: str, number: int) -> None:
    assert syllables(words) == number


def test_the_grade_is_flesch_and_kincaids() -> None:
    reading = Reading(sentences=5, long=0, words=100, syllables=150)
    assert reading.grade == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert reading.age == "15"


def test_no_words_have_no_grade() -> None:
    assert Reading().grade == 0.0
