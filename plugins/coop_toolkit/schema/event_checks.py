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
    begin, finish = _wall(starts), _wall(end)
    if begin is None or finish is None:
        message = "an event without an exact day cannot have an end"
        advice = "Take this line out, or write the exact day of the start."
        yield problem_at(document, entry.value, Misread(message, advice=advice), help=_TIMES)
    elif (starts.at is None) != (end.at is None):
        message = "the start and the end must both have a time, or both be days"
        advice = "Add the hour where it is missing, or take it off where it is not known."
        yield problem_at(document, entry.value, Misread(message, advice=advice), help=_TIMES)
    elif finish < begin or (finish == begin and starts.at is not None):
        yield _wrong_end(document, entry.value, ends, finish)
    elif finish - begin > LONGEST:
        message = "this event lasts for more than a year"
        advice = "Look at the year of its end. What goes on for longer is a project or a series."
        misread = Misread(message, advice=advice)
        yield problem_at(document, entry.value, misread, help=_TIMES)


def _wrong_end(
    document: Document, node: Node, ends: RecordedDate | time, finish: datetime
) -> Problem:
    if finish.time() != time(0) or not isinstance(ends, time):
        return problem_at(document, node, Misread("the end is before the start"), help=_TIMES)
    typed = node.text.strip() if isinstance(node, Scalar) else "This"
    misread = Misread(
        "the end is before the start",
        advice=f"{typed} is midnight. If you mean the middle of the day, write:",
        instead=("12:00",),
    )
    return problem_at(document, node, misread, help=_TIMES)


def _rescheduled_says_from_when(values: Values, document: Document) -> Iterator[Problem]:
    starts, entry = values["starts"], document.header.get("status")
    moved = values.get("state") is EventStatus.RESCHEDULED
    if moved and entry and not values.get("was") and starts.precision is Precision.DAY:
        misread = Misread(
            "a rescheduled event does not say what its date was before",
            advice="Add a line with the old date, such as:",
        )
        problem = problem_at(document, entry.value, misread, help="changed-events")
        yield replace(problem, mend=("was: 2012-10-24",), level=Level.WARNING)


ALL = (
    _end_after_start,
    _rescheduled_says_from_when,
    *event_repeats.ALL,
    *event_hours.ALL,
)
