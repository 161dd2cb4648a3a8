"""Every old address of the content with the new one that answers it, in one step.

An imported thing remembers its old link, its WordPress id and other old addresses; a retold
post the link of its original; content/addresses.txt what stood elsewhere before. WordPress's
own forms for feeds are answered as well, and for the days and further pages of an old blog.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from coop_toolkit.addresses.old_links import old_links
from coop_toolkit.addresses.published import Published, moved
from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Common, Page, Post
from coop_toolkit.output import LIST_LENGTH
from coop_toolkit.urls import is_slug, slugify

_FEED_NAMES = ("feed/", "feed/rss/", "feed/rss2/", "feed/rdf/")


@dataclass(frozen=True)
class Redirect:
    """An old address, with its query for hosts that see one, and the address it leads to."""

    old: str
    new: str

    @property
    def path(self) -> str:
        """The old address without its query."""
        return self.old.partition("?")[0]

    @property
    def query(self) -> str:
        """The query that tells the old address from others of its path."""
        return self.old.partition("?")[2]


def redirects(
    catalogue: Catalogue,
    published: Iterable[Published] = (),
    recorded: Mapping[str, str] = MappingProxyType({}),
) -> list[Redirect]:
    """All redirects, each old address once, by address; none leads to itself or to another.

    Args:
        catalogue: the content.
        published: what stood elsewhere before.
        recorded: other old addresses with what answers them.
    """
    found: dict[str, str] = {}
    taken = {thing.address for thing in catalogue.published}
    for old, new in (
        *_of_things(catalogue),
        *moved(published, catalogue).items(),
        *recorded.items(),
        *_of_people(catalogue),
        *_of_days(catalogue),
        *_of_feeds(catalogue),
        *_of_pages(catalogue),
    ):
        if old and old != new and old not in taken:
            found.setdefault(old, new)
    return [Redirect(old, new) for old, new in sorted(found.items())]


def _of_things(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for thing in catalogue.published:
        for old in _old_addresses(thing):
            yield old, thing.address


def _old_addresses(thing: Common) -> Iterator[str]:
    yield from map(path_of, old_links(thing))
    if thing.legacy and thing.legacy.post_id:
        yield f"/?p={thing.legacy.post_id}"
        if isinstance(thing, Page):
            yield f"/?page_id={thing.legacy.post_id}"


def _of_people(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """WordPress lists an author under the login; here the name gives the address."""
    for person in catalogue.people.by_slug.values():
        for other in person.also_called:
            slug = slugify(other)
            if is_slug(slug) and slug not in catalogue.people.by_slug:
                yield f"/author/{slug}/", person.address


def _of_days(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The archive that the old blog had of a day leads to the month's."""
    for post in filter(_stood_elsewhere, catalogue.posts):
        month = f"/{post.date.year:04}/{post.date.month:02}/"
        yield f"{month}{post.date.day:02}/", month


def _stood_elsewhere(post: Post) -> bool:
    """Whether a post is of an older blog, imported or retold, and not first typed here."""
    return post.legacy is not None or post.original is not None


def _of_pages(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The further pages of the old blog's home page are those of the list of posts."""
    if not any(map(_stood_elsewhere, catalogue.posts)):
        return
    for number in range(2, -(-len(catalogue.posts) // LIST_LENGTH) + 1):
        yield f"/page/{number}/", f"/latest-posts/page/{number}/"


def _of_feeds(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The feeds WordPress has beside each listing, and those of comments."""
    if not catalogue.posts:
        return
    yield from _feeds_beside("/", "/")
    yield "/?feed=rss2", "/rss.xml"
    yield "/?feed=rss", "/rss.xml"
    yield "/?feed=atom", "/atom.xml"
    if catalogue.commented:
        yield from _feeds_beside("/comments/", "/comments/")
    for group in _followed(catalogue):
        yield from _feeds_beside(group, group)
    for thing in catalogue.commented:
        yield from _feeds_beside(thing.address, "/comments/")


def _followed(catalogue: Catalogue) -> Iterator[str]:
    for category in catalogue.categories.by_slug.values():
        if category.slug in catalogue.posts_by_category:
            yield category.address
    for tag in catalogue.tags.by_slug.values():
        if tag.slug in catalogue.posts_by_tag:
            yield tag.address
    for person in catalogue.people.by_slug.values():
        if person.slug in catalogue.posts_by_author:
            yield person.address


def _feeds_beside(old: str, listing: str) -> Iterator[tuple[str, str]]:
    for name in _FEED_NAMES:
        yield f"{old}{name}", f"{listing}rss.xml"
    yield f"{old}feed/atom/", f"{listing}atom.xml"


def path_of(address: str) -> str:
    """The path and query of an old address, decoded; "" where it is no web address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not (parts.path.strip("/") or parts.query):
        return ""
    path = unquote(parts.path) or "/"
    if any(sign.isspace() or not sign.isprintable() for sign in path + parts.query):
        return ""
    last = path.rsplit("/", 1)[-1]
    closed = path if path.endswith("/") or "." in last else f"{path}/"
    return f"{closed}?{parts.query}" if parts.query else closed
