"""Slugs and file names for what is imported: always legal, never one twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coop_toolkit.legacy.record import Item
from coop_toolkit.urls import is_slug, slugify

_TWO_DIGITS = re.compile(r"^\d{1,2}$")


def slug_of(item: Item) -> str:
    """The slug an item keeps: its own where that is legal, else one made from it or its title."""
    given = item.slug.strip().lower()
    if is_slug(given):
        return given
    made = slugify(given) or slugify(item.title)
    if not is_slug(made):
        made = f"{item.kind if is_slug(item.kind) else 'item'}-{item.post_id or item.line}"
    return slugify(made)


def file_slug(text: str, fallback: str) -> str:
    """A slug for the file of a person, term or folder."""
    made = text if is_slug(text) else slugify(text)
    return made if is_slug(made) else fallback


class Names:
    """File names that were given out, so that none is given twice.

    File names are compared without case, as Windows and macOS do.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {path.casefold() for path in taken}
        self._last: dict[str, int] = {}

    def is_free(self, path: str) -> bool:
        """Whether a path was not given out yet."""
        return path.casefold() not in self._taken

    def take(self, folder: str, slug: str, suffix: str = ".md") -> str:
        """The path `folder/slug.md`, or with -2, -3 … where that is taken."""
        path = f"{folder}/{slug}{suffix}"
        first = path.casefold()
        number = self._last.get(first, 1)
        while path.casefold() in self._taken:
            number += 1
            path = f"{folder}/{slug}-{number}{suffix}"
        self._last[first] = number
        self._taken.add(path.casefold())
        return path


def event_slug(slug: str) -> str:
    """A slug of two digits would be a month's address below /events/YYYY/."""
    return f"event-{slug}" if _TWO_DIGITS.match(slug) else slug
