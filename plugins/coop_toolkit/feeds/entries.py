"""An entry as every feed format needs it, and the entry of a post."""

from __future__ import annotations

import hashlib
import html
import mimetypes
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from coop_toolkit.edition import Edition
from coop_toolkit.model import Post
from coop_toolkit.model.dates import day_words


@dataclass(frozen=True)
class FeedLinkElement:
    """A link of the feed itself: its relation (RFC 5005's among them) and address."""

    relation: str
    address: str


@dataclass(frozen=True)
class FeedFile:
    """A picture or document that goes with an entry: address, length in bytes, media type."""

    address: str
    length: int
    media_type: str


@dataclass(frozen=True)
class FeedEntry:
    """One entry. Addresses are absolute, dates carry a zone, `html` is sanitised.

    `id` never changes: a legacy guid to the letter, else ours on the fixed id domain.
    """

    id: str
    address: str
    title: str
    html: str
    summary: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    comments: str = ""
    file: FeedFile | None = None

    @cached_property
    def digest(self) -> str:
        """A hash of all of it: its text is long, and several feeds may hold it."""
        return hashlib.sha256(repr(self).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class FeedDocument:
    """A feed: what it is called, the page it belongs to, its own folder, its entries.

    `links` are those of the feed itself besides its page and its own address; an archive
    (RFC 5005) is a document that no longer grows.
    """

    title: str
    description: str
    page: str
    folder: str
    language: str
    entries: tuple[FeedEntry, ...]
    links: tuple[FeedLinkElement, ...] = ()
    is_archive: bool = False
    stylesheet: str = ""


def post_entry(edition: Edition, post: Post) -> FeedEntry:
    """A post as an entry with its full text."""
    return _entry(edition, post, edition.feed_body(post))


def post_digest(edition: Edition, post: Post) -> str:
    """A hash of what the entry of a post is made from, where the site is published aside."""
    return _entry(edition, post, str(edition.body(post))).digest


def _entry(edition: Edition, post: Post, body: str) -> FeedEntry:
    catalogue, site = edition.catalogue, edition.site
    groups = (*catalogue.categories_of(post), *catalogue.tags_of(post))
    address = site.absolute(post.address)
    return FeedEntry(
        id=site.entry_id(post),
        address=address,
        title=post.title or "Untitled",
        html=_retold_note(post) + body or _title_alone(post),
        summary=post.summary,
        published=post.date,
        updated=max(post.modified or post.date, post.date),
        authors=tuple(person.title for person in catalogue.authors_of(post)),
        categories=tuple(dict.fromkeys(group.title for group in groups)),
        comments=f"{address}#comments" if post.comments else "",
        file=_picture(edition, post),
    )


def _picture(edition: Edition, post: Post) -> FeedFile | None:
    """The post's picture, where its file is among the content's."""
    below = post.image.lstrip("/")
    found = next((f for f in edition.catalogue.files if below and f.below == below), None)
    if found is None or f"/{below}" in edition.unfit():
        return None
    media_type = mimetypes.guess_type(below)[0] or "application/octet-stream"
    size = found.path.stat().st_size
    return FeedFile(edition.site.absolute(f"/{below}"), size, media_type)


def _retold_note(post: Post) -> str:
    if not post.retold:
        return ""
    author = f" by {post.original.author}" if post.original and post.original.author else ""
    told = f"Retold from a post{author}, {day_words(post.date.date())}."
    return f"<p>{html.escape(told, quote=False)}</p>"


def _title_alone(post: Post) -> str:
    """What stands for a post without text; readers take an entry without content for a fault."""
    return f"<p>{html.escape(post.title or 'Untitled', quote=False)}</p>"
