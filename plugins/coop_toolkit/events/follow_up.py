"""What there is to see to among the events: nothing wrong, yet somebody should look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, Event, EventStatus, Precision, Series, Venue
from coop_toolkit.model.dates import day_words

UNCONFIRMED = timedelta(days=90)
ACCESS_HOLDS = timedelta(days=366)
_CALLED_OFF = (EventStatus.CANCELLED, EventStatus.POSTPONED)


@dataclass(frozen=True)
class FollowUp:
    """One thing to see to: a file of the content, and a sentence without a full stop."""

    below: str
    says: str


def follow_ups(edition: Edition) -> Iterator[FollowUp]:
    """Everything to see to, as of the build's day, in the order of the rules below."""
    catalogue, day = edition.catalogue, edition.site.as_of
    for event in catalogue.events:
        yield from _without_write_up(catalogue, event, day)
        yield from _long_unconfirmed(event, day)
        yield from _not_announced(catalogue, event, day)
    for series in catalogue.series:
        yield from _programme_without_page(catalogue, series, day)
    for venue in catalogue.venues:
        yield from _access_out_of_date(venue, day)


def _without_write_up(catalogue: Catalogue, event: Event, day: date) -> Iterator[FollowUp]:
    dates = catalogue.dates_by_event[event.id]
    over = bool(dates) and dates[-1].last_day < day
    written = event.slug in catalogue.write_ups_by_event
    if over and not written and event.kind == "event" and event.state not in _CALLED_OFF:
        held = day_words(dates[-1].last_day)
        yield _about(event, f"no post writes up this event of {held}")


def _long_unconfirmed(event: Event, day: date) -> Iterator[FollowUp]:
    if event.starts.precision is not Precision.TO_BE_CONFIRMED:
        return
    since = event.modified or event.announced
    if since is None:
        yield _about(event, "the date is to be confirmed, and nobody wrote down since when")
    elif day - since > UNCONFIRMED:
        yield _about(event, f"the date is to be confirmed since {day_words(since)}")


def _not_announced(catalogue: Catalogue, event: Event, day: date) -> Iterator[FollowUp]:
    coming = any(one.last_day >= day for one in catalogue.dates_by_event[event.id])
    if coming and event.announced is None:
        says = "without a line such as `announced: {}` it is in no feed"
        yield _about(event, says.format(day.isoformat()))


def _programme_without_page(catalogue: Catalogue, series: Series, day: date) -> Iterator[FollowUp]:
    events = catalogue.events_by_series.get(series.slug, ())
    known = {one.day for event in events for one in catalogue.dates_by_event[event.id]}
    for line in series.programme:
        planned = line.date.day if line.date.is_exact else None
        if planned and planned >= day and planned not in known:
            words = day_words(planned)
            yield _about(series, f"{words} is in the programme and has no event yet")


def _access_out_of_date(venue: Venue, day: date) -> Iterator[FollowUp]:
    if venue.access_checked is None:
        yield _about(venue, "nobody has written down that they checked the access here")
    elif day - venue.access_checked > ACCESS_HOLDS:
        checked = day_words(venue.access_checked)
        yield _about(venue, f"the access was checked on {checked}, more than a year ago")


def _about(thing: Common, says: str) -> FollowUp:
    return FollowUp(thing.below, says)
