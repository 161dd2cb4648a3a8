"""What is asked of an event that repeats: bounds, a first date on the rule, sound exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coop_toolkit.frontmatter import Document
from coop_toolkit.model.dates import WEEKDAYS, day_words
from coop_toolkit.model.event import Rule
from coop_toolkit.problems import Problem
from coop_toolkit.recurrence import MOST_DATES, is_cut_short, rule_days
from coop_toolkit.schema.fields import Values
from coop_toolkit.schema.misreading import Misread, problem_at

_HELP = "repeating-events"
_EXCEPTIONS = (("except", "excepting"), ("moved", "moved"), ("cancelled", "cancelled"))


def on_rule(values: Values, document: Document) -> Iterator[Problem]:
    """A first date that the rule does not give, or a rule that gives none."""
    rule: Rule | None = values.get("repeats")
    first: date | None = values["starts"].day
    if rule is None:
        return
    if first is None or not values["starts"].is_exact:
        message = "an event that repeats needs the exact day of its first date"
        yield from _at(document, "repeats", Misread(message))
        return
    days = rule_days(rule, first)
    if not days:
        message = "the repeating ends before the first date"
        yield from _at(document, "repeats", Misread(message))
    elif days[0] != first:
        yield from _off_rule(values, document, first, days[0])


def _off_rule(values: Values, document: Document, first: date, right: date) -> Iterator[Problem]:
    at = f" {values['starts'].at:%H:%M}" if values["starts"].at else ""
    misread = Misread(
        f"{day_words(first)} is a {WEEKDAYS[first.weekday()]} and not on the rule "
        f"“{values['repeats'].words}”",
        advice=f"The first date on the rule is {day_words(right)}. Write:",
        instead=(f"{right.isoformat()}{at}",),
    )
    yield from _at(document, "starts", misread)


def within_bounds(values: Values, document: Document) -> Iterator[Problem]:
    """A rule that wants more dates, or a longer time, than an event may have."""
    rule, days = values.get("repeats"), _rule_days(values)
    if rule is None or not days or not is_cut_short(rule, days[0]):
        return
    misread = Misread(
        f"this goes on for longer than an event may: three years and {MOST_DATES} dates",
        advice=f"End it by {day_words(days[-1])}, and start a new event after that.",
    )
    yield from _at(document, "repeats", misread)


def listed_dates_exist(values: Values, document: Document) -> Iterator[Problem]:
    """An exception to a date that the event does not have."""
    days = _rule_days(values)
    for key, name in _EXCEPTIONS:
        for day in _named(values, name):
            if day not in days:
                message = f"{day_words(day)} is not one of the dates of this event"
                yield from _at(document, key, Misread(message, advice=_nearby(days, day)))


def _nearby(days: list[date], day: date) -> str:
    """The dates around a wrong one; in a list all of them stand in one line, so none is mended."""
    nearest = sorted(sorted(days, key=lambda one: abs(one - day))[:2])
    return f"The dates nearest to it are {' and '.join(map(day_words, nearest))}." if days else ""


def no_day_twice(values: Values, document: Document) -> Iterator[Problem]:
    """A date that is both moved and cancelled, or an extra date that is there already."""
    first_named: dict[date, str] = {}
    for key, name in _EXCEPTIONS:
        for day in _named(values, name):
            if day in first_named:
                message = f"{day_words(day)} stands under `{first_named[day]}` already"
                yield from _at(document, key, Misread(message, advice="Keep one of the two."))
            first_named[day] = key
    taken = set(_rule_days(values))
    for day in _named(values, "also"):
        if day in taken:
            message = f"{day_words(day)} is one of the dates of this event already"
            yield from _at(document, "also", Misread(message, advice="Take it out here."))
        taken.add(day)


def some_date_left(values: Values, document: Document) -> Iterator[Problem]:
    """A repeating event of which every date is left out."""
    days, left_out = _rule_days(values), set(values.get("excepting", ()))
    if left_out and left_out.issuperset(days):
        message = "every date of this event is left out, so that none remains"
        advice = "If it is off, write `status: cancelled` and take this line out."
        yield from _at(document, "except", Misread(message, advice=advice))


def moves_fit(values: Values, document: Document) -> Iterator[Problem]:
    """A move to hours of an event that has none, or to an end before the start."""
    timed = values["starts"].at is not None
    for move in values.get("moved", ()):
        if move.starts and not timed:
            message = "this event has days without hours, so its dates cannot move to an hour"
            instead = f"{move.day} to {move.to}"
            yield from _at(document, "moved", Misread(message, advice=f"Write {instead}."))
        elif move.starts and move.ends and move.ends <= move.starts:
            message = f"the end is before the start on {day_words(move.to)}"
            hours = f"{move.ends:%H:%M}-{move.starts:%H:%M}"
            advice = f"Write {move.day} to {move.to} {hours}, if you mean that."
            yield from _at(document, "moved", Misread(message, advice=advice))


def _rule_days(values: Values) -> list[date]:
    """The days the rule gives, or the one day of an event without a rule."""
    rule, first = values.get("repeats"), values["starts"].day
    if first is None:
        return []
    return rule_days(rule, first) if rule else [first]


def _named(values: Values, name: str) -> list[date]:
    return [item if isinstance(item, date) else item.day for item in values.get(name, ())]


def _at(document: Document, key: str, misread: Misread) -> Iterator[Problem]:
    entry = document.header.get(key)
    if entry is not None:
        yield problem_at(document, entry.value, misread, help=_HELP)


ALL = (
    on_rule,
    within_bounds,
    listed_dates_exist,
    no_day_twice,
    some_date_left,
    moves_fit,
)
