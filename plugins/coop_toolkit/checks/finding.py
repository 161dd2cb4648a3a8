"""What a check of words has found: its place in the officer's line, and the line to paste."""

from __future__ import annotations

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.prose import Place
from coop_toolkit.model import Post
from coop_toolkit.problems import Level, Problem


def is_archive(item: Item) -> bool:
    """Whether it was imported: what its author wrote is not refused."""
    return item.thing.legacy is not None


def is_history(item: Item) -> bool:
    """Whether it was imported or retells an older post: style and spelling do not apply."""
    return is_archive(item) or (isinstance(item.thing, Post) and item.thing.retold)


def found(
    item: Item,
    place: Place,
    message: str,
    *,
    help: str,
    level: Level,
    advice: str = "",
    instead: tuple[str, ...] = (),
) -> Problem:
    """The problem of some letters; `instead` are words that might stand in their place.

    In an imported post an error is a warning.
    """
    quote = item.document.quote(place.line)
    before, after = quote[: place.start], quote[place.end :]
    is_eased = level is Level.ERROR and is_archive(item)
    return Problem(
        item.file.shown,
        place.line,
        message,
        column=place.start + 1,
        width=place.end - place.start,
        quote=quote,
        advice=advice or ("Write:" if instead else ""),
        mend=tuple(f"{before}{words}{after}".strip() for words in instead),
        help=help,
        level=Level.WARNING if is_eased else level,
    )
