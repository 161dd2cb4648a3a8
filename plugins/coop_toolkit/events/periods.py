"""Events by year and by month: a list of the year, a real table of the month."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from coop_toolkit.catalogue import Catalogue
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


def period_pages(edition: Edition) -> Iterator[WebPage]:
    """A page for each year and each month that has events; none for empty ones."""
    catalogue = edition.catalogue
    months = _months(catalogue)
    years = sorted({year for year, _ in months} | _years(catalogue))
    for place, year in enumerate(years):
        yield _year_page(catalogue, year, _around(years, place, _year_crumb))
    for place, month in enumerate(months):
        yield _month_page(catalogue, *month, _around(months, place, _month_crumb))


def _months(catalogue: Catalogue) -> list[tuple[int, int]]:
    exact = {key for o in catalogue.occurrences for key in _months_of(o)}
    vague = {
        (event.starts.day.year, event.starts.day.month)
        for event in catalogue.events
        if event.starts.precision is Precision.MONTH and event.starts.day
    }
    return sorted(exact | vague)


def _months_of(occurrence: Occurrence) -> set[tuple[int, int]]:
    first, last = occurrence.day, occurrence.last_day
    return {(first.year, first.month), (last.year, last.month)}


def _years(catalogue: Catalogue) -> set[int]:
    return {event.year for event in catalogue.events if event.year is not None}


def _around(
    keys: list[Key], place: int, crumb: Callable[[Key], Crumb]
) -> tuple[Crumb | None, Crumb | None]:
    earlier = crumb(keys[place - 1]) if place else None
    later = crumb(keys[place + 1]) if place + 1 < len(keys) else None
    return earlier, later


def _year_crumb(year: int) -> Crumb:
    return Crumb(str(year), year_address(year))


def _month_crumb(month: tuple[int, int]) -> Crumb:
    return Crumb(f"{MONTHS[month[1] - 1]} {month[0]}", month_address(*month))


def _year_page(
    catalogue: Catalogue, year: int, around: tuple[Crumb | None, Crumb | None]
) -> WebPage:
    dates = tuple(o for o in catalogue.occurrences if o.day.year == year)
    uncertain = [e for e in catalogue.events if e.year == year and not e.starts.is_exact]
    number = counted(len(dates) + len(uncertain), "event")
    return WebPage(
        address=year_address(year),
        template="events_year.html",
        title=f"Events of {year}",
        description=f"{number} of {year}, month by month.",
        kind="event",
        crumbs=(HOME, EVENTS),
        values={
            "year": year,
            "months": _year_months(dates, uncertain, year),
            "uncertain": uncertain,
            "earlier": around[0],
            "later": around[1],
        },
    )


def _year_months(dates: tuple[Occurrence, ...], uncertain: list[Event], year: int) -> list[Month]:
    """The months with dates; the months that only vague events name come as empty ones."""
    found = by_month(dates)
    titles = {month.title for month in found}
    named = {event.starts.month for event in uncertain if event.starts.month}
    extra = [_month_crumb((year, month)) for month in named]
    found += [Month(c.title, c.address, ()) for c in extra if c.title not in titles]
    return sorted(found, key=lambda month: month.address)


def _month_page(
    catalogue: Catalogue, year: int, month: int, around: tuple[Crumb | None, Crumb | None]
) -> WebPage:
    dates = tuple(o for o in catalogue.occurrences if (year, month) in _months_of(o))
    vague = tuple(
        event
        for event in catalogue.events
        if event.starts.precision is Precision.MONTH
        and (event.starts.year, event.starts.month) == (year, month)
    )
    title = f"{MONTHS[month - 1]} {year}"
    return WebPage(
        address=month_address(year, month),
        template="events_month.html",
        title=f"Events of {title}",
        description=f"{counted(len(dates) + len(vague), 'event')} of {title}, day by day.",
        kind="event",
        crumbs=(HOME, EVENTS, _year_crumb(year)),
        values={
            "title": title,
            "weeks": weeks(year, month, dates),
            "dates": dates,
            "uncertain": vague,
            "earlier": around[0],
            "later": around[1],
        },
    )


def weeks(year: int, month: int, dates: tuple[Occurrence, ...]) -> list[list[Cell]]:
    """The weeks of a month, Monday first, each with seven cells."""
    days = calendar.Calendar().monthdatescalendar(year, month)
    return [[_cell(day, month, dates) for day in week] for week in days]


def _cell(day: date, month: int, dates: tuple[Occurrence, ...]) -> Cell:
    in_month = day.month == month
    found = tuple(o for o in dates if in_month and o.day <= day <= o.last_day)
    return Cell(day, in_month, found)
