"""The agenda: what is to come from the build's day, by month, then what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import (
    ALL_EVENTS,
    ANNOUNCEMENTS,
    EVENTS,
    month_address,
    year_address,
)
from coop_toolkit.events.filtering import Data, choices, date_data, event_data
from coop_toolkit.model import Event, Occurrence, Precision
from coop_toolkit.model.dates import MONTHS
from coop_toolkit.output import HOME, FeedLink, WebPage, calendar_link, feed_links

FINISHED = 10
LISTED = 100  # from here on months are named with the number of their events
SCRIPTS = ("agenda.js", "filters.js")


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


@dataclass(frozen=True)
class _Listed:
    """What the agenda lists, each date and event once."""

    coming: list[Month]
    later: list[Month]
    finished: tuple[Occurrence, ...]
    vague: tuple[Event, ...]
    to_be_confirmed: tuple[Event, ...]
    undated: tuple[Event, ...]

    @property
    def dates(self) -> tuple[Occurrence, ...]:
        """Every date that is listed in full."""
        return (*(date for month in self.coming for date in month.dates), *self.finished)

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event without an exact day."""
        return (*self.vague, *self.to_be_confirmed, *self.undated)


def agenda_page(edition: Edition) -> Iterator[WebPage]:
    """The agenda, where there are events."""
    catalogue, day = edition.catalogue, edition.site.as_of
    if not catalogue.events:
        return
    listed = _listed(catalogue, day)
    yield WebPage(
        address=EVENTS.address,
        template="events.html",
        title="Events",
        description="What is on, month by month, what has been, and how to put it in a calendar.",
        kind="event",
        crumbs=(HOME,),
        feeds=_feeds(catalogue),
        scripts=SCRIPTS,
        values={
            "as_of": day,
            "coming": listed.coming,
            "later": listed.later,
            "open_months": listed.vague,
            "finished": listed.finished,
            "years": years(catalogue),
            "to_be_confirmed": listed.to_be_confirmed,
            "undated": listed.undated,
            "choices": choices(catalogue, _events_of(listed)),
            "data": _data(catalogue, listed),
            "opening": catalogue.opening_of(EVENTS.address),
        },
    )


def _feeds(catalogue: Catalogue) -> tuple[FeedLink, ...]:
    told = any(event.announced or event.changes for event in catalogue.events)
    feeds = feed_links("Announcements of events", ANNOUNCEMENTS) if told else ()
    calendars = (calendar_link("All events", ALL_EVENTS),) if catalogue.occurrences else ()
    return (*calendars, *feeds)


def _listed(catalogue: Catalogue, day: date) -> _Listed:
    coming = tuple(o for o in catalogue.occurrences if o.last_day >= day)
    finished = tuple(reversed([o for o in catalogue.occurrences if o.last_day < day]))
    near, later = _cut(by_month(coming))
    return _Listed(
        near,
        later,
        finished[:FINISHED],
        _later_and_vague(catalogue, day),
        _of(catalogue, Precision.TO_BE_CONFIRMED),
        _of(catalogue, Precision.NOT_RECORDED, Precision.BEFORE),
    )


def _cut(months: list[Month]) -> tuple[list[Month], list[Month]]:
    """The months that are listed in full, at least one, and those that are only named."""
    total = 0
    for place, month in enumerate(months):
        total += len(month.dates)
        if total > LISTED and place:
            return months[:place], months[place:]
    return months, []


def _events_of(listed: _Listed) -> Iterable[Event]:
    return (*(date.event for date in listed.dates), *listed.events)


def _data(catalogue: Catalogue, listed: _Listed) -> dict[tuple[str, str], Data]:
    """The data of each entry by its event's id and its key."""
    found = {(o.event.id, o.key): date_data(catalogue, o) for o in listed.dates}
    return found | {(event.id, ""): event_data(catalogue, event) for event in listed.events}


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
