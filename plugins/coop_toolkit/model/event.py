"""Events, the dates they fall on, the series they belong to, the venues they are held in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from coop_toolkit.model.dates import TO_BE_CONFIRMED, RecordedDate
from coop_toolkit.model.source import Change, Common


class EventStatus(Enum):
    """What became of an event's plan."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED_ONLINE = "moved online"


_GIVEN_UP = (EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED_ONLINE)


@dataclass(frozen=True)
class Action:
    """An action agreed at an event: what, who owns it, and how it stands."""

    says: str
    owner: str = "not recorded"
    state: str = "not recorded"


@dataclass(frozen=True)
class MovedDate:
    """One date of a recurring event that was moved: from a day to another day and time."""

    day: date
    to: date
    starts: time | None = None
    ends: time | None = None


@dataclass(frozen=True)
class CancelledDate:
    """One date of a recurring event that was cancelled, and why."""

    day: date
    why: str = ""


@dataclass(frozen=True)
class ExtraDate:
    """One date that a recurring event has beside its rule."""

    day: date
    starts: time | None = None


@dataclass(frozen=True)
class Rule:
    """A recurrence in words, understood. `words` is what the page says.

    `frequency` is "daily", "weekly", "monthly" or "yearly"; `weekday` 0 (Monday) to 6;
    `ordinal` which one of the month, 1 to 5 or -1 for the last. One of `until` and
    `count` ends it.
    """

    words: str
    frequency: str
    interval: int = 1
    weekday: int | None = None
    ordinal: int | None = None
    until: date | None = None
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Event(Common):
    """Something that people come to.

    `starts` and `ends` are London wall-clock times of known precision; an all-day event
    has days without times and its last day is inclusive. `was` are the dates it was
    announced for earlier, `fixed` what is settled and `open` what people decide.
    """

    starts: RecordedDate = TO_BE_CONFIRMED
    ends: RecordedDate | None = None
    time_note: str = ""
    date_note: str = ""
    kind: str = "event"
    series: str = ""
    venue: str = ""
    room: str = ""
    state: EventStatus = EventStatus.SCHEDULED
    was: tuple[RecordedDate, ...] = ()
    announced: date | None = None
    organiser: str = ""
    host: str = ""
    speakers: tuple[str, ...] = ()
    booking: str = ""
    book_by: date | None = None
    cost: str = ""
    capacity: int | None = None
    audience: str = ""
    purpose: str = ""
    fixed: str = ""
    open: str = ""
    access: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    online: str = ""
    mode: str = "in person"
    projects: tuple[str, ...] = ()
    write_ups: tuple[str, ...] = ()
    attended: str = ""
    actions: tuple[Action, ...] = ()
    next: str = ""
    repeats: Rule | None = None
    excepting: tuple[date, ...] = ()
    moved: tuple[MovedDate, ...] = ()
    cancelled: tuple[CancelledDate, ...] = ()
    also: tuple[ExtraDate, ...] = ()
    modified: date | None = None

    @property
    def year(self) -> int | None:
        """The year it stands under, if one is known."""
        return self.starts.year

    @property
    def is_free(self) -> bool:
        """Whether it says that it costs nothing."""
        return self.cost.lower().startswith("free")

    @property
    def is_online(self) -> bool:
        """Whether nobody meets in a room: planned so, or moved online."""
        return self.mode == "online" or self.state is EventStatus.MOVED_ONLINE

    @property
    def recurs(self) -> bool:
        """Whether it has dates beside its first, each with a page of its own."""
        return self.repeats is not None or bool(self.also)

    @property
    def sequence(self) -> int:
        """Its SEQUENCE (RFC 5545 section 3.8.7.4), which calendars take changes by.

        What its changes count up to, and one for each former date, each exception and a plan
        called off, so that it rises even where nobody wrote a line under `changes`.
        """
        told = max([len(self.changes), *(change.number for change in self.changes)])
        exceptions = (self.excepting, self.moved, self.cancelled, self.also)
        return told + len(self.was) + sum(map(len, exceptions)) + (self.state in _GIVEN_UP)

    def anchor_of(self, change: Change) -> str:
        """The part of its page on which a change stands: its number, else its place."""
        return f"change-{change.number or self.changes.index(change) + 1}"


@dataclass(frozen=True)
class Occurrence:
    """One date of an event, in London time.

    `starts` and `ends` are aware datetimes, or dates when it lasts all day; `ends` is
    exclusive for all-day ones, as in RFC 5545, and None when no end is known. `key` is
    the day the rule gave it ("2027-04-29"), "" for an event that does not recur.
    """

    event: Event
    starts: datetime | date
    ends: datetime | date | None
    key: str = ""
    cancelled: bool = False
    why: str = ""
    moved_from: date | None = None

    @property
    def all_day(self) -> bool:
        """Whether it has days but no hours."""
        return not isinstance(self.starts, datetime)

    @property
    def day(self) -> date:
        """The London day on which it starts."""
        return self.starts.date() if isinstance(self.starts, datetime) else self.starts

    @property
    def last_day(self) -> date:
        """The London day on which it ends; its first day when no end is known."""
        if self.ends is None:
            return self.day
        if isinstance(self.ends, datetime):
            return self.ends.date()
        return date.fromordinal(self.ends.toordinal() - 1)

    @property
    def is_off(self) -> bool:
        """Whether nobody should come: cancelled as a date or as a whole event."""
        return self.cancelled or self.event.state is EventStatus.CANCELLED


@dataclass(frozen=True)
class ProgrammeLine:
    """One line of a series' forward programme."""

    date: RecordedDate
    says: str
    state: str = "planned"


@dataclass(frozen=True, kw_only=True)
class Series(Common):
    """Events that belong together: a learning set, a run of weekends."""

    organiser: str = ""
    contact: str = ""
    contact_until: date | None = None
    audience: str = ""
    usual_venue: str = ""
    usual_time: str = ""
    programme: tuple[ProgrammeLine, ...] = ()
    state: str = "not recorded"
    colour: str = ""
    image: str = ""
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Venue(Common):
    """A place where events are held: `lines` of its postal address, access facts as checked."""

    lines: tuple[str, ...] = ()
    postcode: str = ""
    ward: str = ""
    position: tuple[float, float] | None = None
    rooms: tuple[str, ...] = ()
    step_free: str = "not recorded"
    hearing_loop: str = "not recorded"
    accessible_toilet: str = "not recorded"
    changing_places: str = "not recorded"
    parking: str = "not recorded"
    nearest_station: str = ""
    bus: str = ""
    access_notes: str = ""
    access_checked: date | None = None
    phone: str = ""
    website: str = ""
