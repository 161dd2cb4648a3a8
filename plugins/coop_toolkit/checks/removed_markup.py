"""HTML in a text that no page shows, because it could act on the reader's machine.

The sanitiser takes it out whether anybody is told or not; here the writer is told.
"""

from __future__ import annotations

import html as html_entities
import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose, place_in
from coop_toolkit.checks.targets import typed_targets
from coop_toolkit.problems import Level, Problem
from coop_toolkit.safety import SCHEMES, TAGS

_TAG = re.compile(r"<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])(?P<rest>[^<>]*)")
_ACTING = re.compile(r"\s(?P<name>on[a-z]+|style|srcdoc|formaction)\s*=", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# A top heading is moved down, not taken out.
_KNOWN = TAGS | {"h1"}


def removed_markup_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every tag, attribute and address of a body that is left out of the page."""
    text = prose.markup_text
    for tag in _TAG.finditer(text) if "<" in text else ():
        if tag["name"].lower() not in _KNOWN:
            yield _problem(item, place_in(text, *tag.span("name")), f"<{tag['name']}>")
            continue
        for attribute in _ACTING.finditer(tag["rest"]):
            start, end = (tag.start("rest") + place for place in attribute.span("name"))
            yield _problem(item, place_in(text, start, end), attribute["name"])
    for target, start in typed_targets(text):
        scheme = _SCHEME.match(re.sub(r"[\0- ]", "", html_entities.unescape(target)))
        if scheme and scheme[1].lower() not in SCHEMES:
            place = place_in(text, start, start + len(target))
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
