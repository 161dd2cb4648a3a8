"""What the search index knows of each page: its words, and what they can be narrowed by.

Other spellings of a word (the glossary's, and the misspellings of content/spellings.yml)
are added to the record and never to the page's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import (
    Common,
    Do,
    Event,
    Organisation,
    Page,
    Post,
    Project,
    Resource,
    Term,
    ToolkitPage,
)

KINDS: tuple[tuple[type[Common], str], ...] = (
    (ToolkitPage, "Toolkit"),
    (Post, "Post"),
    (Event, "Event"),
    (Project, "Project"),
    (Do, "Do"),
    (Resource, "Resource"),
    (Organisation, "Organisation"),
    (Term, "Word"),
    (Page, "Page"),
)
# What a page is called is told to the index once more where its kind should come first; how
# much each of the two fields weighs is said in theme/static/js/search.js.
_LEADING = {"Toolkit": "tool", "Project": "work", "Organisation": "work", "Page": "work"}
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True)
class SearchRecord:
    """One page for the index: its address, HTML that only the index sees, and its facets.

    `facets` gives what it can be narrowed by: "kind", "year" and "theme" to their values.
    """

    address: str
    html: str
    facets: Mapping[str, tuple[str, ...]]


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """A record for each thing that has a page, in the catalogue's order."""
    variants = variants_of(edition.catalogue)
    for thing in edition.catalogue.published:
        kind = next((name for made, name in KINDS if isinstance(thing, made)), "")
        if kind and thing.address:
            facets = {
                "kind": (kind,),
                "year": tuple(_years(thing)),
                "theme": tuple(_themes(edition.catalogue, thing)),
            }
            yield SearchRecord(thing.address, _html(edition, thing, kind, variants), facets)


def made_from(edition: Edition) -> Iterator[str]:
    """All that the records are made from but the texts, without making them."""
    yield repr(variants_of(edition.catalogue))
    yield repr((edition.site.team_addresses, edition.catalogue.takedowns.allowed))
    for thing in edition.catalogue.published:
        if thing.address:
            themes = _themes(edition.catalogue, thing)
            question = thing.question if isinstance(thing, ToolkitPage) else ""
            facts = (thing.title, thing.summary, question, *_facts(thing), *themes)
            yield repr((type(thing).__name__, thing.address, *facts, *_years(thing)))


def text_of(edition: Edition, thing: Common) -> str:
    """A thing's text as far as its record depends on it; links that leave the site stand in it."""
    rendered = edition.catalogue.render(thing.body)
    return str(edition.body(thing)) if rendered.leads_inside else rendered.html


def variants_of(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Other spellings of a word or phrase, by its own spelling in small letters."""
    found: dict[str, list[str]] = {}
    for term in catalogue.terms:
        family = [term.title, *term.also_written]
        for spelling in family:
            others = [other for other in family if other != spelling]
            found.setdefault(spelling.casefold(), []).extend(others)
    for wrong, right in catalogue.spellings.items():
        found.setdefault(right.casefold(), []).append(wrong)
    return {spelling: tuple(dict.fromkeys(others)) for spelling, others in found.items()}


def _html(edition: Edition, thing: Common, kind: str, variants: dict[str, tuple[str, ...]]) -> str:
    body = str(edition.body(thing))
    facts = " ".join(_facts(thing))
    extra = _other_spellings(f"{thing.title} {thing.summary} {body} {facts}", variants)
    return (
        f'<html lang="en"><head><title>{escape(thing.title)}</title>'
        f'<meta data-pagefind-meta="kind[content]" content="{kind}">'
        f"{_called(thing, kind, variants)}</head><body>"
        f"<h1>{escape(thing.title)}</h1>"
        f'<p data-pagefind-weight="4">{escape(thing.summary)}</p>'
        f"{body}<p>{escape(facts)}</p>"
        f'<p data-pagefind-weight="0.5">{escape(extra)}</p></body></html>'
    )


def _called(thing: Common, kind: str, variants: dict[str, tuple[str, ...]]) -> str:
    """The names of a page whose kind leads, other spellings included; "" for other kinds."""
    if kind not in _LEADING:
        return ""
    question = thing.question if isinstance(thing, ToolkitPage) else ""
    names = f"{thing.title} {question}".strip()
    names = f"{names} {_other_spellings(names, variants)}".strip()
    return f'<meta data-pagefind-meta="{_LEADING[kind]}[content]" content="{escape(names)}">'


def _facts(thing: Common) -> list[str]:
    """Words of the header that a reader might look for."""
    if isinstance(thing, Project):
        names = [role.name for role in (*thing.lead, *thing.partners)]
        return [*names, thing.place, thing.ward, *thing.themes, *thing.also_called]
    if isinstance(thing, Event):
        return [thing.room, thing.organiser, thing.host, thing.audience, *thing.speakers]
    if isinstance(thing, ToolkitPage):
        return [thing.question, thing.sheet, thing.use_when, *thing.roles]
    if isinstance(thing, Post):
        return [*thing.tags, *thing.categories, *(lesson.says for lesson in thing.lessons)]
    if isinstance(thing, Organisation):
        return [*thing.also_called, *thing.roles]
    return [thing.publisher, thing.kind] if isinstance(thing, Resource) else []


def _years(thing: Common) -> list[str]:
    year = thing.date.year if isinstance(thing, Post) else None
    if isinstance(thing, Event):
        year = thing.starts.year
    return [str(year)] if year else []


def _themes(catalogue: Catalogue, thing: Common) -> list[str]:
    if isinstance(thing, Project):
        return list(thing.themes)
    if isinstance(thing, Post):
        return [category.title for category in catalogue.categories_of(thing)]
    return [thing.theme] if isinstance(thing, Do) else []


def _other_spellings(text: str, variants: dict[str, tuple[str, ...]]) -> str:
    words = [word.casefold() for word in _WORD.findall(text)]
    met = set(words) | {f"{first} {second}" for first, second in pairwise(words)}
    found = (other for spelling in sorted(met & variants.keys()) for other in variants[spelling])
    return " ".join(dict.fromkeys(found))
