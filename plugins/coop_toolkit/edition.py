"""One edition of the site: what is in it, where it is published, its bodies ready to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from markupsafe import Markup

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Common, Term
from coop_toolkit.output import FeedLink, WebPage, calendar_link, feed_links
from coop_toolkit.privacy import named_by, withheld_html
from coop_toolkit.rendering import (
    Heading,
    Link,
    TextStore,
    marked,
    nested_levels,
    resolve,
    rewritten,
    structured,
    with_copies,
    with_named_links,
)
from coop_toolkit.safety import trusted_markup
from coop_toolkit.site import Site

WORDS_A_MINUTE = 200
Found = TypeVar("Found")


@dataclass(frozen=True)
class Body:
    """A thing's text ready to print: safe HTML, the headings as its page nests them, its length.

    `is_tied` tells whether other files decide on it: where its links lead, and whether they
    lead anywhere.
    """

    html: Markup
    headings: tuple[Heading, ...]
    words: int
    is_tied: bool


@dataclass(frozen=True)
class Edition:
    """What every feature is given.

    `addresses` tells every address of the site, `listings` those of the pages that our own
    generator writes; they are asked when a body is printed, by which time every feature has
    said what it will write. `is_complete` is false for a build of pages only, which leaves
    out the search index and the pictures. `unfit` tells the files that no page can show and
    that are not published. `store` keeps what is dear to make, where one is.
    """

    catalogue: Catalogue
    site: Site
    addresses: Callable[[], frozenset[str]]
    listings: Callable[[], frozenset[str]]
    is_complete: bool = True
    unfit: Callable[[], frozenset[str]] = frozenset
    store: TextStore | None = None
    _bodies: dict[str, Body] = field(default_factory=dict, compare=False)
    _found_out: dict[Callable[[Edition], Any], Any] = field(default_factory=dict, compare=False)

    def main_feeds(self) -> tuple[FeedLink, ...]:
        """The feeds and the calendar of the whole site, as far as they hold anything."""
        feeds = feed_links("All posts", "/") if self.catalogue.posts else ()
        calendar = (calendar_link("All events", "/calendar.ics"),)
        return (*feeds, *calendar) if self.catalogue.occurrences else feeds

    def page_feeds(self, page: WebPage) -> tuple[FeedLink, ...]:
        """What a page announces: its own feeds first, then the site's; none in a preview."""
        own = () if self.site.is_preview else page.feeds
        main = () if self.site.is_preview else self.main_feeds()
        return (*own, *(feed for feed in main if feed not in own))

    def once(self, ask: Callable[[Edition], Found]) -> Found:
        """What a function tells of this edition, found out when it is first asked for."""
        if ask not in self._found_out:
            self._found_out[ask] = ask(self)
        found: Found = self._found_out[ask]
        return found

    def body(self, thing: Common) -> Markup:
        """A thing's body as safe HTML, its links resolved."""
        return self._ready(thing).html

    def is_tied(self, thing: Common) -> bool:
        """Whether other files decide on what a body shows."""
        return self._ready(thing).is_tied

    def explained_body(self, thing: Common) -> Markup:
        """The same with the words of the glossary marked; an imported post stays as it was."""
        if thing.legacy:
            return self.body(thing)
        html, _ = self._marked(thing)
        return trusted_markup(html)

    def words_explained(self, thing: Common) -> tuple[Term, ...]:
        """The terms that are marked in a body, in the order they come."""
        return self.catalogue.find_all(Term, self.terms_explained(thing))

    def terms_explained(self, thing: Common) -> tuple[str, ...]:
        """The slugs of those terms."""
        return () if thing.legacy else self._marked(thing)[1]

    def _marked(self, thing: Common) -> tuple[str, tuple[str, ...]]:
        return marked(str(self.body(thing)), self.catalogue.vocabulary)

    def feed_body(self, thing: Common) -> str:
        """The same with every address absolute, as a feed reader needs it."""
        return self.absolute_links(str(self.body(thing)), thing.address)

    def absolute_links(self, html: str, address: str) -> str:
        """HTML of the page at an address with every link and picture absolute."""
        page = self.site.absolute(address)

        def absolute(link: Link) -> str:
            if link.target.startswith("#"):
                return f"{page}{link.target}"
            folder = self.site.address.folder
            bare = link.target.removeprefix(folder) if folder else link.target
            return self.site.absolute(bare)

        return rewritten(html, absolute)

    def text(self, markdown: str) -> Markup:
        """Any other Markdown as safe HTML, private addresses withheld."""
        html = self.catalogue.render(markdown).html
        return trusted_markup(withheld_html(html, self.allowed()))

    def allowed(self, thing: Common | None = None) -> tuple[str, ...]:
        """The addresses and numbers that may stand: in a thing, or without one anywhere."""
        decided = self.catalogue.takedowns.allowed_in(thing)
        own = named_by([there.what for there in thing.allow], thing.body) if thing else ()
        return (*self.site.team_addresses, *decided, *own)

    def headings(self, thing: Common) -> tuple[Heading, ...]:
        """The headings of a body, as its page nests them."""
        return self._ready(thing).headings

    def reading_minutes(self, thing: Common) -> int:
        """How long a body takes to read, in whole minutes, at least one."""
        return max(1, round(self._ready(thing).words / WORDS_A_MINUTE))

    def is_published(self, address: str) -> bool:
        """Whether the site has that address."""
        return address.partition("#")[0].partition("?")[0] in self.addresses()

    def _ready(self, thing: Common) -> Body:
        if thing.id not in self._bodies:
            rendered = self.catalogue.render(thing.body)
            self._bodies[thing.id] = Body(
                self._printed(thing, rendered.html),
                _nested(rendered.headings),
                rendered.words,
                rendered.leads_inside or self.catalogue.outside.has_gone(rendered.html, thing),
            )
        return self._bodies[thing.id]

    def _printed(self, thing: Common, html: str) -> Markup:
        html = with_named_links(structured(html))
        html = rewritten(html, self._resolver(thing))
        html = with_copies(html, lambda address: self.catalogue.outside.gone(address, thing))
        if thing.legacy:
            html = withheld_html(html, self.allowed(thing))
        return trusted_markup(html)

    def _resolver(self, thing: Common) -> Callable[[Link], str | None]:
        def resolved(link: Link) -> str | None:
            if not link.is_local:
                return link.target
            found = resolve(
                link.target, thing.below, self.catalogue.address_by_path, self.addresses()
            )
            missing = not found.exists or found.address in self.unfit()
            if missing and thing.legacy:
                return None
            return self.site.href(found.address)

        return resolved


def _nested(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """The headings with the levels that no step is left out of."""
    levels = nested_levels(heading.level for heading in headings)
    return tuple(
        replace(heading, level=level) for heading, level in zip(headings, levels, strict=True)
    )
