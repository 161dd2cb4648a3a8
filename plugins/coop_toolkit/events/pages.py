"""A page for each event, each date of a recurring one, each series and each venue."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import (
    EVENTS,
    SERIES,
    VENUES,
    event_calendar,
    group_calendar,
    occurrence_calendar,
    year_address,
)
from coop_toolkit.events.wording import access_facts, occurrence_state, state_words, when
from coop_toolkit.model import Event, Occurrence, Project, Series, Venue
from coop_toolkit.model.dates import day_words
from coop_toolkit.occasions import occurrence_address, occurrence_when
from coop_toolkit.output import HOME, Crumb, FeedLink, WebPage, calendar_link
from coop_toolkit.problems import counted
from coop_toolkit.recurrence import occurrences


def event_pages(edition: Edition) -> Iterator[WebPage]:
    """A page for each event, and for each date of those that recur."""
    for event in edition.catalogue.events:
        dates = occurrences(event)
        yield _event_page(edition.catalogue, event, dates)
        if event.repeats is not None or event.also:
            for place, date in enumerate(dates):
                yield _occurrence_page(event, date, dates, place)


def series_pages(edition: Edition) -> Iterator[WebPage]:
    """The list of series, and a page for each."""
    catalogue = edition.catalogue
    if not catalogue.series:
        return
    yield WebPage(
        address=SERIES.address,
        template="series_list.html",
        title="Series of events",
        description=f"{counted(len(catalogue.series), 'series', 'series')} of events, with dates.",
        kind="event",
        crumbs=(HOME, EVENTS),
        values={"series": catalogue.series, "opening": catalogue.opening_of(SERIES.address)},
    )
    for series in catalogue.series:
        yield _series_page(catalogue, series)


def venue_pages(edition: Edition) -> Iterator[WebPage]:
    """The list of venues, and a page for each."""
    catalogue = edition.catalogue
    if not catalogue.venues:
        return
    yield WebPage(
        address=VENUES.address,
        template="venues.html",
        title="Venues",
        description=f"{counted(len(catalogue.venues), 'place')} where events are held.",
        kind="event",
        crumbs=(HOME, EVENTS),
        values={"venues": catalogue.venues, "opening": catalogue.opening_of(VENUES.address)},
    )
    for venue in catalogue.venues:
        yield _venue_page(catalogue, venue)


def _event_page(catalogue: Catalogue, event: Event, dates: tuple[Occurrence, ...]) -> WebPage:
    calendar = event_calendar(event) if dates else ""
    year = [Crumb(str(event.year), year_address(event.year))] if event.year else []
    return WebPage(
        address=event.address,
        template="event.html",
        title=_title(catalogue, event),
        description=event.summary or f"{event.title}: {when(event)}.",
        kind="event",
        thing=event,
        crumbs=(HOME, EVENTS, *year),
        feeds=(calendar_link(event.title, calendar),) if calendar else (),
        values={
            "event": event,
            "dates": dates,
            "when": when(event),
            "state_words": state_words(event),
            "series": catalogue.find(Series, event.series),
            "venue": catalogue.find(Venue, event.venue),
            "access": access_facts(catalogue.find(Venue, event.venue)),
            "projects": catalogue.find_all(Project, event.projects),
            "write_ups": catalogue.write_ups_by_event.get(event.slug, ()),
            "next_event": _next_event(catalogue, event),
            "calendar": calendar,
        },
    )


def _title(catalogue: Catalogue, event: Event) -> str:
    """The title, with its date where another event has the same title."""
    twins = [other for other in catalogue.events if other.title == event.title]
    return f"{event.title}, {event.starts.short_words}" if len(twins) > 1 else event.title


def _next_event(catalogue: Catalogue, event: Event) -> Event | None:
    named = catalogue.find(Event, event.next)
    if named is not None or not event.series or event.starts.day is None:
        return named
    later = [
        other
        for other in catalogue.events_by_series[event.series]
        if other.starts.day is not None and other.starts.sort_key > event.starts.sort_key
    ]
    return later[0] if later else None


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


def _dates_of(events: tuple[Event, ...]) -> tuple[Occurrence, ...]:
    found = [date for event in events for date in occurrences(event)]
    return tuple(sorted(found, key=lambda date: (date.day, date.starts.isoformat())))


def _series_page(catalogue: Catalogue, series: Series) -> WebPage:
    events = catalogue.events_by_series.get(series.slug, ())
    dates = _dates_of(events)
    write_ups = {p for e in events for p in catalogue.write_ups_by_event.get(e.slug, ())}
    return WebPage(
        address=series.address,
        template="series.html",
        title=f"Series: {series.title}",
        description=series.summary or f"The events of the series {series.title}.",
        kind="event",
        thing=series,
        crumbs=(HOME, EVENTS, SERIES),
        feeds=_calendar(series, dates),
        values={
            "series": series,
            "dates": dates,
            "events": events,
            "uncertain": tuple(event for event in events if not event.starts.is_exact),
            "write_ups": sorted(write_ups, key=lambda post: post.date),
            "calendar": group_calendar(series) if dates else "",
            "next_event": None,
        },
    )


def _venue_page(catalogue: Catalogue, venue: Venue) -> WebPage:
    events = catalogue.events_by_venue.get(venue.slug, ())
    dates = _dates_of(events)
    return WebPage(
        address=venue.address,
        template="venue.html",
        title=f"Venue: {venue.title}",
        description=venue.summary or f"{venue.title}: how to get in, and the events held there.",
        kind="event",
        thing=venue,
        crumbs=(HOME, EVENTS, VENUES),
        feeds=_calendar(venue, dates),
        values={
            "venue": venue,
            "dates": dates,
            "uncertain": tuple(event for event in events if not event.starts.is_exact),
            "access": access_facts(venue),
            "calendar": group_calendar(venue) if dates else "",
        },
    )


def _calendar(group: Series | Venue, dates: tuple[Occurrence, ...]) -> tuple[FeedLink, ...]:
    if not dates:
        return ()
    return (calendar_link(f"Events of {group.title}", group_calendar(group)),)
