"""Every calendar of the site: all events, each event, series, venue and project.

A calendar holds all its dated events for ever, cancelled ones too, so that it never
changes with the clock; one that would be empty is not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import (
    ALL_EVENTS,
    EVENTS,
    event_calendar,
    group_calendar,
    occurrence_calendar,
)
from coop_toolkit.events.icalendar_text import (
    CalendarFacts,
    EventFacts,
    calendar_text,
    occurrence_text,
)
from coop_toolkit.model import Event, Project, Series, Venue
from coop_toolkit.output import WebFile
from coop_toolkit.recurrence import occurrences

MEDIA_TYPE = "text/calendar; charset=utf-8"


def calendar_files(edition: Edition) -> Iterator[WebFile]:
    """Every .ics file."""
    catalogue = edition.catalogue
    yield from _all_events(edition)
    for event in catalogue.events:
        yield from _event_files(edition, event)
    for group, events in _groups(edition):
        yield from _group_file(edition, group, events)


def _groups(edition: Edition) -> Iterator[tuple[Series | Venue | Project, tuple[Event, ...]]]:
    catalogue = edition.catalogue
    for series in catalogue.series:
        yield series, catalogue.events_by_series.get(series.slug, ())
    for venue in catalogue.venues:
        yield venue, catalogue.events_by_venue.get(venue.slug, ())
    for project in catalogue.projects:
        yield project, catalogue.events_by_project.get(project.slug, ())


def _all_events(edition: Edition) -> Iterator[WebFile]:
    site = edition.site
    facts = CalendarFacts(
        name=f"{site.name}: events",
        description=f"All events of {site.name}.",
        id=f"calendar@{site.id_domain}",
        page=site.absolute(EVENTS.address),
        source=site.absolute(ALL_EVENTS),
    )
    yield from _file(edition, ALL_EVENTS, edition.catalogue.events, facts)


def _group_file(
    edition: Edition, group: Series | Venue | Project, events: tuple[Event, ...]
) -> Iterator[WebFile]:
    site, address = edition.site, group_calendar(group)
    facts = CalendarFacts(
        name=f"{group.title}: events",
        description=group.summary or f"The events of {group.title}.",
        id=f"{group.id}@{site.id_domain}",
        page=site.absolute(group.address),
        source=site.absolute(address),
    )
    yield from _file(edition, address, events, facts)


def _event_files(edition: Edition, event: Event) -> Iterator[WebFile]:
    yield from _file(edition, event_calendar(event), [event], None)
    if event.repeats is not None or event.also:
        for date in occurrences(event):
            data = occurrence_text(date, lambda event: describe(edition, event))
            yield WebFile(occurrence_calendar(date), data, MEDIA_TYPE, (event.source.path,))


def _file(
    edition: Edition, address: str, events: Iterable[Event], facts: CalendarFacts | None
) -> Iterator[WebFile]:
    dated = [event for event in events if event.starts.is_exact]
    if dated:
        data = calendar_text(dated, lambda event: describe(edition, event), facts)
        yield WebFile(address, data, MEDIA_TYPE, tuple(event.source.path for event in dated))


def describe(edition: Edition, event: Event) -> EventFacts:
    """What calendars say of an event besides its dates."""
    venue = edition.catalogue.find(Venue, event.venue)
    series = edition.catalogue.find(Series, event.series)
    return EventFacts(
        uid=f"{event.id}@{edition.site.id_domain}",
        page=edition.site.absolute(event.address),
        place=_place(event, venue),
        description=event.summary,
        categories=(series.title,) if series else (),
    )


def _place(event: Event, venue: Venue | None) -> str:
    parts = [event.room]
    if venue is not None:
        parts += [venue.title, *venue.lines, venue.postcode]
    if event.mode == "online" or (not any(parts) and event.online):
        return event.online or "Online"
    return ", ".join(part for part in parts if part)
