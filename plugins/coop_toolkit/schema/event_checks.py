"""What is asked of an event's values together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from coop_toolkit.frontmatter import Document, Node, Scalar
from coop_toolkit.model.dates import Precision, RecordedDate
from coop_toolkit.model.event import EventStatus
from coop_toolkit.problems import Level, Problem
from coop_toolkit.schema import event_hours, event_repeats
from coop_toolkit.schema.fields import Values
from coop_toolkit.schema.misreading import Misread, problem_at

_TIMES = "event-times"
LONGEST = timedelta(days=366)


def _wall(recorded: RecordedDate) -> datetime | None:
    if recorded.day is None or not recorded.is_exact:
        return None
    return datetime.combine(recorded.day, recorded.at or time())


def _end_after_start(values: Values, document: Document) -> Iterator[Problem]:
    starts, ends = values["starts"], values.get("ends")
    entry = document.header.get("ends")
    if ends is None or entry is None:
        return
    end = replace(starts, at=ends) if isinstance(ends, time) else ends
    misread = _unlike(starts, end) or _wrong_order(starts, end, ends, entry.value)
    if misread:
        yield problem_at(document, entry.value, misread, help=_TIMES)


def _unlike(starts: RecordedDate, end: RecordedDate) -> Misread | None:
    """A start and an end of which one is less exact than the other."""
    if not starts.is_exact or not end.is_exact:
        return Misread(
            "an event without an exact day cannot have an end",
            advice="Take this line out, or write the exact day of the start.",
        )
    if (starts.at is None) != (end.at is None):
        return Misread(
            "the start and the end must both have a time, or both be days",
            advice="Add the hour where it is missing, or take it off where it is not known.",
        )
    return None


def _wrong_order(
    starts: RecordedDate, end: RecordedDate, typed: RecordedDate | time, node: Node
) -> Misread | None:
    begin, finish = _wall(starts), _wall(end)
    if begin is None or finish is None:
        return None
    if finish - begin > LONGEST:
        return Misread(
            "this event lasts for more than a year",
            advice="Look at the year of its end. What goes on for longer is a project or a series.",
        )
    if finish > begin or (finish == begin and starts.at is None):
        return None
    if not isinstance(typed, time):
        return Misread("the end is before the start")
    return _earlier_hour(begin, finish, node)


def _earlier_hour(begin: datetime, finish: datetime, node: Node) -> Misread:
    """An hour alone that lies before the start: midday was meant, or the day after."""
    words = node.text.strip() if isinstance(node, Scalar) else "This"
    if finish.time() == time(0) and begin.time() < time(12) and words.lower() != "midnight":
        return Misread(
            "the end is before the start",
            advice=f"{words} is midnight. If you mean the middle of the day, write:",
            instead=("12:00",),
        )
    return Misread(
        "the end is before the start",
        advice="An hour alone means the day of the start. If it ends on the day after, write:",
        instead=(f"{finish + timedelta(days=1):%Y-%m-%d %H:%M}",),
    )


def _rescheduled_says_from_when(values: Values, document: Document) -> Iterator[Problem]:
    starts, entry = values["starts"], document.header.get("status")
    moved = values.get("state") is EventStatus.RESCHEDULED
    if moved and entry and not values.get("was") and starts.precision is Precision.DAY:
        misread = Misread(
            "a rescheduled event does not say what its date was before",
            advice="Add a line with the old date, such as:",
        )
        problem = problem_at(document, entry.value, misread, help="changed-events")
        yield document.offering(replace(problem, level=Level.WARNING), "was", "2012-10-24")


ALL = (
    _end_after_start,
    _rescheduled_says_from_when,
    *event_repeats.ALL,
    *event_hours.ALL,
)
