"""The glossary: every term on one page, by its first letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from coop_toolkit.edition import Edition
from coop_toolkit.model import Term, ToolkitPage
from coop_toolkit.output import HOME, WebPage
from coop_toolkit.problems import counted

ADDRESS = "/glossary/"


@dataclass(frozen=True)
class TermLine:
    """A term with the toolkit page that says more."""

    term: Term
    page: ToolkitPage | None


@dataclass(frozen=True)
class Letter:
    """A letter with the terms it begins."""

    letter: str
    terms: tuple[TermLine, ...]


def glossary_page(edition: Edition) -> Iterator[WebPage]:
    """The glossary, where there are terms."""
    catalogue = edition.catalogue
    if not catalogue.terms:
        return
    lines = [TermLine(term, catalogue.find(ToolkitPage, term.see)) for term in catalogue.terms]
    letters = [
        Letter(letter, tuple(found))
        for letter, found in groupby(lines, key=lambda line: line.term.title[:1].upper())
    ]
    yield WebPage(
        address=ADDRESS,
        template="glossary.html",
        title="Glossary",
        description=f"{counted(len(lines), 'word')} of the trade in plain English.",
        kind="glossary",
        crumbs=(HOME,),
        values={"letters": letters, "opening": catalogue.opening_of(ADDRESS)},
    )
