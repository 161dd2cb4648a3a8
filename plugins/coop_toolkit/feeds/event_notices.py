"""The feed of events: each announcement, dated when it was announced, and each change to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from html import escape

from coop_toolkit.clock import LONDON
from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.model import Event, Venue
from coop_toolkit.model.source import Change
from coop_toolkit.occasions import event_when

LISTING = "/events/"
LENGTH = 50


def event_notices(edition: Edition) -> FeedDocument | None:
    """The newest announcements and changes; None where no event has either.

    An event that does not say when it was announced has no announcement here.
    """
    found = [entry for event in edition.catalogue.events for entry in _entries(edition, event)]
    if not found:
        return None
    site = edition.site
    newest = sorted(found, key=lambda entry: (entry.published, entry.id), reverse=True)[:LENGTH]
    page = site.absolute(LISTING)
    return FeedDocument(
        f"{site.name}: announcements of events",
        "Events as they are announced, moved and called off.",
        page,
        page,
        site.language,
        tuple(newest),
    )


def _entries(edition: Edition, event: Event) -> Iterator[FeedEntry]:
    if event.announced:
        yield _entry(edition, event, event.announced, event.title, _facts(edition, event), "")
    for change in event.changes:
        html = f"<p>{escape(change.says)}</p>{_facts(edition, event)}"
        title = f"Changed: {event.title}"
        yield _entry(edition, event, change.day, title, html, _part(event, change))


def _part(event: Event, change: Change) -> str:
    return f"#{event.anchor_of(change)}"


def _entry(
    edition: Edition, event: Event, day: date, title: str, html: str, part: str
) -> FeedEntry:
    moment = datetime.combine(day, time(), tzinfo=LONDON)
    return FeedEntry(
        id=f"{edition.site.entry_id(event)}{part}",
        address=f"{edition.site.absolute(event.address)}{part}",
        title=title,
        html=html,
        summary=event.summary,
        published=moment,
        updated=moment,
    )


def _facts(edition: Edition, event: Event) -> str:
    """When, where and what, as they stand now: the entry of a change shows the whole plan."""
    venue = edition.catalogue.find(Venue, event.venue)
    lines = [event_when(event, edition.catalogue.dates_by_event[event.id])]
    lines += [venue.title] if venue else []
    lines += [event.summary] if event.summary else []
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
