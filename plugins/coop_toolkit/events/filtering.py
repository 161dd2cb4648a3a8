"""What readers can filter the agenda by, as data on each entry and as the form's choices."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.clock import LONDON
from coop_toolkit.model import Event, Occurrence, Precision, Series, Venue
from coop_toolkit.urls import slugify

Data = dict[str, str]
_EVERYONE = ("everyone", "everybody", "anyone", "anybody", "open to all", "all")
_ACCESS = (
    ("step-free", "Way in without steps"),
    ("hearing-loop", "Hearing loop"),
    ("accessible-toilet", "Accessible toilet"),
)


@dataclass(frozen=True)
class Choice:
    """One choice of the form: what the address says and what the reader reads."""

    value: str
    label: str


@dataclass(frozen=True)
class Choices:
    """The choices that make a difference; a group of fewer than two is left out."""

    series: tuple[Choice, ...] = ()
    venues: tuple[Choice, ...] = ()
    wards: tuple[Choice, ...] = ()
    access: tuple[Choice, ...] = ()
    free: bool = False
    everyone: bool = False


def date_data(catalogue: Catalogue, occurrence: Occurrence) -> Data:
    """The data of one date: its days, the moment it is over (UTC), its event's facets."""
    return {
        "data-from": occurrence.day.isoformat(),
        "data-to": occurrence.last_day.isoformat(),
        "data-over": f"{_over(occurrence):%Y-%m-%dT%H:%MZ}",
        **_facets(catalogue, occurrence.event),
    }


def event_data(catalogue: Catalogue, event: Event) -> Data:
    """The data of an event without an exact day: the days of its month or year, if known."""
    first, last = _span(event)
    return {"data-from": first, "data-to": last, **_facets(catalogue, event)}


def choices(catalogue: Catalogue, events: Iterable[Event]) -> Choices:
    """The choices that tell the listed events apart."""
    listed = list(dict.fromkeys(event.id for event in events))
    by_id = {event.id: event for event in catalogue.events}
    found = [by_id[name] for name in listed]
    data = [_facets(catalogue, event) for event in found]
    venues = catalogue.find_all(Venue, _slugs(event.venue for event in found))
    series = catalogue.find_all(Series, _slugs(event.series for event in found))
    wards = {venue.ward for venue in venues if venue.ward}
    return Choices(
        series=_worth(Choice(one.slug, one.title) for one in series),
        venues=_worth(Choice(f"at-{one.slug}", one.title) for one in venues),
        wards=_worth(Choice(f"in-{slugify(ward)}", ward) for ward in wards),
        access=tuple(Choice(*one) for one in _ACCESS if _divides(data, "data-access", one[0])),
        free=_divides(data, "data-free", "yes"),
        everyone=_divides(data, "data-everyone", "yes"),
    )


def _slugs(names: Iterable[str]) -> list[str]:
    return sorted({name for name in names if name})


def _worth(found: Iterable[Choice]) -> tuple[Choice, ...]:
    ordered = sorted(found, key=lambda choice: (choice.label.casefold(), choice.value))
    return tuple(ordered) if len(ordered) > 1 else ()


def _divides(data: list[Data], key: str, value: str) -> bool:
    having = sum(value in one.get(key, "").split() for one in data)
    return 0 < having < len(data)


def _facets(catalogue: Catalogue, event: Event) -> Data:
    venue = catalogue.find(Venue, event.venue)
    places = [f"at-{venue.slug}"] if venue else []
    places += [f"in-{slugify(venue.ward)}"] if venue and venue.ward else []
    found = {
        "data-series": event.series,
        "data-place": " ".join(places),
        "data-access": " ".join(_access(event, venue)),
        "data-free": "yes" if event.is_free else "",
        "data-everyone": "yes" if event.audience.lower().startswith(_EVERYONE) else "",
    }
    return {key: value for key, value in found.items() if value}


def _access(event: Event, venue: Venue | None) -> list[str]:
    """What the venue has, and what the event says it has that day."""
    said = {slugify(words) for words in event.access}
    if venue:
        facts = (venue.step_free, venue.hearing_loop, venue.accessible_toilet)
        yes = [fact.lower().startswith("yes") for fact in facts]
        said |= {name for (name, _), has in zip(_ACCESS, yes, strict=True) if has}
    return [name for name, _ in _ACCESS if name in said]


def _over(occurrence: Occurrence) -> datetime:
    """When nobody need come any more; the end of the day where no hour is known."""
    if isinstance(occurrence.ends, datetime):
        return occurrence.ends.astimezone(UTC)
    midnight = datetime.combine(occurrence.last_day + timedelta(days=1), time(), LONDON)
    return midnight.astimezone(UTC)


def _span(event: Event) -> tuple[str, str]:
    first = event.starts.day
    if first is None or event.starts.precision is Precision.BEFORE:
        return "", ""
    if event.starts.precision is Precision.MONTH:
        days = calendar.monthrange(first.year, first.month)[1]
        return first.isoformat(), first.replace(day=days).isoformat()
    return first.isoformat(), date(first.year, 12, 31).isoformat()
