"""Pictures that say nothing to those who cannot see them (WCAG 1.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose, place_in
from coop_toolkit.problems import Level, Problem

_MARKDOWN = re.compile(r"!\[[ \t]*\]\((?P<target>[^()\s]*)[^()\n]*\)")
_HTML = re.compile(r"<img\b(?P<rest>[^<>\n]*)>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=", re.IGNORECASE)


def picture_text_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every picture without a text; one that says `alt=""` is an ornament and right."""
    text = prose.markup_text
    for picture in _MARKDOWN.finditer(text) if "![" in text else ():
        ornament = f'<img src="{picture["target"]}" alt="">'
        yield _problem(item, place_in(text, *picture.span()), ornament)
    for picture in _HTML.finditer(text) if "<" in text else ():
        if not _ALT.search(picture["rest"]):
            place = place_in(text, *picture.span())
            yield _problem(item, place, f'<img alt=""{picture["rest"]}>')


def _problem(item: Item, place: Place, ornament: str) -> Problem:
    return found(
        item,
        place,
        "this picture has no text for those who cannot see it",
        advice="Say between the square brackets what it shows, as in ![A street with trees](…). "
        "If it only decorates the page, write:",
        instead=(ornament,),
        help="pictures",
        level=Level.ERROR,
    )
