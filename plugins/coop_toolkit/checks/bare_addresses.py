"""Addresses of the web that stand in the text where the name of a page should."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Prose, place_in
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering.link_names import leads_to

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]\"]*[\w/]")
# Before an address that is the target of a link, or a part of another address.
_TARGET_AFTER = re.compile(r"[\w\"'=(/@.\]]<?\Z")
# The target of a reference such as "[guide]: https://…" may stand there.
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]]+\]:\s+")


def bare_address_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every address that is not the target of a link or part of a link's words."""
    text = prose.markup_text
    if "://" not in text and "www." not in text:
        return
    for bare in _ADDRESS.finditer(text):
        start = bare.start()
        line = text.rfind("\n", 0, start) + 1
        is_target = _TARGET_AFTER.search(text, max(line, start - 2), start)
        if not is_target and not _DEFINITION.fullmatch(text, line, start):
            yield _problem(item, bare)


def _problem(item: Item, bare: re.Match[str]) -> Problem:
    address, text, (start, end) = bare[0], bare.string, bare.span()
    target = address if "://" in address else f"https://{address}"
    name = leads_to(target)
    if text[start - 1 : start] == "<" and text[end : end + 1] == ">":
        start, end = start - 1, end + 1
    is_words = text[start - 1 : start] == "[" and text.startswith("](", end)
    return found(
        item,
        place_in(text, start, end),
        "this address stands where the name of its page should",
        advice="Name the page between the square brackets, such as:",
        instead=(name if is_words else f"[{name}]({target})",),
        help="links",
        level=Level.WARNING,
    )
