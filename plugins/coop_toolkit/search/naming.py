"""Where the search index stands: under a hash of what it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from coop_toolkit.code_version import code_version
from coop_toolkit.edition import Edition
from coop_toolkit.hashing import hash_of
from coop_toolkit.model import Common
from coop_toolkit.search.records import made_from, text_of

ROOT = "/pagefind/"
_MADE_BY = (("search",), ("pagefind",))


def index_folder(edition: Edition) -> str:
    """Where the index stands; the same whether it is built or not."""
    return folder_of(index_names(edition))


def index_names(edition: Edition) -> tuple[str, ...]:
    """What the index is made of: a name for all but the texts, then a name for each text."""
    return edition.once(_found_names)


def _found_names(edition: Edition) -> tuple[str, ...]:
    rest = hash_of([code_version(*_MADE_BY), *made_from(edition)])
    things = (thing for thing in edition.catalogue.published if thing.address)
    return (rest, *(text_name(edition, thing) for thing in things))


def text_name(edition: Edition, thing: Common) -> str:
    """The name of a thing's text."""
    return hash_of([text_of(edition, thing)])


def folder_of(names: Iterable[str]) -> str:
    """Where an index made of that stands."""
    return f"{ROOT}{hash_of(names)[:12]}/"
