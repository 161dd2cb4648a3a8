"""When a project was last heard of, and whether it has been quiet for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Project, RecordedDate, Stage
from coop_toolkit.model.dates import on_day

QUIET_AFTER = timedelta(days=90)
_AT_WORK = (Stage.PROTOTYPE, Stage.ACTIVE)


@dataclass(frozen=True)
class News:
    """What is known of a project's news: its last day, and whether that is long ago.

    `is_quiet` is only ever said of a project at work; one of the archive is not quiet but
    past, and `is_past` says so.
    """

    last: RecordedDate | None
    is_quiet: bool
    is_past: bool


def news_of(catalogue: Catalogue, project: Project, day: date) -> News:
    """The news of a project as of a day."""
    last = last_news(catalogue, project)
    at_work = project.stage in _AT_WORK and not project.archive
    silent = last is None or last.day is None or last.day + QUIET_AFTER < day
    return News(last, is_quiet=at_work and silent, is_past=project.archive)


def last_news(catalogue: Catalogue, project: Project) -> RecordedDate | None:
    """The latest date on which anything is recorded of a project, itself to any precision."""
    known = [found for found in _dates(catalogue, project) if found.day is not None]
    return max(known, key=lambda found: found.sort_key, default=None)


def _dates(catalogue: Catalogue, project: Project) -> Iterator[RecordedDate]:
    for post in catalogue.posts_by_project.get(project.slug, ()):
        yield on_day(post.date.date())
    for event in catalogue.events_by_project.get(project.slug, ()):
        yield event.starts
    for change in project.stages_in_order():
        yield change.since
    for check in project.checks:
        yield check.date
    if project.last_news is not None:
        yield project.last_news


def years_of(catalogue: Catalogue, project: Project) -> tuple[int, ...]:
    """The years in which anything is recorded of a project, earliest first."""
    years = {found.day.year for found in _dates(catalogue, project) if found.day is not None}
    return tuple(sorted(years))
