"""Links of posts that start with http: and not with https:."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.model import Post
from coop_toolkit.problems import Level, Problem

_INSECURE = re.compile(r"(?:(?<=\]\()|(?<=href=\")|(?<=<))http://")


def insecure_link_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every such link of a post."""
    if not isinstance(item.thing, Post):
        return
    text = prose.markup_text
    for link in _INSECURE.finditer(text) if "http:" in text else ():
        yield found(
            item,
            place_in(text, *link.span()),
            "this link is not a secure one",
            advice="If the page can be opened with https too, write:",
            instead=("https://",),
            help="links",
            level=Level.NOTICE,
        )
