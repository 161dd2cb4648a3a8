"""Any event that is accepted falls on the same days for us and for an independent parser."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import icalendar
import recurring_ical_events
from coop_toolkit.clock import LONDON
from coop_toolkit.events.components import EventFacts, event_text
from coop_toolkit.events.icalendar_text import calendar_text
from coop_toolkit.frontmatter import read_document
from coop_toolkit.model import Event, Source
from coop_toolkit.model.dates import WEEKDAYS
from coop_toolkit.problems import Report
from coop_toolkit.recurrence import occurrences, rule_days
from coop_toolkit.schema.event import EVENT, make_event
from coop_toolkit.schema.rules import read_rule
from hypothesis import assume, given, settings
from hypothesis import strategies as st

DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
HOURS = st.sampled_from(["", " 00:30", " 01:30", " 09:00", " 18:00", " 23:30"])
NTH = ("first", "second", "third", "fourth", "fifth")


@st.composite
def headers(draw: st.DrawFn) -> str:
    """The header of a repeating event, with exceptions to dates that it has."""
    first, hour = draw(DAYS), draw(HOURS)
    words = draw(st.sampled_from(rules_from(first)))
    days = rule_days(read_rule(words), first)
    named = iter(draw(st.permutations(days[:9])))
    lines = ["title: A walk", f"starts: {first}{hour}", f"repeats: {words}"]
    if len(days) > 3 and draw(st.booleans()):
        lines.append(f"except: {next(named)}")
    if len(days) > 3 and draw(st.booleans()):
        lines.append(f"moved: {next(named)} to {draw(DAYS)}")
    if draw(st.booleans()):
        lines.append(f"cancelled: {next(named)} | no room")
    if draw(st.booleans()):
        lines.append(f"also: {draw(DAYS)}{draw(HOURS)}")
    return "\n".join(lines)


def rules_from(first: date) -> list[str]:
    """Rules of every kind that give a first date."""
    weekday, nth = WEEKDAYS[first.weekday()], NTH[(first.day - 1) // 7]
    last = date.fromordinal(first.toordinal() + 200)
    return [
        f"every {weekday}, 9 times",
        f"every 2 weeks on {weekday} until {last}",
        "daily, 30 times",
        f"every 3 days until {last}",
        f"{nth} {weekday} of the month, 5 times",
        "monthly, 9 times",
        "every year, 3 times",
    ]


def accepted(header: str) -> Event | None:
    report = Report()
    document = read_document("x.md", f"---\n{header}\n---\n".encode(), report)
    values = EVENT.read(document, report)
    return values and make_event(source=Source("x.md", "event"), slug="x", id="event/x", **values)


@settings(max_examples=300, deadline=None)
@given(headers())
def test_both_find_the_same_dates(header: str) -> None:
    event = accepted(header)
    assume(event is not None)
    dates = occurrences(event)
    facts = EventFacts("event/x@toolkit.example", "https://toolkit.example/x/", "", "")
    data = calendar_text([event_text(event, dates, facts)])
    read = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(
        (2025, 1, 1), (2033, 1, 1)
    )
    theirs = Counter((moment(one["DTSTART"].dt), str(one["STATUS"])) for one in read)
    ours = Counter(
        (moment(one.starts), "CANCELLED" if one.is_off else "CONFIRMED") for one in dates
    )
    assert theirs == ours


def moment(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return value.astimezone(LONDON).isoformat()
    return value.isoformat()
