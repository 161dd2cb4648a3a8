"""Links of posts that start with http: and not with https:."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import Place, found
from coop_toolkit.checks.prose import Prose
from coop_toolkit.model import Post
from coop_toolkit.problems import Level, Problem

_INSECURE = re.compile(r"(?:(?<=\]\()|(?<=href=\")|(?<=<))http://")


def insecure_link_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every such link of a post."""
    if not isinstance(item.thing, Post):
        return
    for number, line in enumerate(prose.markup, 1):
        for link in _INSECURE.finditer(line) if "http:" in line else ():
            yield found(
                item,
                Place(number, *link.span()),
                "this link is not a secure one",
                advice="If the page can be opened with https too, write:",
                instead=("https://",),
                help="links",
                level=Level.NOTICE,
            )
