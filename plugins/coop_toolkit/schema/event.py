"""What an event may say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

from coop_toolkit.model.dates import RecordedDate
from coop_toolkit.model.event import (
    Action,
    CancelledDate,
    Event,
    EventStatus,
    ExtraDate,
    MovedDate,
)
from coop_toolkit.schema import event_checks
from coop_toolkit.schema.common import DAY, RECORDED, SHARED_FIELDS, SUMMARY, TITLE, WORDS
from coop_toolkit.schema.dates import read_day, read_recorded, read_time
from coop_toolkit.schema.fields import Field, Schema
from coop_toolkit.schema.misreading import Misread, read_group, readable
from coop_toolkit.schema.places import WebAddress
from coop_toolkit.schema.rules import read_rule
from coop_toolkit.schema.values import (
    Choice,
    Many,
    Number,
    Parsed,
    Record,
    RecordField,
    Reference,
    Text,
)

_TIMES = "event-times"
_RANGE = re.compile(
    r"(?P<day>.+?),? (?:from )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]m)? ?"
    r"(?:-|–|to) ?(?P<last>\d{1,2})(?:[:.]\d\d)? ?(?P<last_half>[ap]m)?",
    re.IGNORECASE,
)
_MOVE = re.compile(r"(?P<day>.+?) to (?P<to>.+?)(?: (?P<from>\S+?) ?[-–] ?(?P<until>\S+))?")
_HOURS = ("from", "until")
_CANCELLATION = re.compile(r"(?P<day>[^|]*?)\s*(?:\|(?P<why>.*))?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def read_start(text: str) -> RecordedDate:
    """The start of an event, in a year that somebody can mean.

    Raises:
        Misread: unreadable, or a year that must be a slip.
    """
    _refuse_range(" ".join(text.split()))
    recorded = read_recorded(text)
    if recorded.day is not None:
        _in_reach(recorded.day)
    return recorded


def _refuse_range(written: str) -> None:
    """A start and an end in one value, such as "23 January 2013, 10 – 12am"."""
    found = _RANGE.fullmatch(written)
    if not found:
        return
    start = f"{found['day']} {_begin(found)}"
    raise Misread(
        "the start and the end stand in one line",
        advice="Write the end in a line of its own, under `ends`, and only the start here:",
        instead=readable(start, read_recorded),
        help=_TIMES,
    )


def _begin(found: re.Match[str]) -> str:
    """The first hour of a range on the 24-hour clock: of "10 – 12am" and "11-1pm" the morning's."""
    hour, last = int(found["hour"]) % 12, int(found["last"]) % 12
    half = (found["half"] or found["last_half"] or "").lower()
    if not half:
        hour = int(found["hour"])
    elif half == "pm" and (found["half"] or hour < last):
        hour += 12
    return f"{hour:02}:{found['minute'] or '00'}"


def _in_reach(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise Misread(
            f"the year {day.year} is out of reach",
            advice=f"Write a year from {_FIRST_YEAR} to {_LAST_YEAR}.",
            help=_TIMES,
        )
    return day


def read_end(text: str) -> RecordedDate | time:
    """The end of an event: a time alone means the day it starts on."""
    if re.fullmatch(r"12(?:[:.]00)? *am", text.strip(), re.IGNORECASE):
        return time(0)  # whether midday was meant is asked beside the start
    try:
        return read_start(text)
    except Misread as misread:
        if re.search(r"\d{4}|/", text):
            raise
        if re.search(r"\d", text) or text.lower() in ("midday", "midnight", "noon"):
            return read_time(text)
        raise misread from None


def _moved_date(text: str) -> MovedDate:
    """A move such as "2027-04-29 to 2027-05-04 18:00-21:00"."""
    found = _MOVE.fullmatch(" ".join(text.split()))
    if not found:
        raise Misread(
            "this move cannot be read",
            advice="Write the old day, the word to, and the new day with its hours, such as "
            "2027-04-29 to 2027-05-04 18:00-21:00.",
        )
    hours = [read_group(read_time, found, part) if found[part] else None for part in _HOURS]
    day, to = read_group(read_day, found, "day"), read_group(read_day, found, "to")
    return MovedDate(day, _in_reach(to), *hours)


def _cancelled_date(text: str) -> CancelledDate:
    """A cancelled date such as "2027-09-30 | no room"."""
    found = _CANCELLATION.fullmatch(text)
    if found is None:
        raise Misread("this date cannot be read", help="dates")
    return CancelledDate(read_group(read_day, found, "day"), (found["why"] or "").strip())


def _extra_date(text: str) -> ExtraDate:
    recorded = read_recorded(text)
    if recorded.day is None or not recorded.is_exact:
        raise Misread(
            "an extra date needs its exact day",
            advice="Write the day, and the hour if you know it, such as 2027-08-05 14:00.",
        )
    return ExtraDate(_in_reach(recorded.day), recorded.at)


def make_event(
    *,
    ends: RecordedDate | time | None = None,
    state: EventStatus | str = EventStatus.SCHEDULED,
    **values: Any,
) -> Event:
    """An event from its typed values; an end time alone is put on the day of the start."""
    finish = replace(values["starts"], at=ends) if isinstance(ends, time) else ends
    if isinstance(state, str):
        return Event(ends=finish, status=state, **values)
    return Event(ends=finish, state=state, **values)


_ACTION = Record(
    Action,
    (
        RecordField("says", Text(), required=True),
        RecordField("owner", WORDS),
        RecordField("state", WORDS),
    ),
    lead="says",
)

_SHARED_BUT_STATUS = tuple(f for f in SHARED_FIELDS if f.key != "status")
_STATUS = Choice({status.value: status for status in EventStatus} | {"draft": "draft"})

EVENT = Schema(
    kind="event",
    noun="event",
    folder="events",
    make=make_event,
    checks=event_checks.ALL,
    fields=(
        TITLE,
        SUMMARY,
        Field(
            "starts",
            Parsed(read_start, RECORDED.right_values),
            "When it starts, as exactly as is known.",
            required=True,
            example="2012-10-30 18:00",
            help=_TIMES,
        ),
        Field(
            "ends",
            Parsed(
                read_end, "a time such as 21:00, or a day (the last one) with or without a time"
            ),
            "When it ends. A time alone means the day it starts on.",
            example="21:00",
            help=_TIMES,
        ),
        Field("time_note", WORDS, "What is known of the hour.", example="in the afternoon"),
        Field("date_note", WORDS, "What sources say of the date where they differ."),
        Field(
            "kind",
            Choice.of("event", "milestone", "deadline", "opening"),
            "What it is. Left out, it is an event.",
            example="deadline",
        ),
        Field(
            "series", Reference("series"), "The series it belongs to.", example="made-in-lambeth"
        ),
        Field("venue", Reference("venue"), "Where it is held.", example="town-hall-brixton"),
        Field("room", WORDS, "The room.", example="Room 8"),
        Field(
            "status",
            _STATUS,
            "How its plan stands. Left out, it is scheduled.",
            example="cancelled",
            attribute="state",
            help="changed-events",
        ),
        Field(
            "was",
            Many(RECORDED, commas=False),
            "The dates it was announced for before.",
            example="2012-10-24",
            help="changed-events",
        ),
        Field("announced", DAY, "The day it was announced.", example="2012-10-18"),
        Field("organiser", WORDS, "The body that runs it.", example="Lambeth Council"),
        Field("host", WORDS, "Who welcomes people there.", example="Made in Lambeth team"),
        Field("speakers", Many(WORDS), "Who speaks."),
        Field(
            "booking",
            WebAddress(mail=True),
            "Where to book.",
            example="https://booking.example/catch-up",
        ),
        Field("book_by", DAY, "The last day to book.", example="2012-10-29"),
        Field("cost", WORDS, "What it costs.", example="free"),
        Field("capacity", Number(least=1, most=100_000), "How many can come.", example="60"),
        Field("audience", WORDS, "Who can come.", example="everyone"),
        Field("purpose", WORDS, "What it is for.", example="to carry the six projects on"),
        Field("fixed", WORDS, "What is settled.", example="the evening"),
        Field("open", WORDS, "What people decide there.", example="which project you join"),
        Field("access", Many(WORDS), "Access on the day.", example="step-free, hearing loop"),
        Field("support", Many(WORDS), "What helps people come.", example="crèche"),
        Field("online", WebAddress(), "Where to join online.", example="https://meet.example/x"),
        Field("mode", Choice.of("in person", "online", "both"), "How to take part."),
        Field("projects", Many(Reference("project")), "The projects it is about."),
        Field("write_ups", Many(Reference("post")), "The posts that write it up."),
        Field("attended", WORDS, "Who or how many came.", example="about twenty officers"),
        Field("actions", Many(_ACTION, commas=False), "What was agreed: `says`, `owner`, `state`."),
        Field("next", Reference("event"), "The event that follows it."),
        Field(
            "repeats",
            Parsed(read_rule, "words such as “last Thursday of the month until 2027-07-29”"),
            "How it repeats.",
            example="every 2 weeks on Tuesday, 10 times",
            help="repeating-events",
        ),
        Field(
            "except",
            Many(DAY),
            "Dates on which it is not held.",
            example="2027-07-29",
            attribute="excepting",
            help="repeating-events",
        ),
        Field(
            "moved",
            Many(Parsed(_moved_date, "2027-04-29 to 2027-05-04 18:00-21:00"), commas=False),
            "Dates that moved.",
            example="2027-04-29 to 2027-05-04 18:00-21:00",
            help="repeating-events",
        ),
        Field(
            "cancelled",
            Many(Parsed(_cancelled_date, "2027-09-30 | no room"), commas=False),
            "Dates that are off, with the reason.",
            example="2027-09-30 | no room",
            help="repeating-events",
        ),
        Field(
            "also",
            Many(Parsed(_extra_date, "2027-08-05 14:00")),
            "Dates beside the rule.",
            example="2027-08-05 14:00",
            help="repeating-events",
        ),
        Field("modified", DAY, "The day of its last real change.", example="2012-10-18"),
        *_SHARED_BUT_STATUS,
    ),
)
