"""What is asked of an event's values together: end after start, first date on the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from coop_toolkit.frontmatter import Document, Node, Scalar
from coop_toolkit.model.dates import WEEKDAYS, Precision, RecordedDate, day_words
from coop_toolkit.model.event import EventStatus, Rule
from coop_toolkit.problems import Level, Problem
from coop_toolkit.recurrence import rule_days
from coop_toolkit.schema.dates import is_doubled
from coop_toolkit.schema.fields import Values
from coop_toolkit.schema.misreading import Misread, problem_at

_TIMES = "event-times"
_REPEATING = "repeating-events"


def _wall(recorded: RecordedDate) -> datetime | None:
    if recorded.day is None or not recorded.is_exact:
        return None
    return datetime.combine(recorded.day, recorded.at or time())


def _end_after_start(values: Values, document: Document) -> Iterator[Problem]:
    starts, ends = values["starts"], values.get("ends")
    entry = document.header.get("ends")
    if ends is None or entry is None:
        return
    end = replace(starts, at=ends) if isinstance(ends, time) else ends
    begin, finish = _wall(starts), _wall(end)
    if begin is None or finish is None:
        message = "an event without an exact day cannot have an end"
        yield problem_at(document, entry.value, Misread(message), help=_TIMES)
    elif (starts.at is None) != (end.at is None):
        message = "the start and the end must both have a time, or both be days"
        yield problem_at(document, entry.value, Misread(message), help=_TIMES)
    elif finish < begin or (finish == begin and starts.at is not None):
        yield _wrong_end(document, entry.value, ends, finish)


def _wrong_end(
    document: Document, node: Node, ends: RecordedDate | time, finish: datetime
) -> Problem:
    if finish.time() != time(0) or not isinstance(ends, time):
        return problem_at(document, node, Misread("the end is before the start"), help=_TIMES)
    typed = node.text.strip() if isinstance(node, Scalar) else "This"
    misread = Misread(
        "the end is before the start",
        advice=f"{typed} is midnight. If you mean the middle of the day, write:",
        instead=("12:00",),
    )
    return problem_at(document, node, misread, help=_TIMES)


def _on_rule(values: Values, document: Document) -> Iterator[Problem]:
    rule: Rule | None = values.get("repeats")
    first: date | None = values["starts"].day
    entry = document.header.get("repeats")
    if rule is None or entry is None:
        return
    if first is None or not values["starts"].is_exact:
        message = "an event that repeats needs the exact day of its first date"
        yield problem_at(document, entry.value, Misread(message), help=_REPEATING)
        return
    days = rule_days(rule, first)
    if not days:
        message = "the repeating ends before the first date"
        yield problem_at(document, entry.value, Misread(message), help=_REPEATING)
    elif days[0] != first:
        yield from _off_rule(values, document, first, days[0])


def _off_rule(values: Values, document: Document, first: date, right: date) -> Iterator[Problem]:
    entry = document.header.get("starts")
    if entry is None:
        return
    at = f" {values['starts'].at:%H:%M}" if values["starts"].at else ""
    misread = Misread(
        f"{day_words(first)} is a {WEEKDAYS[first.weekday()]} and not on the rule "
        f"“{values['repeats'].words}”",
        advice=f"The first date on the rule is {day_words(right)}. Write:",
        instead=(f"{right.isoformat()}{at}",),
    )
    yield problem_at(document, entry.value, misread, help=_REPEATING)


def _listed_dates_exist(values: Values, document: Document) -> Iterator[Problem]:
    rule, first = values.get("repeats"), values["starts"].day
    days = set(rule_days(rule, first)) if rule and first else {first}
    for key, name in (("except", "excepting"), ("moved", "moved"), ("cancelled", "cancelled")):
        entry = document.header.get(key)
        for item in values.get(name, ()):
            day = item if isinstance(item, date) else item.day
            if entry and day not in days:
                message = f"{day_words(day)} is not one of the dates of this event"
                yield problem_at(document, entry.value, Misread(message), help=_REPEATING)


def _doubled_hour(values: Values, document: Document) -> Iterator[Problem]:
    starts, entry = values["starts"], document.header.get("starts")
    if starts.day and starts.at and entry and is_doubled(starts.day, starts.at):
        misread = Misread(
            "the clocks show this time twice that night, once before they go back and once after",
            advice="The first one is taken. Choose another time if you can.",
        )
        yield problem_at(document, entry.value, misread, help=_TIMES, level=Level.WARNING)


def _rescheduled_says_from_when(values: Values, document: Document) -> Iterator[Problem]:
    starts, entry = values["starts"], document.header.get("status")
    moved = values.get("state") is EventStatus.RESCHEDULED
    if moved and entry and not values.get("was") and starts.precision is Precision.DAY:
        misread = Misread(
            "a rescheduled event does not say what its date was before",
            advice="Add a line with the old date, such as:",
        )
        problem = problem_at(document, entry.value, misread, help="changed-events")
        yield replace(problem, mend=("was: 2012-10-24",), level=Level.WARNING)


ALL = (
    _end_after_start,
    _on_rule,
    _listed_dates_exist,
    _doubled_hour,
    _rescheduled_says_from_when,
)
