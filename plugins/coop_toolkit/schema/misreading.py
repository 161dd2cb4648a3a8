"""A value that cannot be taken as it was typed, and the message it turns into."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import TypeVar

from coop_toolkit.frontmatter import Document, Node, Scalar
from coop_toolkit.problems import Level, Problem

Read = TypeVar("Read")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


class Misread(Exception):
    """Why a value was not taken, and what might be written instead.

    `message` is one plain sentence without a full stop, `instead` values that would be
    taken, `help` a heading of CONTRIBUTING, `node` the part that is meant where it is
    not the whole value.
    """

    def __init__(
        self, message: str, *, advice: str = "", instead: tuple[str, ...] = (), help: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.instead = instead
        self.help = help
        self.node: Node | None = None

    def at(self, node: Node) -> Misread:
        """This, placed at a part of a value; the innermost place stays."""
        self.node = self.node or node
        return self

    def within(self, before: str, after: str) -> Misread:
        """This, where what was read stands between words that stay as they are."""
        self.instead = tuple(f"{before}{value}{after}" for value in self.instead)
        return self


def read_group(read: Callable[[str], Read], found: re.Match[str], group: str) -> Read:
    """Read a part of a text, so that what might be written instead holds the rest as well.

    Raises:
        Misread: the part cannot be read.
    """
    try:
        return read(found[group])
    except Misread as misread:
        start, end = found.span(group)
        raise misread.within(found.string[:start], found.string[end:]) from None


def readable(text: str, read: Callable[[str], object]) -> tuple[str, ...]:
    """The text if it can be read, else what might be written instead of it."""
    try:
        read(text)
    except Misread as misread:
        return misread.instead
    return (text,)


def problem_at(
    document: Document, node: Node, misread: Misread, *, help: str, level: Level = Level.ERROR
) -> Problem:
    """The problem of a misread value, with the officer's line and the lines to paste."""
    node = misread.node or node
    quote = document.quote(node.line)
    start, end = _span(quote, node)
    mends = tuple(_mended(quote, start, end, value) for value in misread.instead)
    advice = misread.advice or _advice_for(len(mends))
    return Problem(
        document.path,
        node.line,
        misread.message,
        column=start + 1,
        width=end - start or 1,
        quote=quote,
        advice=advice,
        mend=mends,
        help=misread.help or help,
        level=level,
    )


def nearest(typed: str, choices: list[str]) -> str:
    """The choice that was most likely meant, or ""."""
    found = get_close_matches(typed.lower(), choices, n=1, cutoff=0.6)
    return found[0] if found else ""


def _advice_for(mends: int) -> str:
    if not mends:
        return ""
    return "Write:" if mends == 1 else "Write one of these:"


def _span(quote: str, node: Node) -> tuple[int, int]:
    """Where a value stands in its line, from offset to offset, quotation marks included.

    A value that is one of several between commas is found among them.
    """
    start = node.column - 1
    rest = quote[start:].rstrip()
    if not isinstance(node, Scalar) or not rest:
        return start, start + len(rest)
    whole = _QUOTED.match(rest)
    if whole is None and not node.text:
        return start, start
    if whole is None and node.text and rest.startswith(node.text):
        return start, start + len(node.text)
    among = whole[0][1:-1] if whole else rest
    found = re.search(rf"(?:^|,)\s*({re.escape(node.text)})\s*(?:,|$)", among)
    if found is None or found[0] == among:
        return start, start + len(whole[0] if whole else rest)
    start += 1 if whole else 0
    return start + found.start(1), start + found.end(1)


def _mended(quote: str, start: int, end: int, value: str) -> str:
    if start == end:
        return f"{quote[:start].rstrip()} {value}{quote[end:].lstrip()}".strip()
    return f"{quote[:start]}{value}{quote[end:]}".strip()
