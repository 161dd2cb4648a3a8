"""Dates and times as officers type them."""

from __future__ import annotations

from datetime import date, time

import pytest
from coop_toolkit.model.dates import Precision
from coop_toolkit.schema.dates import is_doubled, read_day, read_moment, read_recorded, read_time
from coop_toolkit.schema.misreading import Misread


@pytest.mark.parametrize(
    "typed",
    [
        "2012-10-30",
        "30 October 2012",
        "30 Oct 2012",
        "Tuesday 30 October 2012",
        "30th October 2012",
    ],
)
def test_a_day_can_be_written_in_several_ways(typed: str) -> None:
    assert read_day(typed) == date(2012, 10, 30)


@pytest.mark.parametrize(
    ("typed", "precision", "words"),
    [
        ("2012-07", Precision.MONTH, "July 2012"),
        ("July 2012", Precision.MONTH, "July 2012"),
        ("2012", Precision.YEAR, "2012"),
        ("before 2012-06-08", Precision.BEFORE, "before 8 June 2012"),
        ("from 17 October 2011", Precision.FROM, "from 17 October 2011"),
        ("to be confirmed", Precision.TO_BE_CONFIRMED, "to be confirmed"),
        ("Not recorded", Precision.NOT_RECORDED, "not recorded"),
        ("2012-10-30", Precision.DAY, "Tuesday 30 October 2012"),
    ],
)
def test_a_date_keeps_the_precision_it_was_written_with(
    typed: str, precision: Precision, words: str
) -> None:
    recorded = read_recorded(typed)
    assert (recorded.precision, recorded.words) == (precision, words)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("18:00", time(18)),
        ("6pm", time(18)),
        ("10.30am", time(10, 30)),
        ("midday", time(12)),
        ("midnight", time(0)),
        ("9 am", time(9)),
    ],
)
def test_times_of_day(typed: str, at: time) -> None:
    assert read_time(typed) == at


@pytest.mark.parametrize("typed", ["12am", "12pm", "25:00", "13pm", "0am", "soon", "18:61"])
def test_times_that_are_none_or_doubtful_are_refused(typed: str) -> None:
    with pytest.raises(Misread):
        read_time(typed)


def test_a_slash_date_offers_both_readings() -> None:
    with pytest.raises(Misread) as caught:
        read_recorded("03/04/2027 18:00")
    assert caught.value.message == "03/04/2027 could be 3 April or 4 March"
    assert caught.value.instead == ("2027-04-03 18:00", "2027-03-04 18:00")


def test_a_slash_date_with_one_reading_offers_that() -> None:
    with pytest.raises(Misread) as caught:
        read_recorded("13/10/2012")
    assert caught.value.instead == ("2012-10-13",)


@pytest.mark.parametrize("typed", ["Wednesday", "soon", "May the 4th", "2012-1-1-1", "", "201210"])
def test_no_date_is_guessed(typed: str) -> None:
    with pytest.raises(Misread):
        read_recorded(typed)


def test_the_hour_the_clocks_skip_does_not_exist() -> None:
    with pytest.raises(Misread) as caught:
        read_recorded("2027-03-28 01:30")
    assert caught.value.instead == ("2027-03-28 02:30",)


def test_only_the_hour_the_clocks_show_twice_is_doubled() -> None:
    assert is_doubled(date(2027, 10, 31), time(1, 30))
    assert not is_doubled(date(2027, 10, 31), time(2, 30))
    assert not is_doubled(date(2027, 3, 28), time(1, 30))


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2012-10-18", "2012-10-18T00:00:00+01:00"),
        ("2012-12-05 09:00", "2012-12-05T09:00:00+00:00"),
        ("2012-10-18T09:12:00+02:00", "2012-10-18T09:12:00+02:00"),
        ("2012-10-18T09:12:00Z", "2012-10-18T09:12:00+00:00"),
    ],
)
def test_a_moment_is_londons_unless_it_says_another_zone(typed: str, iso: str) -> None:
    assert read_moment(typed).isoformat() == iso
