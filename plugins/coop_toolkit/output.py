"""What a feature hands over to be written: pages for templates, and whole files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from coop_toolkit.model import Common


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page."""

    title: str
    address: str


HOME = Crumb("Home", "/")


@dataclass(frozen=True)
class FeedLink:
    """A feed or calendar that a page announces in its head."""

    title: str
    address: str
    media_type: str


def feed_links(title: str, listing: str) -> tuple[FeedLink, ...]:
    """The three feeds beside a listing, in the order they are announced."""
    return (
        FeedLink(f"{title} (RSS)", f"{listing}rss.xml", "application/rss+xml"),
        FeedLink(f"{title} (Atom)", f"{listing}atom.xml", "application/atom+xml"),
        FeedLink(f"{title} (JSON)", f"{listing}feed.json", "application/feed+json"),
    )


def calendar_link(title: str, address: str) -> FeedLink:
    """A calendar that a page announces."""
    return FeedLink(title, address, "text/calendar")


@dataclass(frozen=True)
class MetaFact:
    """One meta element: `attribute` is "name" or "property", as its vocabulary asks."""

    attribute: str
    key: str
    content: str


@dataclass(frozen=True)
class WebPage:
    """A page to be rendered.

    `address` is where it stands, `template` the file below theme/templates, `title` and
    `description` go into the head (the title without the site's name; unique on the
    site), `kind` is a word for the body's class, `values` what the template reads,
    `thing` what the page is about, `indexed` whether search engines may list it.
    """

    address: str
    template: str
    title: str
    description: str
    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    thing: Common | None = None
    indexed: bool = True
    scripts: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The files of the content it is mainly made from."""
        return (self.thing.below,) if self.thing and self.thing.below else ()


@dataclass(frozen=True)
class WebFile:
    """A file to be written as it is: a calendar, a feed, an export."""

    address: str
    data: bytes
    media_type: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileToMake:
    """A file that costs time to make, and need not be made where it stands already.

    `recipe` is the hash of all it is made from, its code included: equal recipes give equal
    bytes.
    """

    address: str
    make: Callable[[], bytes]
    recipe: str
    media_type: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class ListPage:
    """One page of a list of ten: its items and where it stands among its neighbours.

    `number` counts from 1, `older` and `newer` are addresses, "" at the ends.
    """

    items: tuple[Any, ...]
    number: int
    count: int
    total: int
    address: str
    newer: str
    older: str


LIST_LENGTH = 10


def list_pages(items: tuple[Any, ...], address: str, length: int = LIST_LENGTH) -> list[ListPage]:
    """A list cut into pages: `address` itself, then `address`page/2/ and so on."""
    count = max(1, -(-len(items) // length))

    def where(number: int) -> str:
        if not 1 <= number <= count:
            return ""
        return address if number == 1 else f"{address}page/{number}/"

    return [
        ListPage(
            items[(number - 1) * length : number * length],
            number,
            count,
            len(items),
            where(number),
            where(number - 1),
            where(number + 1),
        )
        for number in range(1, count + 1)
    ]
