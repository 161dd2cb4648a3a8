"""Titles that are too long to be read in a list."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.problems import Problem
from coop_toolkit.schema import Misread, problem_at

TYPED_LIMIT = 150


def title_problems(item: Item) -> Iterator[Problem]:
    """A title of more than 150 letters, unless it was imported."""
    entry = item.document.header.get("title")
    if entry is None or item.thing.legacy or len(item.thing.title) <= TYPED_LIMIT:
        return
    misread = Misread(
        f"the title is {len(item.thing.title)} letters long; {TYPED_LIMIT} is the most",
        advice="Shorten it, and say the rest in the summary.",
    )
    yield problem_at(item.document, entry.value, misread, help="titles")
