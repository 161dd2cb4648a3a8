"""The longest sentence of a file, where it is one that few can read in one go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Block, Place, Prose
from coop_toolkit.problems import Level, Problem

MOST_WORDS = 40
_MARK = re.compile(r"\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?")


def long_sentence_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """A problem for the longest sentence, if it has more than forty words."""
    longest, words = None, MOST_WORDS
    for block in prose.blocks:
        if not block.is_own_text or len(block.text.split()) <= words:
            continue
        for start, end in block.sentences:
            here = len(block.text[start:end].split())
            if here > words:
                longest, words = _place(item, block, start, end), here
    if longest:
        yield found(
            item,
            longest,
            f"this sentence has {words} words",
            advice="Make two or three sentences of it.",
            help="wording",
            level=Level.NOTICE,
        )


def _place(item: Item, block: Block, start: int, end: int) -> Place:
    """The sentence's part in the line on which it starts, without the mark of a list."""
    mark = _MARK.match(block.text, start, end)
    start = mark.end() if mark else start
    line = block.line + block.text.count("\n", 0, start)
    column = start - (block.text.rfind("\n", 0, start) + 1)
    return Place(line, column, min(len(item.document.quote(line)), column + end - start))
