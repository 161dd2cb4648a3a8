"""Personal e-mail addresses and telephone numbers in the content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from coop_toolkit.catalogue import Item
from coop_toolkit.frontmatter import Document, Items, Node, Scalar
from coop_toolkit.privacy import PrivateAddress, private_addresses
from coop_toolkit.problems import Level, MendAt, Problem


def privacy_problems(item: Item, team: tuple[str, ...]) -> Iterator[Problem]:
    """Every personal address that is not a team's and not allowed in the file.

    In an imported post it is a warning: the site withholds the address.
    """
    allowed = (
        *team,
        *(part for line in item.thing.allow for part in line.replace(",", " ").split()),
    )
    words = {line.split(":")[0].split(",")[0].strip().lower() for line in item.thing.allow}
    for number, line in enumerate(item.document.lines, 1):
        for found in private_addresses(line, allowed):
            if _word(found) not in words:
                yield _problem(item, number, line, found)


def _word(found: PrivateAddress) -> str:
    """What an allowance calls it."""
    return "phone" if found.kind == "telephone number" else "e-mail"


def meant_for_the_public(items: Iterable[Item]) -> Iterator[str]:
    """Every address and number of the files whose header says that it may stand."""
    for item in items:
        for line in item.document.lines if item.thing.allow else ():
            yield from (found.text for found in private_addresses(line))


def _problem(item: Item, number: int, line: str, found: PrivateAddress) -> Problem:
    problem = Problem(
        item.file.shown,
        number,
        f"a personal {found.kind} would be published",
        column=found.start + 1,
        width=len(found.text),
        quote=line,
        help="what-you-may-allow",
        level=Level.WARNING if item.thing.legacy else Level.ERROR,
    )
    return _with_way_out(problem, item.document, f"{_word(found)}, because it is a public contact")


def _with_way_out(problem: Problem, document: Document, allowance: str) -> Problem:
    """The problem with the line that allows it, beside what the header allows already."""
    entry = document.header.get("allow")
    there = entry.value if entry else None
    start = "Take it out, or name a team's address instead. If it is meant for the public, "
    if entry is None or there is None:
        mend = ("allow:", f"  - {allowance}")
        return _mended(problem, f"{start}say so in the header:", mend, MendAt.HEADER)
    last = there.items[-1] if isinstance(there, Items) and there.items else there
    quote = document.quote(last.line)
    if isinstance(there, Items) and quote.lstrip().startswith("- "):
        line = (f"{quote[: len(quote) - len(quote.lstrip())]}- {allowance}",)
        advice = f"{start}say so below line {last.line}:"
        return _mended(problem, advice, line, MendAt.BELOW, last.line)
    both = json.dumps([*_texts(there), allowance], ensure_ascii=False)
    advice = f"{start}say so in line {entry.key.line}:"
    return _mended(problem, advice, (f"allow: {both}",), MendAt.LINE, entry.key.line)


def _mended(
    problem: Problem, advice: str, mend: tuple[str, ...], mend_at: MendAt, line: int = 0
) -> Problem:
    return replace(problem, advice=advice, mend=mend, mend_at=mend_at, mend_line=line)


def _texts(node: Node) -> list[str]:
    nodes = node.items if isinstance(node, Items) else (node,)
    return [n.text for n in nodes if isinstance(n, Scalar) and n.text.strip()]
