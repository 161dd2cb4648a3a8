"""A page for each event, and for each date of a recurring one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import (
    EVENTS,
    event_calendar,
    occurrence_calendar,
    year_address,
)
from coop_toolkit.events.wording import access_facts, occurrence_state, state_words
from coop_toolkit.model import Event, Occurrence, Project, Series, Venue
from coop_toolkit.model.dates import day_words
from coop_toolkit.occasions import event_when, occurrence_address, occurrence_when
from coop_toolkit.output import HOME, Crumb, WebPage, calendar_link


def event_pages(edition: Edition) -> Iterator[WebPage]:
    """A page for each event, and for each date of those that recur."""
    catalogue = edition.catalogue
    around = _Surroundings(catalogue)
    for event in catalogue.events:
        dates = catalogue.dates_by_event[event.id]
        yield _event_page(catalogue, event, dates, around)
        if event.recurs:
            for place, date in enumerate(dates):
                yield _occurrence_page(event, date, dates, place)


@dataclass(frozen=True)
class _Surroundings:
    """What stands around each event: events of the same title, its neighbours in its series."""

    catalogue: Catalogue

    @cached_property
    def _titles(self) -> Counter[str]:
        return Counter(event.title for event in self.catalogue.events)

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Event | None, Event | None]]:
        found = {}
        for events in self.catalogue.events_by_series.values():
            dated = [event for event in events if event.starts.day is not None]
            padded = [None, *dated, None]
            for place, event in enumerate(dated):
                found[event.id] = (padded[place], padded[place + 2])
        return found

    def title(self, event: Event) -> str:
        """The title, with its date where another event has the same title."""
        if self._titles[event.title] < 2:
            return event.title
        return f"{event.title}, {event.starts.short_words}"

    def neighbours(self, event: Event) -> tuple[Crumb | None, Crumb | None]:
        """The event before it in its series, and the one it names or that comes after."""
        earlier, later = self._neighbours.get(event.id, (None, None))
        named = self.catalogue.find(Event, event.next)
        return self._crumb(earlier), self._crumb(named or later)

    def _crumb(self, event: Event | None) -> Crumb | None:
        return Crumb(self.title(event), event.address) if event else None


def _event_page(
    catalogue: Catalogue, event: Event, dates: tuple[Occurrence, ...], around: _Surroundings
) -> WebPage:
    calendar = event_calendar(event) if dates else ""
    year = [Crumb(str(event.year), year_address(event.year))] if event.year else []
    venue = catalogue.find(Venue, event.venue)
    earlier, later = around.neighbours(event)
    return WebPage(
        address=event.address,
        template="event.html",
        title=around.title(event),
        description=event.summary or f"{event.title}: {event_when(event, dates)}.",
        kind="event",
        thing=event,
        crumbs=(HOME, EVENTS, *year),
        feeds=(calendar_link(event.title, calendar),) if calendar else (),
        values={
            "event": event,
            "dates": dates,
            "dates_by_year": _by_year(dates),
            "when": event_when(event, dates),
            "state_words": state_words(event),
            "series": catalogue.find(Series, event.series),
            "venue": venue,
            "access": access_facts(venue),
            "projects": catalogue.find_all(Project, event.projects),
            "write_ups": catalogue.write_ups_by_event.get(event.slug, ()),
            "earlier": earlier,
            "later": later,
            "calendar": calendar,
        },
    )


def _by_year(dates: tuple[Occurrence, ...]) -> list[tuple[int, list[Occurrence]]]:
    return [(year, list(found)) for year, found in groupby(dates, key=lambda o: o.day.year)]


def _occurrence_page(
    event: Event, date: Occurrence, dates: tuple[Occurrence, ...], place: int
) -> WebPage:
    calendar = occurrence_calendar(date)
    return WebPage(
        address=occurrence_address(date),
        template="occurrence.html",
        title=f"{event.title}, {day_words(date.day)}",
        description=f"{event.title}: {occurrence_when(date)}.",
        kind="event",
        thing=event,
        crumbs=(HOME, EVENTS, Crumb(event.title, event.address)),
        feeds=(calendar_link(event.title, calendar),),
        values={
            "event": event,
            "date": date,
            "when": occurrence_when(date),
            "state_words": occurrence_state(date),
            "earlier": dates[place - 1] if place else None,
            "later": dates[place + 1] if place + 1 < len(dates) else None,
            "calendar": calendar,
        },
    )
