"""The meta elements of a page that tell its author, its dates and its lasting id."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from coop_toolkit.edition import Edition
from coop_toolkit.model import Page, Person, Post
from coop_toolkit.output import MetaFact, WebPage


def meta_facts(edition: Edition, page: WebPage) -> Iterator[MetaFact]:
    """The facts of an article or a plain page; other pages have none."""
    thing = page.thing
    if not isinstance(thing, Post | Page):
        return
    authors = edition.catalogue.authors_of(thing)
    if authors:
        yield MetaFact("name", "author", _names(authors))
    published = thing.date if isinstance(thing, Post) else thing.published
    yield from _times(published, thing.modified)
    if thing.legacy and thing.legacy.guid:
        yield MetaFact("name", "dcterms.identifier", thing.legacy.guid)


def _names(authors: tuple[Person, ...]) -> str:
    return ", ".join(person.title for person in authors)


def _times(published: datetime | None, modified: datetime | None) -> Iterator[MetaFact]:
    if published:
        yield MetaFact("property", "article:published_time", published.isoformat())
    if modified:
        yield MetaFact("property", "article:modified_time", modified.isoformat())
