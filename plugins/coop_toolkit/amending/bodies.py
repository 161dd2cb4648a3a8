"""A text as the files of the site hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coop_toolkit.amending.editions import Surroundings
from coop_toolkit.images.dressing import dressed
from coop_toolkit.model import Common
from coop_toolkit.rendering import Heading, Link, Rendered, links_of
from coop_toolkit.search.naming import text_name

_PLACE = re.compile(r'\s(?:id|name)="[^"]*"')


@dataclass(frozen=True)
class Body:
    """A text ready to print: the HTML `on_page` and `in_feeds`, and what else follows from it.

    `searched` is its name among all that the search index is made of. Other parts of its page
    tell its `headings`, the `minutes` it takes to read and the `terms` of the glossary it
    uses; links of other pages lead to its `places`, each with the attribute that names it;
    `pictures` and the `links` inside the site were looked at by the checks of the whole.
    """

    on_page: str
    in_feeds: str
    searched: str
    headings: tuple[Heading, ...]
    minutes: int
    terms: tuple[str, ...]
    places: tuple[str, ...]
    pictures: tuple[str, ...]
    links: frozenset[str]

    def differs_in_text_alone(self, other: Body) -> bool:
        """Whether nothing but the text itself would be another with that body in its place.

        A link to a part of another page is judged by that page's text, which is not at hand.
        """
        new = other.links - self.links
        beside = (self.headings, self.minutes, self.terms, self.places, self.pictures)
        others = (other.headings, other.minutes, other.terms, other.places, other.pictures)
        return beside == others and not any("#" in target for target in new)


def body_of(thing: Common, rendered: Rendered, around: Surroundings) -> Body:
    """The body of a thing, made of its text as it was rendered."""
    edition = around.edition_with(thing, rendered)
    links = tuple(links_of(rendered.html))
    return Body(
        on_page=dressed(edition, str(edition.explained_body(thing))),
        in_feeds=edition.feed_body(thing),
        searched=text_name(edition, thing),
        headings=edition.headings(thing),
        minutes=edition.reading_minutes(thing),
        terms=edition.terms_explained(thing),
        places=tuple(_PLACE.findall(rendered.html)),
        pictures=tuple(link.target for link in links if _is_picture(link)),
        links=frozenset(link.target for link in links if link.is_local and not _is_picture(link)),
    )


def _is_picture(link: Link) -> bool:
    return link.attribute == "src"
