"""A project's timeline: its posts, events, stages and checks in the order of their dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Project, RecordedDate
from coop_toolkit.model.dates import on_day


@dataclass(frozen=True)
class Moment:
    """One thing that happened. `kind` is "post", "event", "stage" or "check"."""

    date: RecordedDate
    kind: str
    title: str
    address: str = ""
    note: str = ""


def timeline(catalogue: Catalogue, project: Project) -> tuple[Moment, ...]:
    """Everything that is known of a project, earliest first, what has no date last."""
    return tuple(sorted(_moments(catalogue, project), key=lambda moment: moment.date.sort_key))


def _moments(catalogue: Catalogue, project: Project) -> Iterator[Moment]:
    for post in catalogue.posts_by_project.get(project.slug, ()):
        yield Moment(on_day(post.date.date()), "post", post.title, post.address, post.summary)
    for event in catalogue.events_by_project.get(project.slug, ()):
        yield Moment(event.starts, "event", event.title, event.address, event.summary)
    for change in project.stages_in_order():
        yield Moment(change.since, "stage", f"Stage: {change.stage.value}", note=change.note)
    for check in project.checks:
        if check.date.day is not None:
            yield Moment(check.date, "check", check.says, note=check.state)
