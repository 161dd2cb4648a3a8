"""Recurrence in words."""

from __future__ import annotations

from datetime import date

import pytest
from coop_toolkit.recurrence import rule_days
from coop_toolkit.schema.misreading import Misread
from coop_toolkit.schema.rules import read_rule


@pytest.mark.parametrize(
    ("words", "first", "days"),
    [
        ("every Thursday, 3 times", date(2027, 1, 7), ["2027-01-07", "2027-01-14", "2027-01-21"]),
        ("every 2 weeks on Tuesday, 2 times", date(2027, 1, 5), ["2027-01-05", "2027-01-19"]),
        (
            "last Thursday of the month until 29 April 2027",
            date(2027, 1, 28),
            ["2027-01-28", "2027-02-25", "2027-03-25", "2027-04-29"],
        ),
        ("fortnightly on Tuesdays, 2 times", date(2027, 1, 5), ["2027-01-05", "2027-01-19"]),
        ("every other Tuesday, 2 times", date(2027, 1, 5), ["2027-01-05", "2027-01-19"]),
        ("daily, 2 times", date(2027, 2, 28), ["2027-02-28", "2027-03-01"]),
        ("monthly, 2 times", date(2027, 1, 31), ["2027-01-31", "2027-03-31"]),
        ("every year, 2 times", date(2027, 5, 1), ["2027-05-01", "2028-05-01"]),
        ("fifth Monday of every month, 2 times", date(2027, 3, 29), ["2027-03-29", "2027-05-31"]),
    ],
)
def test_words_mean_their_days(words: str, first: date, days: list[str]) -> None:
    assert [day.isoformat() for day in rule_days(read_rule(words), first)] == days


@pytest.mark.parametrize(
    "words",
    ["every Thursday", "fortnightly", "every second, 3 times", "every 0 weeks, 3 times",
     "every Thursday, 999 times", "last Blursday of the month until 2027-07-29"],
)  # fmt: skip
def test_words_without_end_or_sense_are_refused(words: str) -> None:
    with pytest.raises(Misread):
        read_rule(words)


def test_an_endless_sounding_rule_is_bounded() -> None:
    assert len(rule_days(read_rule("daily until 2999-01-01"), date(2027, 1, 1))) == 200
