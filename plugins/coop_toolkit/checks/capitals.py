"""Runs of words in capitals, which are hard to read and are spelt out letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.problems import Level, Problem

_WORD = r"[A-Z]{2,}(?:[’'-][A-Z]+)*"
_RUN = re.compile(rf"(?<![\w’'-]){_WORD}(?:,? +(?:{_WORD}|[AI])){{2,}}(?![\w’'-])")
_LONG_WORD = re.compile(r"[A-Z]{5}")


def capitals_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every run of three words or more, unless all are short, as acronyms are."""
    if not _LONG_WORD.search(prose.own_text):
        return
    for run in _RUN.finditer(prose.own_text):
        words = run[0]
        if not _LONG_WORD.search(words):
            continue
        yield found(
            item,
            place_in(prose.own_text, *run.span()),
            "these words stand in capitals",
            advice="Write them in small letters, and names as they are written:",
            instead=(words[0] + words[1:].lower(),),
            help="wording",
            level=Level.WARNING,
        )
