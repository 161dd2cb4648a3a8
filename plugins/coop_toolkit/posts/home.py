"""The home page: what this is, where to start, what is new, what is on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Do, Occurrence, Stage
from coop_toolkit.output import WebPage

LATEST, EVENTS, PROJECTS, TOOLKIT = 5, 4, 6, 4


def home_page(edition: Edition) -> Iterator[WebPage]:
    """The one page at the top. It reads the build's date for events and the week's do."""
    catalogue, site = edition.catalogue, edition.site
    yield WebPage(
        address="/",
        template="index.html",
        title=site.subtitle or site.name,
        description=f"{site.name}: {site.subtitle}" if site.subtitle else site.name,
        kind="home",
        values={
            "latest": _latest(catalogue),
            "events": coming(catalogue, site.as_of)[:EVENTS],
            "as_of": site.as_of,
            "projects": _projects(catalogue),
            "do": do_of_week(catalogue.dos, site.as_of),
            "do_week": _monday(site.as_of),
            "toolkit": catalogue.toolkit_pages[:TOOLKIT],
            "counts": _counts(catalogue),
        },
    )


def coming(catalogue: Catalogue, day: date) -> tuple[Occurrence, ...]:
    """The dates that are not over on a day, earliest first."""
    return tuple(o for o in catalogue.occurrences if o.last_day >= day)


def do_of_week(dos: tuple[Do, ...], day: date) -> Do | None:
    """One do for the ISO week of a day; all have their turn."""
    if not dos:
        return None
    year, week, _ = day.isocalendar()
    return dos[(year * 53 + week) % len(dos)]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday()) if day.toordinal() > 7 else day


def _latest(catalogue: Catalogue) -> tuple[object, ...]:
    sticky = [post for post in catalogue.posts if post.sticky]
    rest = [post for post in catalogue.posts if not post.sticky]
    return tuple((sticky + rest)[:LATEST])


def _projects(catalogue: Catalogue) -> tuple[object, ...]:
    """Projects with news first: the newest post that names each decides."""
    newest = {slug: posts[0].date for slug, posts in catalogue.posts_by_project.items()}
    known = [p for p in catalogue.projects if p.slug in newest and p.stage is not Stage.IDEA]
    rest = [p for p in catalogue.projects if p not in known]
    known.sort(key=lambda project: newest[project.slug], reverse=True)
    return tuple((known + rest)[:PROJECTS])


def _counts(catalogue: Catalogue) -> dict[str, int]:
    return {
        "posts": len(catalogue.posts),
        "projects": len(catalogue.projects),
        "events": len(catalogue.events),
        "dos": len(catalogue.dos),
        "resources": len(catalogue.resources),
        "toolkit": len(catalogue.toolkit_pages),
    }
