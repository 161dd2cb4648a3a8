"""Where the events room's listings and calendars stand."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, Occurrence, Project, Series, Venue
from coop_toolkit.occasions import occurrence_address
from coop_toolkit.output import Crumb

EVENTS = Crumb("Events", "/events/")
SERIES = Crumb("Series", "/series/")
VENUES = Crumb("Venues", "/venues/")
SUBSCRIBE = Crumb("Put the dates in your calendar", "/events/subscribe/")
ALL_EVENTS = "/calendar.ics"
ANNOUNCEMENTS = "/events/"


def year_address(year: int) -> str:
    """Where a year's events stand."""
    return f"/events/{year:04}/"


def month_address(year: int, month: int) -> str:
    """Where a month's events stand."""
    return f"/events/{year:04}/{month:02}/"


def event_calendar(event: Event) -> str:
    """The calendar of one event with all its dates."""
    return f"{event.address}event.ics"


def occurrence_calendar(occurrence: Occurrence) -> str:
    """The calendar of one date alone."""
    return f"{occurrence_address(occurrence)}event.ics"


def group_calendar(group: Series | Venue | Project) -> str:
    """The calendar of a series, a venue or a project."""
    name = {Series: "series", Venue: "venue", Project: "events"}[type(group)]
    return f"{group.address}{name}.ics"


def groups(edition: Edition) -> Iterator[tuple[Series | Venue | Project, tuple[Event, ...]]]:
    """Every series, venue and project, each with a calendar of its events, by kind and title."""
    catalogue = edition.catalogue
    for series in catalogue.series:
        yield series, catalogue.events_by_series.get(series.slug, ())
    for venue in catalogue.venues:
        yield venue, catalogue.events_by_venue.get(venue.slug, ())
    for project in catalogue.projects:
        yield project, catalogue.events_by_project.get(project.slug, ())
