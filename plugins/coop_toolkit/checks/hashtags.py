"""A `#word` at the start of a line, which some programs take for a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.problems import Level, Problem

_HASHED = re.compile(r"^ {0,3}(?P<mark>#{1,6})(?=[^\W\d_])", re.MULTILINE)


def hashtag_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every line that begins with hashes and a word without a space between them."""
    text = prose.markup_text
    for hashed in _HASHED.finditer(text) if "#" in text else ():
        hashes = hashed["mark"]
        heading = f"{'#' * max(2, len(hashes))} "
        yield found(
            item,
            place_in(text, *hashed.span("mark")),
            "a line that begins with # and a word is a hashtag to some and a heading to others",
            advice="For a hashtag, write the first line; for a heading, the second:"
            if len(hashes) == 1
            else "For a heading, write:",
            instead=("\\#", heading) if len(hashes) == 1 else (heading,),
            help="headings",
            level=Level.ERROR,
        )
