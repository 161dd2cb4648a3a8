"""What an event's page says of when it is and how its plan stands."""

from __future__ import annotations

from dataclasses import dataclass

from coop_toolkit.model import Event, EventStatus, Occurrence, Venue

_STATES = {
    EventStatus.SCHEDULED: "",
    EventStatus.TENTATIVE: "Not certain yet",
    EventStatus.CANCELLED: "Cancelled",
    EventStatus.POSTPONED: "Postponed",
    EventStatus.RESCHEDULED: "Moved to another date",
    EventStatus.MOVED_ONLINE: "Moved online",
}


@dataclass(frozen=True)
class Fact:
    """One line of a list of facts."""

    label: str
    value: str


def state_words(event: Event) -> str:
    """How the plan stands, "" where it simply stands."""
    return _STATES[event.state]


def occurrence_state(occurrence: Occurrence) -> str:
    """How one date stands: cancelled, moved, or as the whole event."""
    if occurrence.cancelled:
        return f"Cancelled: {occurrence.why}" if occurrence.why else "Cancelled"
    if occurrence.moved_from is not None:
        return "Moved to another date"
    return state_words(occurrence.event)


def access_facts(venue: Venue | None) -> list[Fact]:
    """What is recorded of a venue's access, gaps included."""
    if venue is None:
        return []
    return [
        Fact("Way in without steps", venue.step_free),
        Fact("Hearing loop", venue.hearing_loop),
        Fact("Accessible toilet", venue.accessible_toilet),
        Fact("Changing Places toilet", venue.changing_places),
        Fact("Parking", venue.parking),
    ]
