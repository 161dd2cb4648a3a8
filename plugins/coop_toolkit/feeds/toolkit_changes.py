"""The feed of the toolkit's pages: what changed in them, and when they were last checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from html import escape

from coop_toolkit.clock import LONDON
from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.model import ToolkitPage

LISTING = "/toolkit/"
LENGTH = 30


def toolkit_changes(edition: Edition) -> FeedDocument | None:
    """The newest changes and checks; None where no page has either."""
    found = [e for page in edition.catalogue.toolkit_pages for e in _entries(edition, page)]
    if not found:
        return None
    site, page = edition.site, edition.site.absolute(LISTING)
    newest = sorted(found, key=lambda entry: (-entry.published.timestamp(), entry.id))[:LENGTH]
    return FeedDocument(
        f"{site.name}: changes in the toolkit",
        "What changed in the toolkit's pages, and which were checked.",
        page,
        page,
        site.language,
        tuple(newest),
    )


def _entries(edition: Edition, page: ToolkitPage) -> Iterator[FeedEntry]:
    for place, change in enumerate(page.changes, 1):
        title = f"Changed: {page.title}"
        yield _entry(edition, page, change.day, title, change.says, f"#change-{place}")
    if page.checked:
        says = f"Somebody has read “{page.title}” through and found it still true."
        yield _entry(edition, page, page.checked, f"Checked: {page.title}", says, "#checked")


def _entry(
    edition: Edition, page: ToolkitPage, day: date, title: str, says: str, part: str
) -> FeedEntry:
    moment = datetime.combine(day, time(), tzinfo=LONDON)
    return FeedEntry(
        id=f"{edition.site.entry_id(page)}{part}-{day.isoformat()}",
        address=f"{edition.site.absolute(page.address)}{part}",
        title=title,
        html=f"<p>{escape(says)}</p><p>{escape(page.summary)}</p>",
        summary=says,
        published=moment,
        updated=moment,
        authors=(page.owner,) if page.owner else (),
    )
