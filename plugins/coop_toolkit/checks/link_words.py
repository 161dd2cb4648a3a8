"""Links whose words do not tell where they lead (WCAG 2.4.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import place_in
from coop_toolkit.checks.text import Text
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import resolve
from coop_toolkit.rendering.link_names import VAGUE

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<target>[^()\s]*)[^()\n]*\)")
_HTML_LINK = re.compile(
    r"<a\b[^<>]*?\bhref=\"(?P<target>[^\"<>]*)\"[^<>]*>(?P<words>[^<>]*)</a>", re.IGNORECASE
)
_MARKS = re.compile(r"[*_`\s.…→»:]+")

# How a link with such words may begin: with them, with marks or a space, or in HTML.
_BEGINNING = re.compile(rf"\[(?:{'|'.join(map(re.escape, sorted(VAGUE)))}|[]*_` .…→»:\n])")


def link_word_problems(text: Text, edition: Edition) -> Iterator[Problem]:
    """Every link called "here", "click here", "read more" or nothing at all."""
    small = text.item.thing.body.lower()
    if not _BEGINNING.search(small) and "</a>" not in small:
        return
    markup = text.prose.markup_text
    for form, wanted in ((_LINK, "]("), (_HTML_LINK, "</a>")):
        for link in form.finditer(markup) if wanted in markup else ():
            words = _MARKS.sub(" ", link["words"]).strip().casefold()
            if not words or words in VAGUE:
                yield _problem(text.item, link, edition)


def _problem(item: Item, link: re.Match[str], edition: Edition) -> Problem:
    words = " ".join(link["words"].split())
    title = _title_behind(item, link["target"], edition)
    return found(
        item,
        place_in(link.string, *link.span("words")),
        f"the link “{words}” does not tell where it leads" if words else "this link has no words",
        advice="" if title else "Put the link on words that say what the reader will find there.",
        instead=(title,) if title else (),
        help="links",
        level=Level.WARNING if words else Level.ERROR,
    )


def _title_behind(item: Item, target: str, edition: Edition) -> str:
    """The title of the page of this site that a link leads to, "" for any other."""
    catalogue = edition.catalogue
    if re.match(r"[a-z]+:|//", target, re.IGNORECASE):
        return ""
    address = resolve(target, item.thing.below, catalogue.address_by_path, frozenset()).address
    behind = catalogue.thing_at(address)
    return re.sub(r"[\[\]]", "", behind.title) if behind else ""
