"""JSON-LD by schema.org: what a page is, for search engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, EventStatus, Occurrence, Page, Post, ToolkitPage, Venue
from coop_toolkit.output import WebPage
from coop_toolkit.recurrence import occurrences

Graph = dict[str, Any]
_STATUS = {
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.RESCHEDULED: "EventRescheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
}


def describe(edition: Edition, page: WebPage) -> Iterator[Graph]:
    """Everything that is said of a page, bread crumbs included."""
    if page.kind == "home":
        yield _site(edition)
    thing = page.thing
    if isinstance(thing, Post):
        yield _post(edition, thing)
    elif isinstance(thing, Page | ToolkitPage):
        yield _article(edition, thing)
    elif isinstance(thing, Event):
        date_ = page.values.get("date")
        dates = (date_,) if isinstance(date_, Occurrence) else occurrences(thing)
        if len(dates) == 1:
            yield _event(edition, thing, dates[0], page.address)
    if page.crumbs:
        yield _crumbs(edition, page)


def _site(edition: Edition) -> Graph:
    site = edition.site
    graph: Graph = {
        "@type": "WebSite",
        "name": site.name,
        "url": site.absolute("/"),
        "inLanguage": site.language,
    }
    return graph | ({"publisher": _publisher(edition)} if site.publisher else {})


def _publisher(edition: Edition) -> Graph:
    return {"@type": "Organization", "name": edition.site.publisher or edition.site.name}


def _post(edition: Edition, post: Post) -> Graph:
    site, catalogue = edition.site, edition.catalogue
    graph: Graph = {
        "@type": "BlogPosting",
        "headline": post.title,
        "url": site.absolute(post.address),
        "datePublished": post.date.isoformat(),
        "dateModified": (post.modified or post.date).isoformat(),
        "author": [
            {"@type": "Person", "name": p.title, "url": site.absolute(p.address)}
            for p in catalogue.authors_of(post)
        ],
        "publisher": _publisher(edition),
        "inLanguage": site.language,
        "description": post.summary,
    }
    if post.retold and post.original:
        graph["isBasedOn"] = _original(post)
    return {key: value for key, value in graph.items() if value}


def _original(post: Post) -> Graph:
    original = post.original
    based: Graph = {"@type": "BlogPosting", "datePublished": post.date.date().isoformat()}
    if original and original.author:
        based["author"] = {"@type": "Person", "name": original.author}
    if original and original.address:
        based["url"] = original.address
    return based


def _article(edition: Edition, page: Page | ToolkitPage) -> Graph:
    graph: Graph = {
        "@type": "Article" if isinstance(page, ToolkitPage) else "WebPage",
        "name": page.title,
        "url": edition.site.absolute(page.address),
        "inLanguage": edition.site.language,
        "description": page.summary,
        "dateModified": page.checked.isoformat() if page.checked else "",
    }
    return {key: value for key, value in graph.items() if value}


def _event(edition: Edition, event: Event, dates: Occurrence, address: str) -> Graph:
    site = edition.site
    graph: Graph = {
        "@type": "Event",
        "name": event.title,
        "url": site.absolute(address),
        "startDate": dates.starts.isoformat(),
        "endDate": _end(dates),
        "eventStatus": "https://schema.org/"
        + ("EventCancelled" if dates.is_off else _STATUS.get(event.state, "EventScheduled")),
        "eventAttendanceMode": _mode(event),
        "location": _location(edition, event),
        "description": event.summary,
        "organizer": {"@type": "Organization", "name": event.organiser} if event.organiser else "",
        "maximumAttendeeCapacity": event.capacity,
    }
    if event.state is EventStatus.RESCHEDULED and event.was:
        graph["previousStartDate"] = [old.iso for old in event.was if old.iso]
    if event.cost.lower() == "free":
        graph["isAccessibleForFree"] = True
    return {key: value for key, value in graph.items() if value}


def _end(dates: Occurrence) -> str:
    """The end; of an all-day event its last day, unlike a calendar's."""
    ends: datetime | date | None = dates.last_day if dates.all_day else dates.ends
    return ends.isoformat() if ends else ""


def _mode(event: Event) -> str:
    modes = {"online": "Online", "both": "Mixed", "in person": "Offline"}
    return f"https://schema.org/{modes[event.mode]}EventAttendanceMode"


def _location(edition: Edition, event: Event) -> Graph | str:
    venue = edition.catalogue.find(Venue, event.venue)
    if venue is None:
        return {"@type": "VirtualLocation", "url": event.online} if event.online else ""
    address = ", ".join([*venue.lines, *([venue.postcode] if venue.postcode else [])])
    return {"@type": "Place", "name": venue.title, "address": address or venue.title}


def _crumbs(edition: Edition, page: WebPage) -> Graph:
    steps = [(crumb.title, crumb.address.split("#")[0]) for crumb in page.crumbs]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": title,
                "item": edition.site.absolute(address),
            }
            for place, (title, address) in enumerate([*steps, (page.title, page.address)], 1)
        ],
    }
