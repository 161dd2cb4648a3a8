"""The agenda: what is to come from the build's day, by month, then what is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import ALL_EVENTS, EVENTS, month_address, year_address
from coop_toolkit.model import Event, Occurrence, Precision
from coop_toolkit.model.dates import MONTHS
from coop_toolkit.output import HOME, WebPage, calendar_link

FINISHED = 10


@dataclass(frozen=True)
class Month:
    """A month with its dates."""

    title: str
    address: str
    dates: tuple[Occurrence, ...]


@dataclass(frozen=True)
class Year:
    """A year and how many events it has."""

    year: int
    address: str
    count: int


def agenda_page(edition: Edition) -> Iterator[WebPage]:
    """The agenda, where there are events."""
    catalogue, day = edition.catalogue, edition.site.as_of
    if not catalogue.events:
        return
    coming = tuple(o for o in catalogue.occurrences if o.last_day >= day)
    finished = tuple(reversed([o for o in catalogue.occurrences if o.last_day < day]))
    feeds = (calendar_link("All events", ALL_EVENTS),) if catalogue.occurrences else ()
    yield WebPage(
        address=EVENTS.address,
        template="events.html",
        title="Events",
        description="What is on, month by month, what has been, and how to put it in a calendar.",
        kind="event",
        crumbs=(HOME,),
        feeds=feeds,
        values={
            "as_of": day,
            "coming": by_month(coming),
            "open_months": _later_and_vague(catalogue, day),
            "finished": finished[:FINISHED],
            "years": years(catalogue),
            "to_be_confirmed": _of(catalogue, Precision.TO_BE_CONFIRMED),
            "undated": _of(catalogue, Precision.NOT_RECORDED, Precision.BEFORE),
            "opening": catalogue.opening_of(EVENTS.address),
        },
    )


def by_month(dates: tuple[Occurrence, ...]) -> list[Month]:
    """Dates in the months they start in."""
    groups = groupby(dates, key=lambda o: (o.day.year, o.day.month))
    return [
        Month(f"{MONTHS[month - 1]} {year}", month_address(year, month), tuple(found))
        for (year, month), found in groups
    ]


def years(catalogue: Catalogue) -> list[Year]:
    """The years that have events, the latest first."""
    found: dict[int, set[str]] = {}
    for event in catalogue.events:
        if event.year is not None:
            found.setdefault(event.year, set()).add(event.id)
    for occurrence in catalogue.occurrences:
        found.setdefault(occurrence.day.year, set()).add(occurrence.event.id)
    return [Year(y, year_address(y), len(ids)) for y, ids in sorted(found.items(), reverse=True)]


def _of(catalogue: Catalogue, *precisions: Precision) -> tuple[Event, ...]:
    return tuple(event for event in catalogue.events if event.starts.precision in precisions)


def _later_and_vague(catalogue: Catalogue, day: date) -> tuple[Event, ...]:
    """Events known to the month or the year only, where that is not over."""
    vague = _of(catalogue, Precision.MONTH, Precision.YEAR, Precision.FROM)
    return tuple(event for event in vague if not _is_over(event, day))


def _is_over(event: Event, day: date) -> bool:
    first = event.starts.day
    if first is None or first.year > day.year:
        return False
    if event.starts.month is None:
        return first.year < day.year
    return (first.year, first.month) < (day.year, day.month)
