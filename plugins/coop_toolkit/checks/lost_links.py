"""Sentences that lead to a link which is no longer there: "can be found here:" and nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Block, Kind, Place, Prose
from coop_toolkit.problems import Level, Problem

_COLON = re.compile(r"(?P<end>[^\s:]+\s*:)\s*$")
# "at" after a word that announces a place on the web; "what we are looking at" ends rightly.
_AT = re.compile(
    r"\b(?:found|available|online|us|website|site|page|blog|viewed?|seen?|read|visit"
    r"|downloaded|register|sign up|book|contact|email|e-mail|information|details?|here|more|watch)"
    r"\s+(?P<end>at)\b",
    re.IGNORECASE,
)
# It begins with its letters, not with the edge of a word, so that they can be leapt to.
_AT_END = re.compile(r"at(?<!\wat)(?:\s*[.;:,)]|\s+$|$|  )")
_NOTHING = re.compile(r"\s*(?:[.;:,)]*\s*$|[.;]\s)")
# Words that announce a link; any other colon may announce the paragraph below it.
_POINTS = re.compile(
    r"\b(?:here|below|links?|web ?sites?|site|page|blog|online|at|via|visit|visiting|address"
    r"|videos?|slides|photos|download)\s*:\s*$",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"^[\s*_]*[“”‘\"']")


def lost_link_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every sentence of the text that ends in "at", or in a colon with nothing that follows.

    A colon before a list, a quotation, a table, a picture, code or a line of its own that is
    no text is right.
    """
    blocks = prose.blocks
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.kind not in (Kind.TEXT, Kind.ITEM):
            continue
        for offset, line in enumerate(block.lines):
            for at in _AT.finditer(line) if _AT_END.search(line) else ():
                if _NOTHING.match(item.document.quote(block.line + offset), at.end("end")):
                    yield _problem(item, Place(block.line + offset, *at.span("end")))
        last = block.line + len(block.lines) - 1
        end = block.lines[-1].rstrip()
        colon = _COLON.search(end) if end.endswith(":") else None
        if colon and not _is_answered(item, block, after):
            yield _problem(item, Place(last, *colon.span("end")))


def _is_answered(item: Item, block: Block, after: Block | None) -> bool:
    """Whether something follows the colon that it may well announce."""
    last = block.line + len(block.lines) - 1
    own_line = item.document.quote(last)
    if not own_line.rstrip(" *_").endswith(":"):
        return True  # a picture, a note or code stands after the colon in the same line
    rest = item.document.lines[last:]
    next_line = next((line for line in rest if line.strip()), "")
    if after is None or after.kind is Kind.HEADING:
        return bool(next_line) and (after is None or not next_line.lstrip().startswith("#"))
    if after.kind is not Kind.TEXT:
        return True
    return not _POINTS.search(block.lines[-1]) or _leads_on(next_line)


def _leads_on(line: str) -> bool:
    """Whether a paragraph is what was announced: speech, a link, bold words or an address."""
    start = line.lstrip()
    return bool(_SPEECH.match(start)) or start.startswith(
        ("[", "**", "<", "http", "www.", "`", "*")
    )


def _problem(item: Item, place: Place) -> Problem:
    return found(
        item,
        place,
        "a link seems to be missing at the end of this sentence",
        advice="Put the link on the words before it, or end the sentence with a full stop.",
        help="links",
        level=Level.WARNING,
    )
