"""The line of a header that lets an address stand, beside what the header allows already."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import takewhile

from coop_toolkit.catalogue import Item
from coop_toolkit.frontmatter import Document, Entries, Entry, Items
from coop_toolkit.problems import MendAt, Problem
from coop_toolkit.schema.allowances import SUCH_AS

_START = "Take it out, or name a team's address instead. If it is meant for the public, "


def with_way_out(problem: Problem, item: Item, kind: str) -> Problem:
    """The problem of an address, with the line that allows its kind ("phone" or "e-mail")."""
    document = item.document
    entry = document.header.get("allow")
    allowance = f"{kind}, because {SUCH_AS}"
    if entry is None:
        mend = ("allow:", f"  - {allowance}")
        return _mended(problem, "say so in the header:", mend, MendAt.HEADER)
    last = _last_line(document, entry)
    if last == entry.key.line:
        said = [f"{there.what}, because {there.because}" for there in item.thing.allow]
        both = f"allow: {json.dumps([*said, allowance], ensure_ascii=False)}"
        return _mended(problem, f"say so in line {last}:", (both,), MendAt.LINE, last)
    line = _next_line(document, entry, kind)
    if not line:
        return replace(problem, advice=f"{_START}say so at `allow`, with the reason.")
    return _mended(problem, f"say so below line {last}:", (line,), MendAt.BELOW, last)


def _last_line(document: Document, entry: Entry) -> int:
    """The number of the last line of a value: those that carry on are pushed in or listed."""
    below = document.lines[entry.key.line :]
    carried = list(takewhile(lambda line: line.startswith((" ", "- ")), below))
    return entry.key.line + len(carried)


def _next_line(document: Document, entry: Entry, kind: str) -> str:
    """One more line in the form of those that are there; "" where they stand in no lines."""
    first = document.quote(entry.value.line)
    lead = first[: len(first) - len(first.lstrip())]
    if entry.value.line == entry.key.line:
        return ""
    if isinstance(entry.value, Items) and first.lstrip().startswith("-"):
        return f"{lead}- {kind}, because {SUCH_AS}"
    if isinstance(entry.value, Entries) and not first.lstrip().startswith("{"):
        return f"{lead}{kind}: {SUCH_AS}"
    return ""


def _mended(
    problem: Problem, advice: str, mend: tuple[str, ...], mend_at: MendAt, line: int = 0
) -> Problem:
    return replace(problem, advice=f"{_START}{advice}", mend=mend, mend_at=mend_at, mend_line=line)
