"""Pages that somebody should read again: the day for it has passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, ToolkitPage
from coop_toolkit.output import HOME, WebPage

ADDRESS = "/editors/"


@dataclass(frozen=True)
class Overdue:
    """A thing whose day of review has passed, that day, and the role that looks after it."""

    thing: Common
    since: date
    owner: str


def overdue(catalogue: Catalogue, day: date) -> list[Overdue]:
    """What is overdue on a day, the longest first. On the day itself nothing is overdue yet."""
    found = [
        Overdue(thing, due, getattr(thing, "owner", "") or "not recorded")
        for thing in catalogue.published
        if (due := due_day(thing)) is not None and due < day
    ]
    return sorted(found, key=lambda line: (line.since, line.thing.address))


def due_day(thing: Common) -> date | None:
    """The day by which a thing is to be read again, as its header says."""
    if isinstance(thing, ToolkitPage) and thing.check_again:
        return thing.check_again
    return thing.review_by


def coming_due(catalogue: Catalogue, day: date) -> list[tuple[Common, date]]:
    """The ten things whose day of review comes first, from a day on."""
    dated = [(thing, due) for thing in catalogue.published if (due := due_day(thing))]
    coming = [(thing, due) for thing, due in dated if due >= day]
    return sorted(coming, key=lambda pair: (pair[1], pair[0].address))[:10]


def editors_page(edition: Edition) -> Iterator[WebPage]:
    """The page for editors. It is no page for search engines."""
    if not edition.catalogue.toolkit_pages:
        return
    yield WebPage(
        address=ADDRESS,
        template="editors.html",
        title="For editors: pages to read again",
        description="Pages whose day of review has passed, and those whose day comes first.",
        kind="editors",
        crumbs=(HOME,),
        indexed=False,
        values={
            "overdue": overdue(edition.catalogue, edition.site.as_of),
            "coming": coming_due(edition.catalogue, edition.site.as_of),
            "as_of": edition.site.as_of,
        },
    )
