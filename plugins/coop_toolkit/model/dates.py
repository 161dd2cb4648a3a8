"""Dates as they are known: to the day, to the month, to the year, or hardly at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Precision(Enum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    FROM = "from"
    TO_BE_CONFIRMED = "to be confirmed"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, order=False)
class RecordedDate:
    """A date with its precision.

    `day` is the first day the words allow (1 July 2012 for "2012-07"), the limit of a
    BEFORE or FROM date, and None when nothing is known. `at` is a wall-clock time in
    London; it is only ever set on a DAY.
    """

    precision: Precision
    day: date | None = None
    at: time | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the first day is known, so that the date can stand in a calendar."""
        return self.precision is Precision.DAY

    @property
    def year(self) -> int | None:
        """The year it falls in, when even that much is known."""
        known = (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.FROM)
        return self.day.year if self.day and self.precision in known else None

    @property
    def month(self) -> int | None:
        """The month it falls in, 1 to 12, when known."""
        known = (Precision.DAY, Precision.MONTH)
        return self.day.month if self.day and self.precision in known else None

    @property
    def sort_key(self) -> tuple[date, time]:
        """Orders dates from the earliest; what is not known comes last."""
        return (self.day or date.max, self.at or time.min)

    @property
    def iso(self) -> str:
        """The value of a `time` element's datetime attribute, or "" when there is none."""
        if self.day is None or self.precision in (Precision.BEFORE, Precision.FROM):
            return ""
        if self.precision is Precision.MONTH:
            return f"{self.day.year:04}-{self.day.month:02}"
        if self.precision is Precision.YEAR:
            return f"{self.day.year:04}"
        if self.at is None:
            return self.day.isoformat()
        return datetime.combine(self.day, self.at).isoformat(timespec="minutes")

    @property
    def words(self) -> str:
        """The date as the site writes it, with its weekday when the day is known."""
        return self._in_words(long_day)

    @property
    def short_words(self) -> str:
        """The date as the site writes it, without a weekday."""
        return self._in_words(day_words)

    def _in_words(self, write_day: Callable[[date], str]) -> str:
        if self.day is None:
            return self.precision.value
        if self.precision is Precision.MONTH:
            return f"{MONTHS[self.day.month - 1]} {self.day.year}"
        if self.precision is Precision.YEAR:
            return str(self.day.year)
        if self.precision in (Precision.BEFORE, Precision.FROM):
            return f"{self.precision.value} {day_words(self.day)}"
        return write_day(self.day)


TO_BE_CONFIRMED = RecordedDate(Precision.TO_BE_CONFIRMED)
NOT_RECORDED = RecordedDate(Precision.NOT_RECORDED)


def day_words(day: date) -> str:
    """A day without its weekday: "30 October 2012"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_day(day: date) -> str:
    """A day with its weekday: "Tuesday 30 October 2012"."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}"


def time_words(at: time) -> str:
    """A time in the plain style of public notices: "6pm", "12:30pm", "midday", "midnight"."""
    if (at.hour, at.minute) == (12, 0):
        return "midday"
    if (at.hour, at.minute) == (0, 0):
        return "midnight"
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def on_day(day: date, at: time | None = None) -> RecordedDate:
    """The recorded date of a known day."""
    return RecordedDate(Precision.DAY, day, at)
