"""Dates and times as officers type them, to recorded dates; no guessing."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from coop_toolkit.clock import LONDON
from coop_toolkit.model.dates import (
    MONTHS,
    NOT_RECORDED,
    TO_BE_CONFIRMED,
    WEEKDAYS,
    Precision,
    RecordedDate,
    long_day,
    on_day,
)
from coop_toolkit.schema.misreading import Misread, read_group, readable

_MONTH_NUMBERS = {name.lower(): n for n, name in enumerate(MONTHS, 1)} | {
    name[:3].lower(): n for n, name in enumerate(MONTHS, 1)
}
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})$")
_WORDED_DAY = re.compile(r"(?:([A-Za-z]+),? +)?(\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]+),? +(\d{4})$")
_WORDED_MONTH = re.compile(r"([A-Za-z]+) +(\d{4})$")
_SLASHED = re.compile(r"(\d{1,4})[/.](\d{1,2})[/.](\d{2,4})\b")
_BOUND = re.compile(r"(?P<bound>before|from) (?P<day>.+)$", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? *(am|pm)?$", re.IGNORECASE)
_TRAILING_TIME = re.compile(
    r"^(?P<day>.*?\S)(?:T|,? +(?:at +)?)"
    r"(?P<time>\d{1,2}[:.]\d{2}(?::\d{2})?(?: *[ap]m)?|\d{1,2} *[ap]m|midday|midnight|noon)"
    r"(?P<zone> ?(?:Z|[+-]\d\d:?\d\d))?$",
    re.IGNORECASE,
)
_HELP = "dates"


def read_day(text: str) -> date:
    """A day written as 2012-10-30 or 30 October 2012, its weekday checked when given.

    Raises:
        Misread: anything else, with what was probably meant.
    """
    written = " ".join(text.split())
    _refuse_slashes(written)
    found = _ISO_DAY.match(written)
    if found:
        return _existing_day(int(found[1]), int(found[2]), int(found[3]))
    found = _WORDED_DAY.match(written)
    if found and found[3].lower() in _MONTH_NUMBERS:
        day = _existing_day(int(found[4]), _MONTH_NUMBERS[found[3].lower()], int(found[2]))
        _check_weekday(found[1], day)
        return day
    raise Misread(
        "this date cannot be read",
        advice="Write the day, the month and the year, such as 2012-10-30 or 30 October 2012.",
        help=_HELP,
    )


def read_recorded(text: str) -> RecordedDate:
    """A date of any precision, with a time when one follows the day.

    Raises:
        Misread: the text is none of the forms the help page lists.
    """
    written = " ".join(text.split())
    _refuse_slashes(written)
    lower = written.lower()
    if lower in ("to be confirmed", "tbc"):
        return TO_BE_CONFIRMED
    if lower == "not recorded":
        return NOT_RECORDED
    found = _BOUND.match(written)
    if found:
        return RecordedDate(Precision(found["bound"].lower()), read_group(read_day, found, "day"))
    return _month_or_year(written) or _day_and_time(written)


def read_moment(text: str, in_zone: Callable[[date, time], datetime] | None = None) -> datetime:
    """A day, or a day with a time, as an aware datetime; London's zone unless it says another.

    Args:
        text: what was typed.
        in_zone: makes the moment of a day and a time of London; if not given, an hour that the
            clocks skip is the one they show instead.

    Raises:
        Misread: unreadable.
    """
    written = " ".join(text.split())
    _refuse_slashes(written)
    found = _TRAILING_TIME.match(written)
    if not found:
        return datetime.combine(read_day(written), time(), tzinfo=LONDON)
    day = read_group(read_day, found, "day")
    if found["zone"]:
        clock = found["time"].replace(".", ":")
        try:
            return datetime.fromisoformat(f"{day.isoformat()}T{clock:0>5}{found['zone'].strip()}")
        except ValueError as error:
            raise Misread("this time cannot be read", help=_HELP) from error
    return (in_zone or _put_forward)(day, read_group(read_time, found, "time"))


def read_time(text: str) -> time:
    """A time of day: 18:00, 6pm, 10.30am, midday, midnight.

    Raises:
        Misread: unreadable, or 12am and 12pm, which people read both ways.
    """
    written = text.strip().lower()
    if written in ("midday", "noon"):
        return time(12)
    if written == "midnight":
        return time(0)
    found = _TIME.match(written)
    if not found:
        raise Misread(
            "this time cannot be read",
            advice="Write the time on the 24-hour clock, such as 18:00, or as 6pm.",
            help="event-times",
        )
    return _clock_time(int(found[1]), int(found[2] or 0), (found[3] or "").lower())


def in_london(day: date, at: time) -> datetime:
    """A London wall-clock time as an aware datetime; the first of a doubled hour.

    Raises:
        Misread: the clocks skip this time on that day.
    """
    moment = datetime.combine(day, at, tzinfo=LONDON)
    if not _exists(moment):
        later = (datetime.combine(day, at) + timedelta(hours=1)).time()
        raise Misread(
            f"{at:%H:%M} on {day.day} {MONTHS[day.month - 1]} {day.year} does not exist in London: "
            "the clocks go from 01:00 to 02:00",
            instead=(f"{day.isoformat()} {later:%H:%M}",),
            help="event-times",
        )
    return moment


def _put_forward(day: date, at: time) -> datetime:
    """A London wall-clock time; one that the clocks skip by those that were not put forward."""
    return datetime.combine(day, at, tzinfo=LONDON).astimezone(UTC).astimezone(LONDON)


def is_doubled(day: date, at: time) -> bool:
    """Whether the clocks show this London time twice on that day."""
    first = datetime.combine(day, at, tzinfo=LONDON)
    return first.utcoffset() != first.replace(fold=1).utcoffset() and _exists(first)


def _exists(moment: datetime) -> bool:
    back = moment.astimezone(UTC).astimezone(LONDON)
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _month_or_year(written: str) -> RecordedDate | None:
    if re.fullmatch(r"\d{4}", written):
        return RecordedDate(Precision.YEAR, _existing_day(int(written), 1, 1))
    found = _ISO_MONTH.match(written)
    if found:
        return RecordedDate(Precision.MONTH, _existing_day(int(found[1]), int(found[2]), 1))
    found = _WORDED_MONTH.match(written)
    if found and found[1].lower() in _MONTH_NUMBERS:
        month = _MONTH_NUMBERS[found[1].lower()]
        return RecordedDate(Precision.MONTH, _existing_day(int(found[2]), month, 1))
    return None


def _day_and_time(written: str) -> RecordedDate:
    found = _TRAILING_TIME.match(written)
    if not found or found["zone"]:
        return on_day(read_day(written))
    day, at = read_group(read_day, found, "day"), read_group(read_time, found, "time")
    in_london(day, at)
    return on_day(day, at)


def _refuse_slashes(written: str) -> None:
    found = _SLASHED.search(written)
    if not found:
        return
    a, b, c = (int(part) for part in found.groups())
    if a > 31:
        readings = [(a, b, c)]
    else:
        year = c if c > 99 else 2000 + c
        readings = [(year, b, a), (year, a, b)]
    days = list(dict.fromkeys(_day_or_none(*reading) for reading in readings))
    bound = _BOUND.match(written)
    before = f"{bound['bound']} " if bound else ""
    typed = [f"{before}{day.isoformat()}{written[found.end() :]}" for day in days if day]
    options = tuple(form for option in typed for form in readable(option, read_recorded))
    meanings = " or ".join(f"{d.day} {MONTHS[d.month - 1]}" for d in days if d)
    message = (
        f"{found[0]} could be {meanings}" if len(typed) > 1 else "a date with slashes is not read"
    )
    raise Misread(message, instead=options, help=_HELP)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _existing_day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        swapped = _day_or_none(year, day, month)
        raise Misread(
            f"there is no month {month}",
            instead=(swapped.isoformat(),) if swapped else (),
            help=_HELP,
        )
    if not 1 <= year <= 9999:
        raise Misread(f"there is no year {year}", help=_HELP)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Misread(
            f"{MONTHS[month - 1]} {year} has {last} days, so there is no day {day}",
            instead=(f"{year:04}-{month:02}-{last:02}",) if day > last else (),
            help=_HELP,
        )
    return date(year, month, day)


def _check_weekday(typed: str | None, day: date) -> None:
    if not typed:
        return
    names = [name for name in WEEKDAYS if name.lower().startswith(typed.lower()[:3])]
    if len(typed) < 3 or not names:
        raise Misread(f"{typed} is not a day of the week", help=_HELP)
    right = WEEKDAYS[day.weekday()]
    if names[0] != right:
        wrong = f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {right}, not a {names[0]}"
        raise Misread(wrong, instead=(long_day(day),), help=_HELP)


def _clock_time(hour: int, minute: int, half: str) -> time:
    if half and hour == 12:
        midday, midnight = (
            ("12:00", "00:00") if minute == 0 else (f"12:{minute:02}", f"00:{minute:02}")
        )
        which = "midnight" if half == "am" else "midday"
        raise Misread(
            f"12{half} is {which}, which readers often take the other way",
            advice="If you mean the middle of the day, write the first of these; "
            "if you mean the middle of the night, the second:",
            instead=(midday, midnight),
            help="event-times",
        )
    if hour > (12 if half else 23) or minute > 59 or (half and hour == 0):
        raise Misread("there is no such time of day", help="event-times")
    return time(hour + 12 if half == "pm" else hour, minute)
