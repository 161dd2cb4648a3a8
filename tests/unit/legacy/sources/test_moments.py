"""Dates as exports, feeds and captures write them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from coop_toolkit.legacy.sources.moments import (
    day_of_address,
    english_day,
    feed_moment,
    stored_moment,
)

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("local", "gmt", "written"),
    [
        ("2012-10-18 09:12:00", "2012-10-18 08:12:00", "2012-10-18T09:12:00+01:00"),
        ("2012-12-18 09:12:00", "2012-12-18 09:12:00", "2012-12-18T09:12:00+00:00"),
        ("2012-10-18 00:12:00", "2012-10-17 18:27:00", "2012-10-18T00:12:00+05:45"),
        ("2012-07-01 12:00:00", "0000-00-00 00:00:00", "2012-07-01T12:00:00+01:00"),
        ("0000-00-00 00:00:00", "2012-07-01 12:00:00", "2012-07-01T13:00:00+01:00"),
        ("2012-07-01 12:00:00", "2010-01-01 12:00:00", "2012-07-01T12:00:00+01:00"),
        ("2012-07-01 12:00:00", "9999-99-99 99:99:99", "2012-07-01T12:00:00+01:00"),
    ],
)
def test_the_offset_is_what_lies_between_local_time_and_utc(
    local: str, gmt: str, written: str
) -> None:
    moment = stored_moment(local, gmt, LONDON)
    assert moment is not None
    assert moment.written() == written


@pytest.mark.parametrize("text", ["", "0000-00-00 00:00:00", "soon", "2012-13-01 00:00:00"])
def test_no_date_is_no_moment(text: str) -> None:
    assert stored_moment(text, text, LONDON) is None
    assert feed_moment(text, LONDON) is None


@pytest.mark.parametrize(
    ("text", "day", "written"),
    [
        ("Thu, 18 Oct 2012 08:12:00 +0000", None, "2012-10-18T08:12:00+00:00"),
        ("Wed, 17 Oct 2012 23:30:00 +0000", date(2012, 10, 18), "2012-10-18T00:30:00+01:00"),
        ("2012-10-18T09:12:00+01:00", None, "2012-10-18T09:12:00+01:00"),
        ("2012-10-18T08:12:00Z", None, "2012-10-18T08:12:00+00:00"),
        ("Wed, 17 Oct 2012 23:30:00 +0000", date(2001, 1, 1), "2012-10-17T23:30:00+00:00"),
    ],
)
def test_a_feed_keeps_its_offset_unless_the_address_has_another_day(
    text: str, day: date | None, written: str
) -> None:
    moment = feed_moment(text, LONDON, day=day)
    assert moment is not None
    assert moment.written() == written


def test_the_year_minus_one_of_a_feed_is_no_moment() -> None:
    assert feed_moment("Wed, 30 Nov -0001 00:00:00 +0000", LONDON) is None


def test_a_capture_has_a_day() -> None:
    moment = english_day("October  18, 2012")
    assert moment is not None
    assert moment.written() == "2012-10-18"
    assert english_day("October 18") is None
    assert english_day("February 30, 2012") is None
    assert english_day("On October 18, 2012 we met") is None


def test_an_address_may_hold_a_day() -> None:
    assert day_of_address("https://x.example/2012/10/18/a/") == date(2012, 10, 18)
    assert day_of_address("https://x.example/2012/99/18/a/") is None
    assert day_of_address("https://x.example/about/") is None
