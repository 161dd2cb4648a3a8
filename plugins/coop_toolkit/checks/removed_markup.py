"""HTML in a text that no page shows, because it could act on the reader's machine.

The sanitiser takes it out whether anybody is told or not; here the writer is told.
"""

from __future__ import annotations

import html as html_entities
import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose
from coop_toolkit.problems import Level, Problem
from coop_toolkit.safety import SCHEMES, TAGS

_TAG = re.compile(r"<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])(?P<rest>[^<>]*)")
_ACTING = re.compile(r"\s(?P<name>on[a-z]+|style|srcdoc|formaction)\s*=", re.IGNORECASE)
_TARGET = re.compile(r"\]\((?P<markdown>[^\s)]+)|\b(?:href|src)=[\"']?(?P<html>[^\"'\s>]+)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# A top heading is moved down, not taken out.
_KNOWN = TAGS | {"h1"}


def removed_markup_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every tag, attribute and address of a body that is left out of the page."""
    for number, line in enumerate(prose.markup, 1):
        if number > prose.body and ("<" in line or ":" in line):
            yield from _tags(item, number, line)
            yield from _targets(item, number, line)


def _tags(item: Item, number: int, line: str) -> Iterator[Problem]:
    for tag in _TAG.finditer(line):
        if tag["name"].lower() not in _KNOWN:
            yield _problem(item, Place(number, *tag.span("name")), f"<{tag['name']}>")
            continue
        for attribute in _ACTING.finditer(tag["rest"]):
            start, end = (tag.start("rest") + place for place in attribute.span("name"))
            yield _problem(item, Place(number, start, end), attribute["name"])


def _targets(item: Item, number: int, line: str) -> Iterator[Problem]:
    for link in _TARGET.finditer(line):
        kind = "markdown" if link["markdown"] else "html"
        scheme = _SCHEME.match(re.sub(r"[\0- ]", "", html_entities.unescape(link[kind])))
        if scheme and scheme[1].lower() not in SCHEMES:
            place = Place(number, *link.span(kind))
            yield _problem(item, place, f"a link that begins with {scheme[1].lower()}:")


def _problem(item: Item, place: Place, what: str) -> Problem:
    return found(
        item,
        place,
        f"{what} is left out of the page",
        advice="The words around it stay. Take it out, or say it in plain words.",
        help="html",
        level=Level.WARNING,
    )
