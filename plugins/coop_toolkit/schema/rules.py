"""Recurrence in words ("last Thursday of the month until 29 July 2027") to a rule."""

from __future__ import annotations

import re
from datetime import date

from coop_toolkit.model.dates import WEEKDAYS
from coop_toolkit.model.event import Rule
from coop_toolkit.schema.dates import read_day
from coop_toolkit.schema.misreading import Misread, read_group

MOST_DATES = 200
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_DAY = "|".join(WEEKDAYS)
_UNTIL = re.compile(r"^(?P<rule>.*?),?\s+until\s+(?P<until>.+)$", re.IGNORECASE)
_TIMES = re.compile(r"^(?P<rule>.*?),?\s+(?P<count>\d{1,4})\s+times$", re.IGNORECASE)
_EVERY_DAY = re.compile(r"^(?:daily|every(?: (?P<n>\d+))? days?)$", re.IGNORECASE)
_EVERY_WEEK = re.compile(
    rf"^(?:weekly|every(?: (?P<n>\d+))? weeks?)(?: on (?P<day>{_DAY})s?)?$"
    rf"|^every (?P<day2>{_DAY})$",
    re.IGNORECASE,
)
_EVERY_OTHER = re.compile(
    rf"^(?:fortnightly|every (?:other|second) week)(?: on (?P<day>{_DAY})s?)?$"
    rf"|^every (?:other|second) (?P<day2>{_DAY})$",
    re.IGNORECASE,
)
_OF_MONTH = re.compile(
    rf"^(?:the )?(?P<nth>{'|'.join(_ORDINALS)}) (?P<day>{_DAY})"
    r" (?:of|in) (?:the|every|each)(?: (?P<n>\d+))? months?$",
    re.IGNORECASE,
)
_EVERY_MONTH = re.compile(r"^(?:monthly|every(?: (?P<n>\d+))? months?)$", re.IGNORECASE)
_EVERY_YEAR = re.compile(r"^(?:yearly|every year)$", re.IGNORECASE)
_FORMS = (
    ("daily", _EVERY_DAY),
    ("weekly", _EVERY_WEEK),
    ("weekly", _EVERY_OTHER),
    ("monthly", _OF_MONTH),
    ("monthly", _EVERY_MONTH),
    ("yearly", _EVERY_YEAR),
)
_HELP = "repeating-events"


def read_rule(text: str) -> Rule:
    """The rule that words mean. It must say when it ends.

    Raises:
        Misread: the words are none of the forms the help page lists, or have no end.
    """
    words = " ".join(text.split())
    rule, until, count = _parted(words)
    frequency, interval, weekday, ordinal = _pattern(rule)
    if until is None and count is None:
        raise Misread(
            "this does not say when the repeating ends",
            advice="Say how many times, as in the next line, or write `until` and the last day:",
            instead=(f"{rule}, 10 times",),
            help=_HELP,
        )
    if interval < 1 or (count is not None and not 1 <= count <= MOST_DATES):
        raise Misread(f"an event can repeat from 1 to {MOST_DATES} times", help=_HELP)
    return Rule(words, frequency, interval, weekday, ordinal, until, count)


def _parted(words: str) -> tuple[str, date | None, int | None]:
    found = _UNTIL.match(words)
    if found:
        return found["rule"].strip(), read_group(read_day, found, "until"), None
    found = _TIMES.match(words)
    if found:
        return found["rule"].strip(), None, int(found["count"])
    return words, None, None


def _pattern(rule: str) -> tuple[str, int, int | None, int | None]:
    """Frequency, interval, weekday and ordinal of the rule's first part."""
    for frequency, form in _FORMS:
        found = form.match(rule)
        if found:
            parts = found.groupdict()
            ordinal = _ORDINALS[parts["nth"].lower()] if parts.get("nth") else None
            interval = 2 if form is _EVERY_OTHER else int(parts.get("n") or 1)
            weekday = _weekday(parts.get("day") or parts.get("day2"))
            return frequency, interval, weekday, ordinal
    raise Misread(
        "this way of repeating is not understood",
        advice="Write it like “every Thursday until 2027-07-29”, “every 2 weeks on Tuesday, "
        "10 times” or “last Thursday of the month until 2027-07-29”.",
        help=_HELP,
    )


def _weekday(name: str | None) -> int | None:
    return WEEKDAYS.index(name.capitalize()) if name else None
