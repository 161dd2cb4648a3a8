"""Every calendar of the site: all events, each event, series, venue and project.

A calendar holds all its dated events for ever, cancelled ones too, so that it never
changes with the clock; one that would be empty is not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import (
    ALL_EVENTS,
    EVENTS,
    event_calendar,
    group_calendar,
    groups,
    occurrence_calendar,
)
from coop_toolkit.events.components import EventFacts, event_text, occurrence_text
from coop_toolkit.events.icalendar_text import CalendarFacts, EventText, calendar_text
from coop_toolkit.model import Event, Project, Series, Venue
from coop_toolkit.model.dates import day_words
from coop_toolkit.occasions import occurrence_address
from coop_toolkit.output import WebFile

MEDIA_TYPE = "text/calendar; charset=utf-8"
Texts = dict[str, EventText]


def calendar_files(edition: Edition) -> Iterator[WebFile]:
    """Every .ics file. Each event is put into words once, for all calendars that hold it."""
    catalogue = edition.catalogue
    dated = [event for event in catalogue.events if catalogue.dates_by_event[event.id]]
    facts = {event.id: describe(edition, event) for event in dated}
    dates = catalogue.dates_by_event
    texts = {event.id: event_text(event, dates[event.id], facts[event.id]) for event in dated}
    yield from _file(ALL_EVENTS, dated, texts, _of_all(edition))
    for event in dated:
        yield from _file(event_calendar(event), [event], texts, None)
        yield from _date_files(edition, event, facts[event.id])
    for group, events in groups(edition):
        address = group_calendar(group)
        yield from _file(address, events, texts, _of_group(edition, group))


def _of_all(edition: Edition) -> CalendarFacts:
    site = edition.site
    return CalendarFacts(
        name=f"{site.name}: events",
        description=f"All events of {site.name}.",
        id=f"calendar@{site.id_domain}",
        page=site.absolute(EVENTS.address),
        source=site.absolute(ALL_EVENTS),
    )


def _of_group(edition: Edition, group: Series | Venue | Project) -> CalendarFacts:
    site = edition.site
    return CalendarFacts(
        name=f"{group.title}: events",
        description=group.summary or f"The events of {group.title}.",
        id=f"{group.id}@{site.id_domain}",
        page=site.absolute(group.address),
        source=site.absolute(group_calendar(group)),
        colour=group.colour if isinstance(group, Series) else "",
    )


def _date_files(edition: Edition, event: Event, facts: EventFacts) -> Iterator[WebFile]:
    if not event.recurs:
        return
    for date in edition.catalogue.dates_by_event[event.id]:
        page = edition.site.absolute(occurrence_address(date))
        data = calendar_text([occurrence_text(date, replace(facts, page=page))])
        yield WebFile(occurrence_calendar(date), data, MEDIA_TYPE, (event.source.path,))


def _file(
    address: str, events: Iterable[Event], texts: Texts, facts: CalendarFacts | None
) -> Iterator[WebFile]:
    dated = [event for event in events if event.id in texts]
    if dated:
        data = calendar_text([texts[event.id] for event in dated], facts)
        yield WebFile(address, data, MEDIA_TYPE, tuple(event.source.path for event in dated))


def describe(edition: Edition, event: Event) -> EventFacts:
    """What calendars say of an event besides its dates."""
    venue = edition.catalogue.find(Venue, event.venue)
    series = edition.catalogue.find(Series, event.series)
    page = edition.site.absolute(event.address)
    return EventFacts(
        uid=f"{event.id}@{edition.site.id_domain}",
        page=page,
        place=_place(event, venue),
        description="\n".join([*_said(event), page]),
        categories=(series.title,) if series else (),
        position=venue.position if venue else None,
        colour=series.colour if series else "",
        online=event.online,
    )


def _said(event: Event) -> Iterator[str]:
    """What people need on the day: many programs show nothing but the description."""
    if event.summary:
        yield event.summary
    if event.booking:
        until = f" by {day_words(event.book_by)}" if event.book_by else ""
        yield f"Book{until}: {event.booking.removeprefix('mailto:')}"
    for label, words in (("Cost", event.cost), ("For", event.audience), ("Hours", event.time_note)):
        if words:
            yield f"{label}: {words}"
    if event.access:
        yield f"Access: {', '.join(event.access)}"


def _place(event: Event, venue: Venue | None) -> str:
    parts = [event.room]
    if venue is not None:
        parts += [venue.title, *venue.lines, venue.postcode]
    if event.is_online or (not any(parts) and event.online):
        return event.online or "Online"
    return ", ".join(part for part in parts if part)
