"""Calendars as iCalendar text (RFC 5545 and 7986), the same bytes for the same content.

The time zone is our own block of 343 bytes: the library's, made of long RDATE lists, is
read an hour wrong in winter by parsers that take the first value of a line only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import icalendar
from icalendar import vDuration, vText, vUri

_LONDON = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n").encode()
_END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True)
class CalendarFacts:
    """What a subscribed calendar says of itself. Addresses are absolute.

    `colour` is a CSS colour name or "", `changed` the moment of the last change in it.
    """

    name: str
    description: str
    id: str
    page: str
    source: str
    colour: str = ""


@dataclass(frozen=True)
class EventText:
    """The VEVENTs of an event as text, and when it last changed (UTC)."""

    data: bytes
    changed: datetime


def calendar_text(events: Iterable[EventText], facts: CalendarFacts | None = None) -> bytes:
    """A calendar of those events; `facts` only where people subscribe to it.

    A calendar of a single event has no name of its own, since Outlook would otherwise
    open it as a calendar beside one's own.
    """
    texts = list(events)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//co-op toolkit//events//EN")
    calendar.add("version", "2.0")
    if facts is not None:
        _name(calendar, facts)
        calendar.add("last-modified", max(text.changed for text in texts))
    head: bytes = calendar.to_ical(sorted=False)
    body = b"".join(text.data for text in texts)
    zone = _LONDON if b";TZID=Europe/London:" in body else b""
    return head.removesuffix(_END) + zone + body + _END


def _name(calendar: icalendar.Calendar, facts: CalendarFacts) -> None:
    for key, text in (
        ("name", facts.name),
        ("description", facts.description),
        ("x-wr-calname", facts.name),
        ("x-wr-caldesc", facts.description),
        ("x-wr-timezone", "Europe/London"),
        ("uid", facts.id),
    ):
        calendar.add(key, vText(text))
    calendar.add("url", vUri(facts.page))
    calendar.add("source", vUri(facts.source), parameters={"VALUE": "URI"})
    twice_a_day = vDuration(timedelta(hours=12))
    calendar.add("refresh-interval", twice_a_day, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vText("PT12H"))
    if facts.colour:
        calendar.add("color", vText(facts.colour))
