"""The page that says how to put the dates in one's own calendar, with every address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from coop_toolkit.edition import Edition
from coop_toolkit.events.addresses import ALL_EVENTS, EVENTS, SUBSCRIBE, group_calendar, groups
from coop_toolkit.model import Project, Series, Venue
from coop_toolkit.output import HOME, WebPage, calendar_link

_KINDS = {Series: "Series", Venue: "Venues", Project: "Projects"}


@dataclass(frozen=True)
class Subscription:
    """One calendar to subscribe to, and the ways to do so. All addresses are absolute."""

    title: str
    address: str

    @property
    def webcal(self) -> str:
        """The address with the scheme that opens the calendar of the device."""
        return re.sub(r"^https?:", "webcal:", self.address)

    @property
    def google(self) -> str:
        """Google Calendar's own page for adding a calendar."""
        return f"https://calendar.google.com/calendar/r?{urlencode({'cid': self.webcal})}"

    @property
    def outlook(self) -> str:
        """Outlook.com's own page for adding a calendar from the web."""
        query = urlencode({"url": self.address, "name": self.title})
        return f"https://outlook.live.com/calendar/0/addfromweb?{query}"


@dataclass(frozen=True)
class SubscriptionGroup:
    """The calendars of one kind of thing."""

    title: str
    subscriptions: tuple[Subscription, ...]


def subscribe_page(edition: Edition) -> Iterator[WebPage]:
    """The page, where there is a calendar."""
    if not edition.catalogue.occurrences:
        return
    yield WebPage(
        address=SUBSCRIBE.address,
        template="events_subscribe.html",
        title=SUBSCRIBE.title,
        description="How to have the dates in the calendar of your phone or computer, kept up to "
        "date, with the address of each calendar.",
        kind="event",
        crumbs=(HOME, EVENTS),
        feeds=(calendar_link("All events", ALL_EVENTS),),
        scripts=("copy.js",),
        values={
            "everything": _subscription(edition, "All events", ALL_EVENTS),
            "groups": list(_groups(edition)),
            "opening": edition.catalogue.opening_of(SUBSCRIBE.address),
        },
    )


def _groups(edition: Edition) -> Iterator[SubscriptionGroup]:
    dates = edition.catalogue.dates_by_event
    with_dates = [
        group for group, events in groups(edition) if any(dates[event.id] for event in events)
    ]
    for kind, title in _KINDS.items():
        found = [group for group in with_dates if isinstance(group, kind)]
        if found:
            one = (_subscription(edition, group.title, group_calendar(group)) for group in found)
            yield SubscriptionGroup(title, tuple(one))


def _subscription(edition: Edition, title: str, address: str) -> Subscription:
    return Subscription(title, edition.site.absolute(address))
