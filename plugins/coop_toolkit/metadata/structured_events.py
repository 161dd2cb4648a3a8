"""Events and series by schema.org: one Event for a page about one date, EventSeries for more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, EventStatus, Occurrence, Post, Series, Venue
from coop_toolkit.occasions import occurrence_address
from coop_toolkit.output import WebPage

Graph = dict[str, Any]
_SCHEMA = "https://schema.org/"
_STATUS = {
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.RESCHEDULED: "EventRescheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
}
_MODES = {"online": "Online", "both": "Mixed", "in person": "Offline"}


def event_graphs(edition: Edition, page: WebPage) -> Iterator[Graph]:
    """What is said of an event, of one of its dates, or of a series; nothing without a day."""
    thing = page.thing
    if isinstance(thing, Series):
        yield _series(edition, thing)
    elif isinstance(thing, Event):
        date_ = page.values.get("date")
        dates = edition.catalogue.dates_by_event[thing.id]
        if isinstance(date_, Occurrence):
            yield _event(edition, date_, page.address)
        elif thing.recurs and dates:
            yield _recurring(edition, thing, dates)
        elif dates:
            yield _event(edition, dates[0], page.address)


def _event(edition: Edition, dates: Occurrence, address: str) -> Graph:
    event = dates.event
    graph: Graph = {
        "@type": "Event",
        "name": event.title,
        "url": edition.site.absolute(address),
        "startDate": dates.starts.isoformat(),
        "endDate": _end(dates),
        "eventStatus": _SCHEMA + _status(dates),
        "previousStartDate": _previous(dates),
        **_plan(edition, event),
        "superEvent": _above(edition, event, dates),
    }
    return _known(graph)


def _recurring(edition: Edition, event: Event, dates: tuple[Occurrence, ...]) -> Graph:
    """A repeating event is a series of its dates."""
    graph: Graph = {
        "@type": "EventSeries",
        "name": event.title,
        "url": edition.site.absolute(event.address),
        "startDate": dates[0].starts.isoformat(),
        "endDate": dates[-1].last_day.isoformat(),
        **_plan(edition, event),
        "subEvent": [_short(edition, one) for one in dates],
    }
    return _known(graph)


def _series(edition: Edition, series: Series) -> Graph:
    events = edition.catalogue.events_by_series.get(series.slug, ())
    dates = [one for event in events for one in edition.catalogue.dates_by_event[event.id]]
    graph: Graph = {
        "@type": "EventSeries",
        "name": series.title,
        "url": edition.site.absolute(series.address),
        "description": series.summary,
        "organizer": _organiser(series.organiser),
        "subEvent": [_short(edition, one) for one in dates],
    }
    return _known(graph)


def _short(edition: Edition, dates: Occurrence) -> Graph:
    """A date as a part of a series: enough to find it by."""
    return {
        "@type": "Event",
        "name": dates.event.title,
        "url": edition.site.absolute(occurrence_address(dates)),
        "startDate": dates.starts.isoformat(),
        "eventStatus": _SCHEMA + _status(dates),
    }


def _plan(edition: Edition, event: Event) -> Graph:
    """What holds for all dates of an event."""
    site = edition.site
    write_ups = edition.catalogue.write_ups_by_event.get(event.slug, ())
    return {
        "eventAttendanceMode": f"{_SCHEMA}{_mode(event)}EventAttendanceMode",
        "location": _location(edition, event),
        "description": event.summary,
        "organizer": _organiser(event.organiser),
        "maximumAttendeeCapacity": event.capacity,
        "audience": {"@type": "Audience", "name": event.audience} if event.audience else "",
        "isAccessibleForFree": event.is_free,
        "offers": _offer(event),
        "inLanguage": site.language,
        "subjectOf": [_write_up(edition, post) for post in write_ups],
    }


def _above(edition: Edition, event: Event, dates: Occurrence) -> Graph | str:
    """The series it belongs to; of a repeating event's date the event itself."""
    series = edition.catalogue.find(Series, event.series)
    above = event if dates.key else series
    if above is None:
        return ""
    url = edition.site.absolute(above.address)
    return {"@type": "EventSeries", "name": above.title, "url": url}


def _write_up(edition: Edition, post: Post) -> Graph:
    url = edition.site.absolute(post.address)
    return {"@type": "BlogPosting", "headline": post.title, "url": url}


def _offer(event: Event) -> Graph | str:
    """A free event costs 0; other prices are words here, and no guess is made of them."""
    offer: Graph = {
        "@type": "Offer",
        "url": event.booking if event.booking.startswith("http") else "",
        "price": "0" if event.is_free else "",
        "priceCurrency": "GBP" if event.is_free else "",
        "availabilityEnds": event.book_by.isoformat() if event.book_by else "",
    }
    return _known(offer) if offer["url"] or offer["price"] else ""


def _organiser(name: str) -> Graph | str:
    known = name and name != "not recorded"
    return {"@type": "Organization", "name": name} if known else ""


def _status(dates: Occurrence) -> str:
    if dates.is_off:
        return "EventCancelled"
    if dates.moved_from is not None:
        return "EventRescheduled"
    return _STATUS.get(dates.event.state, "EventScheduled")


def _previous(dates: Occurrence) -> list[str]:
    """The dates it was announced for, only where it was put on another day."""
    if _status(dates) != "EventRescheduled":
        return []
    if dates.moved_from is not None:
        return [dates.moved_from.isoformat()]
    return [old.iso for old in dates.event.was if old.iso]


def _end(dates: Occurrence) -> str:
    """The end; of an all-day event its last day, unlike a calendar's."""
    ends: datetime | date | None = dates.last_day if dates.all_day else dates.ends
    return ends.isoformat() if ends else ""


def _mode(event: Event) -> str:
    return "Online" if event.is_online else _MODES[event.mode]


def _location(edition: Edition, event: Event) -> list[Graph]:
    venue = edition.catalogue.find(Venue, event.venue)
    online = {"@type": "VirtualLocation", "url": event.online}
    places = [_place(edition, venue)] if venue and _mode(event) != "Online" else []
    return places + ([online] if event.online else [])


def _place(edition: Edition, venue: Venue) -> Graph:
    address = ", ".join([*venue.lines, *([venue.postcode] if venue.postcode else [])])
    place: Graph = {
        "@type": "Place",
        "name": venue.title,
        "url": edition.site.absolute(venue.address),
        "address": address or venue.title,
        "amenityFeature": list(_features(venue)),
    }
    if venue.position:
        latitude, longitude = venue.position
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": latitude,
            "longitude": longitude,
        }
    return _known(place)


def _features(venue: Venue) -> Iterator[Graph]:
    """What has been recorded of a way in; what nobody has looked at is not said."""
    for name, value in (
        ("Way in without steps", venue.step_free),
        ("Hearing loop", venue.hearing_loop),
        ("Accessible toilet", venue.accessible_toilet),
        ("Changing Places toilet", venue.changing_places),
    ):
        if value != "not recorded":
            said: bool | str = {"yes": True, "no": False}.get(value.lower(), value)
            yield {"@type": "LocationFeatureSpecification", "name": name, "value": said}


def _known(graph: Graph) -> Graph:
    """Without what is not known."""
    return {key: value for key, value in graph.items() if value}
