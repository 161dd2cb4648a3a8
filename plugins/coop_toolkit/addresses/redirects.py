"""Every old address of the content with the new one that answers it.

An imported thing remembers its old link, its WordPress id and other old addresses; an old
link of the same path needs nothing. A retold post remembers the link of its original.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Common, Page, Post, ToolkitPage


@dataclass(frozen=True)
class Redirect:
    """An old address, with its query for hosts that see one, and the address it leads to."""

    old: str
    new: str

    @property
    def query(self) -> str:
        """The query that tells the old address from others of its path."""
        return urlsplit(self.old).query


def redirects(catalogue: Catalogue) -> list[Redirect]:
    """All redirects, each old address once, by address; none leads to itself."""
    found: dict[str, Redirect] = {}
    taken = {thing.address for thing in catalogue.published}
    for thing in catalogue.published:
        for old in _old_addresses(thing):
            if old and old != thing.address and old not in taken:
                found.setdefault(old, Redirect(old, thing.address))
    return sorted(found.values(), key=lambda redirect: redirect.old)


def _old_addresses(thing: Common) -> Iterator[str]:
    if not isinstance(thing, Post | Page | ToolkitPage):
        return
    if isinstance(thing, Post) and thing.original and thing.original.address:
        yield path_of(thing.original.address)
    if thing.legacy is None:
        return
    for address in (thing.legacy.address, thing.legacy.guid, *thing.legacy.also_at):
        yield path_of(address)
    if thing.legacy.post_id:
        key = "p" if isinstance(thing, Post) else "page_id"
        yield f"/?{key}={thing.legacy.post_id}"


def path_of(address: str) -> str:
    """The path and query of an old address, decoded; "" where it is no web address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not (parts.path.strip("/") or parts.query):
        return ""
    path = unquote(parts.path) or "/"
    if any(letter.isspace() or not letter.isprintable() for letter in path + parts.query):
        return ""
    last = path.rsplit("/", 1)[-1]
    closed = path if path.endswith("/") or "." in last else f"{path}/"
    return f"{closed}?{parts.query}" if parts.query else closed
