"""Events that lead readers to an event that is off."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue, Item
from coop_toolkit.model import Event, EventStatus
from coop_toolkit.problems import Level, Problem


def event_problems(item: Item, catalogue: Catalogue) -> Iterator[Problem]:
    """An event that is cancelled and still named as the one that follows."""
    event = item.thing
    if not isinstance(event, Event):
        return
    following = catalogue.find(Event, event.next)
    entry = item.document.header.get("next")
    if entry is None or following is None or following.state is not EventStatus.CANCELLED:
        return
    yield Problem(
        item.file.shown,
        entry.value.line,
        f"{following.title} is cancelled and still named as the event that follows",
        column=entry.value.column,
        width=len(event.next),
        quote=item.document.quote(entry.value.line),
        advice="Name the event that takes its place, or take this line out.",
        help="changed-events",
        level=Level.WARNING,
    )
