"""An event to its VEVENTs (RFC 5545 section 3.6.1): rule, exceptions, extra dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import icalendar
from icalendar import vRecur, vText, vUri

from coop_toolkit.events.icalendar_text import EventText
from coop_toolkit.model import Event, EventStatus, Occurrence
from coop_toolkit.model.event import Rule
from coop_toolkit.recurrence import planned_date, rule_days

_STATUS = {
    EventStatus.SCHEDULED: "CONFIRMED",
    EventStatus.TENTATIVE: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.RESCHEDULED: "CONFIRMED",
    EventStatus.MOVED_ONLINE: "CONFIRMED",
}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIRST_SUMMER = 1997  # the first year that our time zone block covers whole
_NO_DATE = date(2012, 1, 1)


@dataclass(frozen=True)
class EventFacts:
    """What is said of an event besides its dates: its lasting id, page and place."""

    uid: str
    page: str
    place: str
    description: str
    categories: tuple[str, ...] = ()
    position: tuple[float, float] | None = None
    colour: str = ""
    online: str = ""


def event_text(event: Event, dates: tuple[Occurrence, ...], facts: EventFacts) -> EventText:
    """All of an event: one VEVENT, or its rule with a VEVENT for each date that departs."""
    if event.repeats is None:
        parts = [_component(d, facts, _sub_uid(facts.uid, _extra_key(d))) for d in dates]
    else:
        parts = list(_recurring(event, event.repeats, dates, facts))
    return EventText(_text(parts), last_change(event))


def occurrence_text(occurrence: Occurrence, facts: EventFacts) -> EventText:
    """One date alone, under an id of its own: an exception without its rule is read by few."""
    part = _component(occurrence, facts, _sub_uid(facts.uid, occurrence.key))
    return EventText(_text([part]), last_change(occurrence.event))


def last_change(event: Event) -> datetime:
    """When the entry last changed, by the content and never by the clock."""
    days = [change.day for change in event.changes]
    days += [day for day in (event.modified, event.announced) if day]
    day = max(days, default=event.starts.day or _NO_DATE)
    return datetime.combine(day, time(), tzinfo=UTC)


def _text(parts: Iterable[icalendar.Event]) -> bytes:
    return b"".join(part.to_ical(sorted=False) for part in parts)


def _recurring(
    event: Event, rule: Rule, dates: tuple[Occurrence, ...], facts: EventFacts
) -> Iterator[icalendar.Event]:
    """The rule without the dates that depart from it, then each of those under its own id.

    Exceptions with RECURRENCE-ID would be the other way; ical.js gives them to every event
    of a calendar that repeats at the same moment, whatever their UID.
    """
    extra = {change.day.isoformat() for change in event.also}
    apart = [o for o in dates if o.key in extra or o.cancelled or o.moved_from is not None]
    if len(apart) < len(dates):
        left_out = {date.fromisoformat(o.key) for o in apart if o.key not in extra}
        yield _master(event, rule, sorted(left_out.union(event.excepting)), facts)
    for occurrence in apart:
        yield _component(occurrence, facts, _sub_uid(facts.uid, occurrence.key))


def _extra_key(occurrence: Occurrence) -> str:
    """The first date of an event without a rule keeps the event's own id."""
    first = str(occurrence.event.starts.day)
    return "" if occurrence.key == first else occurrence.key


def _sub_uid(uid: str, key: str) -> str:
    name, _, domain = uid.rpartition("@")
    return f"{name}/{key}@{domain}" if key else uid


def _component(occurrence: Occurrence, facts: EventFacts, uid: str) -> icalendar.Event:
    part = icalendar.Event()
    part.add("uid", vText(uid))
    part.add("dtstamp", last_change(occurrence.event))
    part.add("dtstart", _unmistakable(occurrence.starts))
    if occurrence.ends is not None:
        part.add("dtend", _unmistakable(occurrence.ends))
    _describe(part, occurrence, facts)
    if uid != facts.uid:
        part.add("related-to", vText(facts.uid))
    return part


def _unmistakable(moment: datetime | date) -> datetime | date:
    """In UTC where London's clocks show the time twice, or our zone block does not reach."""
    if not isinstance(moment, datetime):
        return moment
    twice = moment.utcoffset() != moment.replace(fold=1).utcoffset()
    return moment.astimezone(UTC) if twice or moment.year < _FIRST_SUMMER else moment


def _describe(part: icalendar.Event, occurrence: Occurrence, facts: EventFacts) -> None:
    event = occurrence.event
    part.add("summary", vText(_summary(occurrence)))
    if facts.description:
        part.add("description", vText(facts.description))
    _place(part, facts)
    part.add("url", vUri(facts.page))
    part.add("status", "CANCELLED" if occurrence.is_off else _STATUS[event.state])
    part.add("sequence", event.sequence)
    part.add("last-modified", last_change(event))
    part.add("transp", "TRANSPARENT" if occurrence.all_day else "OPAQUE")
    if facts.categories:
        part.add("categories", list(facts.categories))
    if facts.colour:
        part.add("color", vText(facts.colour))


def _place(part: icalendar.Event, facts: EventFacts) -> None:
    if facts.place:
        part.add("location", vText(facts.place))
    if facts.position:
        part.add("geo", facts.position)
    if facts.online:
        part.add("conference", vUri(facts.online), parameters={"VALUE": "URI"})


def _master(event: Event, rule: Rule, left_out: list[date], facts: EventFacts) -> icalendar.Event:
    first = event.starts.day or _NO_DATE
    part = _component(planned_date(event, first), facts, facts.uid)
    part.add("rrule", _recurrence(rule, first))
    for day in left_out:
        part.add("exdate", planned_date(event, day).starts)
    return part


def _recurrence(rule: Rule, first: date) -> vRecur:
    """The RRULE. It ends by a count, which every parser reads alike."""
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
