"""The lists of series and of venues, and a page for each of them."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import EVENTS, SERIES, VENUES, group_calendar
from coop_toolkit.events.wording import access_facts
from coop_toolkit.model import Event, Occurrence, Series, Venue
from coop_toolkit.output import HOME, FeedLink, WebPage, calendar_link, feed_links
from coop_toolkit.problems import counted


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


def _dates_of(catalogue: Catalogue, events: tuple[Event, ...]) -> tuple[Occurrence, ...]:
    found = [date for event in events for date in catalogue.dates_by_event[event.id]]
    return tuple(sorted(found, key=lambda date: (date.day, date.starts.isoformat())))


def _without_day(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Those that no calendar can hold: the day is not known."""
    return tuple(event for event in events if not event.starts.is_exact)


def _series_page(catalogue: Catalogue, series: Series) -> WebPage:
    events = catalogue.events_by_series.get(series.slug, ())
    dates = _dates_of(catalogue, events)
    write_ups = {p for e in events for p in catalogue.write_ups_by_event.get(e.slug, ())}
    return WebPage(
        address=series.address,
        template="series.html",
        title=f"Series: {series.title}",
        description=series.summary or f"The events of the series {series.title}.",
        kind="event",
        thing=series,
        crumbs=(HOME, EVENTS, SERIES),
        feeds=(*_feeds(catalogue, series), *_calendar(series, dates)),
        values={
            "series": series,
            "dates": dates,
            "events": events,
            "uncertain": _without_day(events),
            "write_ups": sorted(write_ups, key=lambda post: post.date),
            "calendar": group_calendar(series) if dates else "",
            "usual_venue": catalogue.find(Venue, series.usual_venue),
        },
    )


def _venue_page(catalogue: Catalogue, venue: Venue) -> WebPage:
    events = catalogue.events_by_venue.get(venue.slug, ())
    dates = _dates_of(catalogue, events)
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
            "uncertain": _without_day(events),
            "access": access_facts(venue),
            "calendar": group_calendar(venue) if dates else "",
        },
    )


def _feeds(catalogue: Catalogue, series: Series) -> tuple[FeedLink, ...]:
    """The feeds of the posts that write its events up."""
    told = series.slug in catalogue.posts_by_series
    return feed_links(f"Series {series.title}", series.address) if told else ()


def _calendar(group: Series | Venue, dates: tuple[Occurrence, ...]) -> tuple[FeedLink, ...]:
    if not dates:
        return ()
    return (calendar_link(f"Events of {group.title}", group_calendar(group)),)
