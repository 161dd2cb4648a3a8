"""Events by year and by month: a list of the year, a real table of the month."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from coop_toolkit.catalogue import Catalogue, by_key
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import EVENTS, month_address, year_address
from coop_toolkit.events.agenda import Month, by_month
from coop_toolkit.model import Event, Occurrence, Precision
from coop_toolkit.model.dates import MONTHS
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

Key = TypeVar("Key")


@dataclass(frozen=True)
class Cell:
    """One day of a month's table; days of other months are empty."""

    day: date
    in_month: bool
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True)
class _Period:
    """What falls into a year or a month: dates, and events known no more exactly."""

    dates: tuple[Occurrence, ...]
    vague: tuple[Event, ...]

    @property
    def number(self) -> str:
        """How many events that is, in words."""
        return counted(len(self.dates) + len(self.vague), "event")


def period_pages(edition: Edition) -> Iterator[WebPage]:
    """A page for each year and each month that has events; none for empty ones."""
    months, years = _months(edition.catalogue), _years(edition.catalogue)
    for year, around in _with_neighbours(sorted(years), _year_crumb):
        yield _year_page(year, years[year], around)
    for (year, month), around in _with_neighbours(sorted(months), _month_crumb):
        yield _month_page(year, month, months[year, month], around)


def _months(catalogue: Catalogue) -> dict[tuple[int, int], _Period]:
    """Each month with what falls into it; a date across a month's end stands in both."""
    dates = by_key((key, o) for o in catalogue.occurrences for key in _months_of(o))
    vague = by_key(
        ((event.starts.day.year, event.starts.day.month), event)
        for event in catalogue.events
        if event.starts.precision is Precision.MONTH and event.starts.day
    )
    return {key: _Period(dates.get(key, ()), vague.get(key, ())) for key in {*dates, *vague}}


def _years(catalogue: Catalogue) -> dict[int, _Period]:
    dates = by_key((o.day.year, o) for o in catalogue.occurrences)
    vague = by_key(
        (event.year, event)
        for event in catalogue.events
        if event.year is not None and not event.starts.is_exact
    )
    return {key: _Period(dates.get(key, ()), vague.get(key, ())) for key in {*dates, *vague}}


def _months_of(occurrence: Occurrence) -> list[tuple[int, int]]:
    """Every month that a date touches, its first one first."""
    first, last = occurrence.day, occurrence.last_day
    months = (last.year - first.year) * 12 + last.month - first.month
    numbers = (first.year * 12 + first.month - 1 + n for n in range(months + 1))
    return [(number // 12, number % 12 + 1) for number in numbers]


def _with_neighbours(
    keys: list[Key], crumb: Callable[[Key], Crumb]
) -> Iterator[tuple[Key, tuple[Crumb | None, Crumb | None]]]:
    """Each key with the ways to the ones before and after it: no empty periods between."""
    crumbs = [None, *(crumb(key) for key in keys), None]
    for place, key in enumerate(keys):
        yield key, (crumbs[place], crumbs[place + 2])


def _year_crumb(year: int) -> Crumb:
    return Crumb(str(year), year_address(year))


def _month_crumb(month: tuple[int, int]) -> Crumb:
    return Crumb(f"{MONTHS[month[1] - 1]} {month[0]}", month_address(*month))


def _year_page(year: int, found: _Period, around: tuple[Crumb | None, Crumb | None]) -> WebPage:
    return WebPage(
        address=year_address(year),
        template="events_year.html",
        title=f"Events of {year}",
        description=f"{found.number} of {year}, month by month.",
        kind="event",
        crumbs=(HOME, EVENTS),
        values={
            "year": year,
            "months": _year_months(found, year),
            "uncertain": found.vague,
            "earlier": around[0],
            "later": around[1],
        },
    )


def _year_months(found: _Period, year: int) -> list[Month]:
    """The months with dates; the months that only vague events name come as empty ones."""
    months = by_month(found.dates)
    titles = {month.title for month in months}
    named = sorted({event.starts.month for event in found.vague if event.starts.month})
    extra = [_month_crumb((year, month)) for month in named]
    months += [Month(c.title, c.address, ()) for c in extra if c.title not in titles]
    return sorted(months, key=lambda month: month.address)


def _month_page(
    year: int, month: int, found: _Period, around: tuple[Crumb | None, Crumb | None]
) -> WebPage:
    title = f"{MONTHS[month - 1]} {year}"
    return WebPage(
        address=month_address(year, month),
        template="events_month.html",
        title=f"Events of {title}",
        description=f"{found.number} of {title}, day by day.",
        kind="event",
        crumbs=(HOME, EVENTS, _year_crumb(year)),
        values={
            "title": title,
            "weeks": weeks(year, month, found.dates),
            "dates": found.dates,
            "uncertain": found.vague,
            "earlier": around[0],
            "later": around[1],
        },
    )


def weeks(year: int, month: int, dates: tuple[Occurrence, ...]) -> list[list[Cell]]:
    """The weeks of a month, Monday first, each with seven cells."""
    on = by_key((day, o) for o in dates for day in _days_of(o, year, month))
    days = calendar.Calendar().monthdatescalendar(year, month)
    return [[Cell(day, day.month == month, on.get(day, ())) for day in week] for week in days]


def _days_of(occurrence: Occurrence, year: int, month: int) -> Iterator[date]:
    """The days of a date that lie in a month."""
    last_of_month = date(year, month, calendar.monthrange(year, month)[1])
    first = max(occurrence.day, date(year, month, 1)).toordinal()
    last = min(occurrence.last_day, last_of_month).toordinal()
    return map(date.fromordinal, range(first, last + 1))
