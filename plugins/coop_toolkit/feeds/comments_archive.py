"""The feed of the closed archive of comments, each leading to where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.model import Page, Post
from coop_toolkit.privacy import withheld_text

LISTING = "/comments/"
LENGTH = 30
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def comments_archive(edition: Edition) -> FeedDocument | None:
    """The newest comments; None where there is none."""
    commented = edition.catalogue.commented
    found = [entry for thing in commented for entry in _entries(edition, thing)]
    if not found:
        return None
    site = edition.site
    newest = sorted(found, key=lambda entry: (-entry.published.timestamp(), entry.id))[:LENGTH]
    return FeedDocument(
        f"{site.name}: comments",
        "The closed archive of comments, newest first.",
        site.absolute("/latest-posts/"),
        site.absolute(LISTING),
        site.language,
        tuple(newest),
    )


def _entries(edition: Edition, thing: Post | Page) -> Iterator[FeedEntry]:
    """A comment whose time is not known keeps its place after what it stands under."""
    begun = _begun(thing)
    for place, comment in enumerate(thing.comments, 1):
        moment = comment.written or begun + timedelta(seconds=place)
        name = withheld_text(comment.author, edition.allowed()) or "Somebody"
        yield FeedEntry(
            id=f"{edition.site.entry_id(thing)}#comment-{comment.id}",
            address=f"{edition.site.absolute(thing.address)}#comment-{comment.id}",
            title=f"{name} on {thing.title}",
            html=edition.absolute_links(str(edition.text(comment.text)), thing.address),
            summary="",
            published=moment,
            updated=moment,
            authors=(name,),
        )


def _begun(thing: Post | Page) -> datetime:
    """When it appeared; a page may not say, and comes before all that do."""
    return thing.date if isinstance(thing, Post) else thing.published or _LONG_AGO
