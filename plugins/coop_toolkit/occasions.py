"""How one date of an event is called and where it stands, for every feature that shows it."""

from __future__ import annotations

from datetime import date, datetime

from coop_toolkit.model.dates import MONTHS, day_words, long_day, time_words
from coop_toolkit.model.event import Event, Occurrence


def occurrence_address(occurrence: Occurrence) -> str:
    """Where the page of a date stands: the event's own, with the day for a recurring one."""
    if not occurrence.key:
        return occurrence.event.address
    return f"{occurrence.event.address}{occurrence.key}/"


def occurrence_when(occurrence: Occurrence) -> str:
    """A date in words: "Tuesday 30 October 2012, 6pm to 9pm"."""
    starts, ends = occurrence.starts, occurrence.ends
    if not isinstance(starts, datetime):
        return _days_in_words(occurrence.day, occurrence.last_day)
    begin = f"{long_day(starts.date())}, {time_words(starts.time())}"
    if not isinstance(ends, datetime):
        return begin
    if ends.date() == starts.date():
        return f"{begin} to {time_words(ends.time())}"
    return f"{begin} to {long_day(ends.date())}, {time_words(ends.time())}"


def event_when(event: Event, dates: tuple[Occurrence, ...]) -> str:
    """When an event is, as exactly as is known, its rule included; `dates` are all it has."""
    first = occurrence_when(dates[0]) if dates else event.starts.words
    noted = f"{first}, {event.time_note}" if event.time_note else first
    return f"{noted}; repeats {event.repeats.words}" if event.repeats and dates else noted


def _days_in_words(first: date, last: date) -> str:
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {MONTHS[last.month - 1]} {last.year}"
    return f"{day_words(first)} to {day_words(last)}"
