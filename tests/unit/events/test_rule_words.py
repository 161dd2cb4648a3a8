"""An RRULE put into words means the same days."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from coop_toolkit.events.rule_words import rule_words
from coop_toolkit.recurrence import rule_days
from coop_toolkit.schema.rules import read_rule
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vRecur

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIRST = date(2027, 1, 28)

rules = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={};COUNT={}".format, st.integers(1, 9), st.integers(1, 20)),
    st.builds("FREQ=WEEKLY;INTERVAL={};COUNT={}".format, st.integers(1, 9), st.integers(1, 12)),
    st.builds("FREQ=WEEKLY;BYDAY={};COUNT=5".format, st.sampled_from(DAYS)),
    st.builds(
        "FREQ=MONTHLY;BYDAY={}{};COUNT={}".format,
        st.sampled_from([1, 2, 3, 4, 5, -1]), st.sampled_from(DAYS), st.integers(1, 6),
    ),
    st.builds(
        "FREQ=MONTHLY;BYDAY={};BYSETPOS={};UNTIL=20271231T235959Z".format,
        st.sampled_from(DAYS), st.sampled_from([1, 2, 3, 4, -1]),
    ),
    st.builds("FREQ=MONTHLY;INTERVAL={};COUNT=5".format, st.integers(1, 3)),
    st.just("FREQ=YEARLY;COUNT=3"),
)  # fmt: skip


@given(rules)
def test_the_words_mean_what_the_rule_means(text: str) -> None:
    words = rule_words(vRecur.from_ical(text), FIRST)
    naive = rrule.rrulestr(text.replace("Z", ""), dtstart=datetime.combine(FIRST, time()))
    assert rule_days(read_rule(words), FIRST) == [moment.date() for moment in naive]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3",
        "FREQ=WEEKLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=MONTHLY;BYMONTHDAY=3;COUNT=3",
        "FREQ=MONTHLY;BYDAY=-2FR;COUNT=3",
        "FREQ=YEARLY;INTERVAL=2;COUNT=3",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;COUNT=3",
        "FREQ=DAILY;BYDAY=MO;COUNT=3",
    ],
)
def test_what_has_no_words_gets_none(text: str) -> None:
    assert rule_words(vRecur.from_ical(text), FIRST) == ""
