"""What is asked of the hours of an event's dates: London's clocks show each of them once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from coop_toolkit.frontmatter import Document
from coop_toolkit.model.dates import MONTHS
from coop_toolkit.model.event import Event, Occurrence
from coop_toolkit.model.source import Source
from coop_toolkit.problems import Level, Problem
from coop_toolkit.recurrence import occurrences
from coop_toolkit.schema.dates import in_london, is_doubled
from coop_toolkit.schema.fields import Values
from coop_toolkit.schema.misreading import Misread, problem_at

_HELP = "event-times"
_DATED = ("starts", "repeats", "excepting", "moved", "cancelled", "also")


def hours_exist(values: Values, document: Document) -> Iterator[Problem]:
    """An hour that the clocks skip on one of the dates."""
    for key, day, at in _hours(values):
        try:
            in_london(day, at)
        except Misread as misread:
            plain = Misread(misread.message, advice=_way_out(key))
            yield from _at(document, key, plain)
            return


def hours_come_once(values: Values, document: Document) -> Iterator[Problem]:
    """An hour that the clocks show twice; of a repeating event calendars read it both ways."""
    for key, day, at in _hours(values):
        if not is_doubled(day, at):
            continue
        if key == "repeats":
            message = (
                f"{at:%H:%M} on {day.day} {MONTHS[day.month - 1]} {day.year} comes twice in "
                "London: the clocks go from 02:00 to 01:00"
            )
            yield from _at(document, key, Misread(message, advice=_way_out(key)))
        else:
            yield from _at(document, key, _twice(), Level.WARNING)
        return


def _twice() -> Misread:
    return Misread(
        "the clocks show this time twice that night, once before they go back and once after",
        advice="The first one is taken. Choose another time if you can.",
    )


def _hours(values: Values) -> Iterator[tuple[str, date, time]]:
    """The start and end of every date, with the key that a message about them points at."""
    if values["starts"].at is None:
        return
    changed = {move.day.isoformat(): "moved" for move in values.get("moved", ())}
    changed |= {extra.day.isoformat(): "also" for extra in values.get("also", ())}
    for found in occurrences(_event(values)):
        key = changed.get(found.key, "repeats" if values.get("repeats") else "")
        yield from _ends_of(found, key)


def _ends_of(found: Occurrence, key: str) -> Iterator[tuple[str, date, time]]:
    for own_key, moment in (("starts", found.starts), ("ends", found.ends)):
        if isinstance(moment, datetime):
            yield key or own_key, moment.date(), moment.time()


def _event(values: Values) -> Event:
    """The event as far as its dates need it."""
    known: dict[str, Any] = {name: values[name] for name in _DATED if name in values}
    ends = values.get("ends")
    if isinstance(ends, time):
        ends = replace(values["starts"], at=ends)
    return Event(source=Source("", "event"), slug="", id="", title="", ends=ends, **known)


def _way_out(key: str) -> str:
    if key == "repeats":
        return "Choose another hour, or leave that date out under `except`."
    return "Choose another hour."


def _at(
    document: Document, key: str, misread: Misread, level: Level = Level.ERROR
) -> Iterator[Problem]:
    entry = document.header.get(key)
    if entry is not None:
        yield problem_at(document, entry.value, misread, help=_HELP, level=level)


ALL = (hours_exist, hours_come_once)
