"""An RRULE (RFC 5545 section 3.3.10) put into the words that `repeats` takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from coop_toolkit.clock import LONDON
from coop_toolkit.model.dates import WEEKDAYS

_CODES = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_KNOWN = {"FREQ", "INTERVAL", "BYDAY", "BYSETPOS", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"}


def rule_words(rule: Mapping[str, list[Any]], first: date) -> str:
    """The rule in words, "" where words of ours cannot say it or it has no end."""
    if not set(rule) <= _KNOWN:
        return ""
    pattern, end = _pattern(rule, first), _end(rule)
    return f"{pattern}{end}" if pattern and end else ""


def _pattern(rule: Mapping[str, list[Any]], first: date) -> str:
    frequency, interval = str(_one(rule, "FREQ")), int(_one(rule, "INTERVAL") or 1)
    unit = _UNITS.get(frequency, "")
    every = f"every {unit}" if interval == 1 else f"every {interval} {unit}s"
    days = [str(day) for day in rule.get("BYDAY", [])]
    if not days:
        fits = rule.get("BYMONTHDAY", [first.day]) == [first.day] and "BYSETPOS" not in rule
        return every if unit and fits and (frequency != "YEARLY" or interval == 1) else ""
    if len(days) > 1:
        return ""
    if frequency == "WEEKLY":
        return f"{every} on {WEEKDAYS[_CODES[days[0][-2:]]]}"
    return _of_month(rule, days[0], interval) if frequency == "MONTHLY" else ""


def _of_month(rule: Mapping[str, list[Any]], day: str, interval: int) -> str:
    found = re.fullmatch(r"([+-]?\d+)?([A-Z]{2})", day)
    if not found:
        return ""
    number = int(found[1] or _one(rule, "BYSETPOS") or 0)
    if number not in _ORDINALS:
        return ""
    months = "the month" if interval == 1 else f"every {interval} months"
    return f"{_ORDINALS[number]} {WEEKDAYS[_CODES[found[2]]]} of {months}"


def _end(rule: Mapping[str, list[Any]]) -> str:
    count, until = _one(rule, "COUNT"), _one(rule, "UNTIL")
    if count:
        return f", {count} times"
    if isinstance(until, datetime):
        until = until.astimezone(LONDON).date() if until.tzinfo else until.date()
    return f" until {until.isoformat()}" if until else ""


def _one(rule: Mapping[str, list[Any]], key: str) -> Any:
    values = rule.get(key, [])
    return values[0] if values else None
