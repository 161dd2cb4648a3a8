"""The dates an event falls on: its rule expanded on London wall-clock time, with exceptions.

dateutil expands the rule on naive local times and the zone is put on afterwards: a weekly
evening meeting stays at 6pm when the clocks change (RFC 5545 section 3.3.10).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from dateutil import rrule

from coop_toolkit.clock import LONDON
from coop_toolkit.model.event import CancelledDate, Event, MovedDate, Occurrence, Rule

MOST_DATES = 200
LONGEST = timedelta(days=3 * 366)
_FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {
    "daily": rrule.DAILY,
    "weekly": rrule.WEEKLY,
    "monthly": rrule.MONTHLY,
    "yearly": rrule.YEARLY,
}


def occurrences(event: Event) -> tuple[Occurrence, ...]:
    """Every date of an event in order, cancelled ones included; none where no day is known."""
    if not event.starts.is_exact or event.starts.day is None:
        return ()
    if event.repeats is None and not event.also:
        return (_single(event, event.starts.day),)
    return tuple(sorted(_recurring(event, event.starts.day), key=_by_start))


def rule_days(rule: Rule, first: date) -> list[date]:
    """The days a rule gives from `first` on, bounded to MOST_DATES within LONGEST."""
    if rule.until is not None and rule.until < first:
        return []
    limit = min(rule.until or first + LONGEST, _safe_sum(first, LONGEST))
    weekday = None if rule.weekday is None else rrule.weekdays[rule.weekday]
    if weekday is not None and rule.ordinal is not None:
        weekday = weekday(rule.ordinal)
    found = rrule.rrule(
        _FREQUENCIES[rule.frequency],
        dtstart=datetime.combine(first, time()),
        interval=rule.interval,
        byweekday=weekday,
        until=datetime.combine(limit, time()),
    )
    most = min(rule.count or MOST_DATES, MOST_DATES)
    return [moment.date() for moment, _ in zip(found, range(most), strict=False)]


def planned_date(event: Event, day: date) -> Occurrence:
    """The date that an event's rule gives on a day, whatever became of it."""
    return _occurrence(event, day, None, None, key=day.isoformat())


def is_cut_short(rule: Rule, first: date) -> bool:
    """Whether the rule wants more than MOST_DATES, or dates after LONGEST."""
    latest = _safe_sum(first, LONGEST)
    found = rule_days(rule, first)
    if rule.count is not None:
        return len(found) < rule.count
    wanted = rule.until or latest
    return wanted > latest or (len(found) == MOST_DATES and _goes_on(rule, found[-1], wanted))


def _goes_on(rule: Rule, last: date, wanted: date) -> bool:
    return len(rule_days(replace(rule, until=wanted), last)) > 1


def _safe_sum(day: date, span: timedelta) -> date:
    return day + span if date.max - day > span else date.max


def _by_start(occurrence: Occurrence) -> datetime:
    starts = occurrence.starts
    return starts if isinstance(starts, datetime) else datetime.combine(starts, time(), LONDON)


def _recurring(event: Event, first: date) -> Iterator[Occurrence]:
    moved = {change.day: change for change in event.moved}
    off = {change.day: change for change in event.cancelled}
    days = rule_days(event.repeats, first) if event.repeats else [first]
    for day in days:
        if day not in event.excepting:
            yield _dated(event, day, moved.get(day), off.get(day))
    for extra in event.also:
        yield _occurrence(event, extra.day, extra.starts, None, key=extra.day.isoformat())


def _dated(
    event: Event, day: date, moved: MovedDate | None, off: CancelledDate | None
) -> Occurrence:
    if moved is not None:
        return _occurrence(
            event, moved.to, moved.starts, moved.ends, key=day.isoformat(), moved_from=day
        )
    if off is None:
        return planned_date(event, day)
    return _occurrence(event, day, None, None, key=day.isoformat(), off=off)


def _single(event: Event, day: date) -> Occurrence:
    return _occurrence(event, day, None, None, key="")


def _occurrence(
    event: Event,
    day: date,
    starts: time | None,
    ends: time | None,
    *,
    key: str,
    moved_from: date | None = None,
    off: CancelledDate | None = None,
) -> Occurrence:
    begin = _begin(event, day, starts)
    return Occurrence(
        event,
        begin,
        _end(event, day, begin, ends),
        key=key,
        cancelled=off is not None,
        why=off.why if off else "",
        moved_from=moved_from,
    )


def _begin(event: Event, day: date, starts: time | None) -> datetime | date:
    at = starts or event.starts.at
    return day if at is None else datetime.combine(day, at, tzinfo=LONDON)


def _end(
    event: Event, day: date, begin: datetime | date, ends: time | None
) -> datetime | date | None:
    """The end on the given day: the event's own length moved along with its start."""
    if isinstance(begin, datetime):
        return _timed_end(event, begin, ends)
    return day + timedelta(days=_extra_days(event) + 1)


def _timed_end(event: Event, begin: datetime, ends: time | None) -> datetime | None:
    if ends is not None:
        return datetime.combine(begin.date(), ends, tzinfo=LONDON)
    start, end = event.starts, event.ends
    if end is None or end.at is None or start.at is None or start.day is None:
        return None
    end_day = end.day or start.day
    length = datetime.combine(end_day, end.at) - datetime.combine(start.day, start.at)
    return (begin.replace(tzinfo=None) + length).replace(tzinfo=LONDON)


def _extra_days(event: Event) -> int:
    if event.ends is None or event.ends.day is None or event.starts.day is None:
        return 0
    return max(0, (event.ends.day - event.starts.day).days)
