"""Addresses of the web that stand in the text where the name of a page should."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import Place, found
from coop_toolkit.checks.prose import Prose
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering.link_names import leads_to

_ADDRESS = re.compile(
    r"(?<![\w\"'=(/@.\]<])(?P<open><)?(?P<address>(?:https?://|www\.)[^\s<>\[\]\"]*[\w/])(?(open)>)"
)


def bare_address_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every address that is not the target of a link or part of a link's words."""
    for number, line in enumerate(prose.markup, 1):
        if "://" not in line and "www." not in line:
            continue
        for bare in _ADDRESS.finditer(line):
            if not _is_definition(line, bare.start()):
                yield _problem(item, number, bare)


def _is_definition(line: str, start: int) -> bool:
    """Whether it is the target of a reference such as "[guide]: https://…"."""
    return re.fullmatch(r"\s{0,3}\[[^\[\]]+\]:\s+", line[:start]) is not None


def _problem(item: Item, number: int, bare: re.Match[str]) -> Problem:
    address = bare["address"]
    target = address if "://" in address else f"https://{address}"
    is_words = bare.string[: bare.start()].endswith("[") and bare.string.startswith(
        "](", bare.end()
    )
    name = leads_to(target)
    return found(
        item,
        Place(number, *bare.span()),
        "this address stands where the name of its page should",
        advice="Name the page between the square brackets, such as:",
        instead=(name if is_words else f"[{name}]({target})",),
        help="links",
        level=Level.WARNING,
    )
