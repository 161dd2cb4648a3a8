"""Words that point at a link instead of being it: "found here:", "follow this link:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Kind, Place, Prose
from coop_toolkit.problems import Level, Problem

_POINTING = re.compile(
    r"\b(?:(?:can be |be )?(?:found|seen|read|viewed|downloaded|available) here\s*(?=:)"
    r"|(?:click|follow|use|visit|see|via|on|at) (?:this|the following) link\b"
    r"|click(?:ing)? (?:on )?(?:here|the link)\b)",
    re.IGNORECASE,
)


_SIGNS = ("this link", "following link", "click", "here:", "here :")


def pointing_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every such place in the text; where the link is lost with it, that is said instead."""
    if not any(sign in prose.small for sign in _SIGNS):
        return
    for block in prose.blocks:
        if block.kind not in (Kind.TEXT, Kind.ITEM):
            continue
        for number, line in enumerate(block.lines, block.line):
            for words in _POINTING.finditer(line):
                if not _is_link(item, number, words) and not _ends(
                    block.lines, number, block.line, words
                ):
                    yield _problem(item, Place(number, *words.span()), words[0])


def _ends(lines: tuple[str, ...], number: int, first: int, words: re.Match[str]) -> bool:
    """Whether nothing follows the words: a check of lost links tells of that."""
    is_last = number == first + len(lines) - 1
    return is_last and words.string[words.end() :].strip() in (":", "")


def _is_link(item: Item, number: int, words: re.Match[str]) -> bool:
    """Whether the words are a link's own, of which another check tells."""
    quote = item.document.quote(number)
    return quote[words.end() :].lstrip("* _").startswith("](")


def _problem(item: Item, place: Place, words: str) -> Problem:
    return found(
        item,
        place,
        f"“{words}” points at a link instead of being one",
        advice="Put the link on words that say what the reader will find there.",
        help="links",
        level=Level.WARNING,
    )
