"""How long the values of a header may be: what the schema would refuse is cut, not lost whole."""

from __future__ import annotations

TITLE = 1_000
SUMMARY = 600
NAME = 200
ADDRESS = 3_000
MARK = 40
COMMENT_AUTHOR = 300
COMMENT_ID = 60
COMMENT_TEXT = 100_000


def fitted(text: str, limit: int) -> str:
    """A text in one line of at most `limit` letters, cut at a word where that is possible."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    start = line[: limit - 1]
    return (start.rpartition(" ")[0] or start) + "…"


def address(text: str) -> str:
    """An address or guid to the letter; "" where it is too long to be one."""
    line = " ".join(text.split())
    return line if len(line) <= ADDRESS else ""
