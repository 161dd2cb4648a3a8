"""Events to iCalendar (RFC 5545 and 7986), the same bytes for the same content.

The time zone is our own block of 343 bytes: the library's, made of long RDATE lists, is
read an hour wrong in winter by parsers that take the first value of a line only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import icalendar
from icalendar import vDuration, vRecur, vText, vUri

from coop_toolkit.model import Event, EventStatus, Occurrence
from coop_toolkit.model.event import Rule
from coop_toolkit.recurrence import occurrences, rule_days

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
"""
_STATUS = {
    EventStatus.SCHEDULED: "CONFIRMED",
    EventStatus.TENTATIVE: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.RESCHEDULED: "CONFIRMED",
    EventStatus.MOVED_ONLINE: "CONFIRMED",
}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class CalendarFacts:
    """What a subscribed calendar says of itself. Addresses are absolute."""

    name: str
    description: str
    id: str
    page: str
    source: str


@dataclass(frozen=True)
class EventFacts:
    """What is said of an event besides its dates: its lasting id, page and place."""

    uid: str
    page: str
    place: str
    description: str
    categories: tuple[str, ...] = ()


Describe = Callable[[Event], EventFacts]


def calendar_text(
    events: Iterable[Event], describe: Describe, facts: CalendarFacts | None = None
) -> bytes:
    """A calendar of all dated events; `facts` only where people subscribe to it.

    A calendar of a single event has no name of its own, since Outlook would otherwise
    open it as a calendar beside one's own.
    """
    components = [part for event in events for part in _components(event, describe(event))]
    return _calendar(components, facts)


def occurrence_text(occurrence: Occurrence, describe: Describe) -> bytes:
    """A calendar of one date alone."""
    facts = describe(occurrence.event)
    uid = _sub_uid(facts.uid, occurrence.key)
    return _calendar([_component(occurrence, facts, uid)], None)


def _calendar(components: list[icalendar.Event], facts: CalendarFacts | None) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//co-op toolkit//events//EN")
    calendar.add("version", "2.0")
    if facts is not None:
        _name(calendar, facts)
    if any(isinstance(part.decoded("dtstart"), datetime) for part in components):
        calendar.add_component(icalendar.Timezone.from_ical(_LONDON))
    for part in components:
        calendar.add_component(part)
    text: bytes = calendar.to_ical(sorted=False)
    return text


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


def _components(event: Event, facts: EventFacts) -> Iterator[icalendar.Event]:
    dates = occurrences(event)
    if not dates:
        return
    if event.repeats is None:
        yield from (_component(d, facts, _sub_uid(facts.uid, _extra_key(event, d))) for d in dates)
        return
    yield _master(event, event.repeats, facts)
    extra = {change.day.isoformat() for change in event.also}
    for date_ in dates:
        if date_.key in extra:
            yield _component(date_, facts, _sub_uid(facts.uid, date_.key))
        elif date_.cancelled or date_.moved_from is not None:
            yield _override(event, date_, facts)


def _extra_key(event: Event, occurrence: Occurrence) -> str:
    """The first date of an event without a rule keeps the event's own id."""
    return "" if occurrence.key in ("", str(event.starts.day)) else occurrence.key


def _sub_uid(uid: str, key: str) -> str:
    name, _, domain = uid.rpartition("@")
    return f"{name}/{key}@{domain}" if key else uid


def _component(occurrence: Occurrence, facts: EventFacts, uid: str) -> icalendar.Event:
    event = occurrence.event
    part = icalendar.Event()
    part.add("uid", vText(uid))
    part.add("dtstamp", _stamp(event))
    part.add("dtstart", occurrence.starts)
    if occurrence.ends is not None:
        part.add("dtend", occurrence.ends)
    _describe(part, occurrence, facts)
    return part


def _describe(part: icalendar.Event, occurrence: Occurrence, facts: EventFacts) -> None:
    event = occurrence.event
    part.add("summary", vText(_summary(occurrence)))
    if facts.description:
        part.add("description", vText(facts.description))
    if facts.place:
        part.add("location", vText(facts.place))
    part.add("url", vUri(facts.page))
    part.add("status", "CANCELLED" if occurrence.is_off else _STATUS[event.state])
    part.add("sequence", event.sequence)
    part.add("last-modified", _stamp(event))
    part.add("transp", "TRANSPARENT" if occurrence.all_day else "OPAQUE")
    if facts.categories:
        part.add("categories", list(facts.categories))


def _master(event: Event, rule: Rule, facts: EventFacts) -> icalendar.Event:
    first = _first(event)
    part = _component(first, facts, facts.uid)
    part.add("rrule", _recurrence(rule, event))
    for day in event.excepting:
        part.add("exdate", _start_on(event, day))
    return part


def _first(event: Event) -> Occurrence:
    """The first date as the rule gives it, whatever became of that date."""
    bare = replace(event, repeats=None, also=(), moved=(), cancelled=())
    found = occurrences(bare)[0]
    return Occurrence(event, found.starts, found.ends)


def _override(event: Event, occurrence: Occurrence, facts: EventFacts) -> icalendar.Event:
    part = _component(occurrence, facts, facts.uid)
    part.add("recurrence-id", _start_on(event, date.fromisoformat(occurrence.key)))
    return part


def _start_on(event: Event, day: date) -> datetime | date:
    first = _first(event).starts
    if isinstance(first, datetime):
        return datetime.combine(day, first.time(), tzinfo=first.tzinfo)
    return day


def _recurrence(rule: Rule, event: Event) -> vRecur:
    """The RRULE. It ends by a count, which every parser reads alike."""
    first = event.starts.day or date.min
    parts: dict[str, object] = {"FREQ": rule.frequency.upper()}
    if rule.interval > 1:
        parts["INTERVAL"] = rule.interval
    if rule.weekday is not None:
        parts["BYDAY"] = f"{rule.ordinal or ''}{_WEEKDAYS[rule.weekday]}"
    return vRecur({**parts, "COUNT": len(rule_days(rule, first))})


def _summary(occurrence: Occurrence) -> str:
    event = occurrence.event
    if occurrence.is_off:
        return f"Cancelled: {event.title}"
    if event.state is EventStatus.POSTPONED:
        return f"Postponed: {event.title}"
    return event.title


def _stamp(event: Event) -> datetime:
    """When the entry last changed, by the content and never by the clock."""
    days = [change.day for change in event.changes]
    days += [day for day in (event.modified, event.announced) if day]
    day = max(days, default=event.starts.day or date(2012, 1, 1))
    return datetime.combine(day, time(), tzinfo=UTC)
