"""A value that cannot be taken as it was typed, and the message it turns into."""

from __future__ import annotations

from difflib import get_close_matches

from coop_toolkit.frontmatter import Document, Node, Scalar
from coop_toolkit.problems import Level, Problem


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


def problem_at(
    document: Document, node: Node, misread: Misread, *, help: str, level: Level = Level.ERROR
) -> Problem:
    """The problem of a misread value, with the officer's line and the lines to paste."""
    node = misread.node or node
    quote = document.quote(node.line)
    typed = _typed(quote, node)
    mends = tuple(_mended(quote, typed, value) for value in misread.instead)
    advice = misread.advice or _advice_for(len(mends))
    return Problem(
        document.path,
        node.line,
        misread.message,
        column=node.column,
        width=len(typed) or 1,
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


def _typed(quote: str, node: Node) -> str:
    """The value as it stands in the line, quotation marks included."""
    rest = quote[node.column - 1 :].rstrip()
    if not isinstance(node, Scalar) or not rest:
        return rest
    if rest[0] in "\"'":
        end = rest.find(rest[0], 1)
        return rest[: end + 1] if end > 0 else rest
    return node.text if node.text and rest.startswith(node.text) else rest


def _mended(quote: str, typed: str, value: str) -> str:
    if not typed:
        return f"{quote.strip()} {value}"
    start = quote.rindex(typed)
    return f"{quote[:start]}{value}{quote[start + len(typed) :]}".strip()
