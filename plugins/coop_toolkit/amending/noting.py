"""What a finished build has to write down so that texts can be amended later."""

from __future__ import annotations

from collections.abc import Iterable

from coop_toolkit.amending.known import Known, Told
from coop_toolkit.catalogue import Gathered
from coop_toolkit.edition import Edition
from coop_toolkit.frontmatter import Document
from coop_toolkit.generation.store import Store, key_of
from coop_toolkit.model import Common, Page, Post, ToolkitPage
from coop_toolkit.problems import Problem
from coop_toolkit.rendering import kept_under
from coop_toolkit.search.naming import index_names


def known_of(
    gathered: Gathered, edition: Edition, store: Store, problems: Iterable[Problem], shown: str
) -> Known:
    """What is known at the end of a build.

    Args:
        gathered: what was built.
        edition: the same, as the features were given it.
        store: where the HTML of texts is kept.
        problems: all that there is to tell. A file with any of them is told of in each report,
            so that its next change asks for a new one.
        shown: what messages call the folder of content.
    """
    catalogue = gathered.catalogue
    faulty = {problem.path for problem in problems}
    return Known(
        site=edition.site,
        content=str(catalogue.root),
        shown=shown,
        store=str(store.path),
        addresses=edition.addresses(),
        unfit=edition.unfit(),
        by_path=catalogue.address_by_path,
        files=tuple(file.below for file in catalogue.files),
        spellings=catalogue.vocabulary.slug_of,
        searched=index_names(edition),
        told={
            item.file.below: Told(header_of(item.document), key_of(*kept_under(item.thing.body)))
            for item in gathered.items
            if may_be_amended(item.thing)
            and not _opens_a_listing(item.thing, edition)
            and item.file.shown not in faulty
        },
    )


def may_be_amended(thing: Common) -> bool:
    """Whether nothing but its own page and feeds hold the text of a thing.

    Imported texts are printed with care for what they once showed, and a header that allows
    something is judged by what its text says.
    """
    has_page = isinstance(thing, Post | Page | ToolkitPage)
    return has_page and not thing.legacy and not thing.allow and thing.body != ""


def _opens_a_listing(thing: Common, edition: Edition) -> bool:
    return isinstance(thing, Page) and thing.address in edition.listings()


def header_of(document: Document) -> str:
    """A name for all that stands above a file's text."""
    return key_of(*document.lines[: document.body_line - 1])
