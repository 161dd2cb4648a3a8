"""The feed of the closed archive of comments, each leading to its place under its post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.model import Post
from coop_toolkit.privacy import withheld_text

LISTING = "/comments/"
LENGTH = 30


def comments_archive(edition: Edition) -> FeedDocument | None:
    """The newest comments; None where no post has any."""
    found = [entry for post in edition.catalogue.posts for entry in _entries(edition, post)]
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


def _entries(edition: Edition, post: Post) -> Iterator[FeedEntry]:
    """A comment whose time is not known keeps its place after the post it stands under."""
    for place, comment in enumerate(post.comments, 1):
        moment = comment.written or post.date + timedelta(seconds=place)
        name = withheld_text(comment.author, edition.site.team_addresses) or "Somebody"
        yield FeedEntry(
            id=f"{edition.site.entry_id(post)}#comment-{comment.id}",
            address=f"{edition.site.absolute(post.address)}#comment-{comment.id}",
            title=f"{name} on {post.title}",
            html=str(edition.text(comment.text)),
            summary="",
            published=moment,
            updated=moment,
            authors=(name,),
        )
