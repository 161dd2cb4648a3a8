"""Registers the events with Pelican."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.events.agenda import agenda_page
from coop_toolkit.events.group_pages import series_pages, venue_pages
from coop_toolkit.events.pages import event_pages
from coop_toolkit.events.periods import period_pages
from coop_toolkit.events.subscribing import subscribe_page
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.output import WebFile, WebPage


def _pages(edition: Edition) -> Iterator[WebPage]:
    yield from agenda_page(edition)
    yield from period_pages(edition)
    yield from subscribe_page(edition)
    yield from event_pages(edition)
    yield from series_pages(edition)
    yield from venue_pages(edition)


def _calendars(edition: Edition) -> Iterator[WebFile]:
    if edition.catalogue.occurrences:
        # Here, because many sites have no event, and the library that writes calendars takes
        # a tenth of the time in which all of ours are loaded.
        from coop_toolkit.events.calendars import calendar_files

        yield from calendar_files(edition)


FEATURE = Feature("events", pages=_pages, files=_calendars)
register = joining(FEATURE)
