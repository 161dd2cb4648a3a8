"""Two files that want the same address, the same id, or one that the site needs itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import count

from coop_toolkit.catalogue.reading import Item
from coop_toolkit.problems import Problem

# Pages may open a listing of ours by having its address; these are no listings.
_RESERVED = re.compile(
    r"^/(?:feed|rss|theme|files|page|author|category|tag|comments|admin|archive|pagefind|\d{4}"
    r"|index|404|rss\.xml|atom\.xml|sitemap)/"
)


def is_reserved(address: str) -> bool:
    """Whether the site itself needs an address, so that no page can stand there."""
    return _RESERVED.match(address) is not None


def collision_problems(items: list[Item]) -> Iterator[Problem]:
    """The problem of every file but the first that wants an address or id that is taken."""
    yield from _taken(items, lambda item: item.thing.address.lower(), "the address")
    yield from _taken(items, lambda item: item.thing.id, "the id")
    for item in items:
        address = item.thing.address
        if item.schema.kind == "page" and is_reserved(address):
            yield Problem(
                item.file.shown,
                0,
                f"the address {address} is needed by the site itself",
                advice="Give the file another name.",
                help="slugs",
            )
        if item.schema.kind == "event" and re.fullmatch(r"\d\d", item.thing.slug):
            yield Problem(
                item.file.shown,
                0,
                f"“{item.thing.slug}” would stand where the page of a month stands",
                advice="Give the file a name with words in it.",
                help="slugs",
            )


def _taken(items: Iterable[Item], key: Callable[[Item], str], what: str) -> Iterator[Problem]:
    wanted: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if key(item):
            wanted[key(item)].append(item)
    for name, rivals in wanted.items():
        for place, item in enumerate(rivals[1:], 2):
            first = rivals[0].file.shown
            where = item.thing.address if what == "the address" else name
            problem = Problem(
                item.file.shown,
                0,
                f"{what} {where} is taken by {first}",
                advice="Give one of the two another id.",
                help="slugs",
            )
            yield _with_slug(problem, item, items, place) if what == "the address" else problem


def _with_slug(problem: Problem, item: Item, items: Iterable[Item], place: int) -> Problem:
    """The problem with a line that gives the file a free slug, by its place among the rivals."""
    taken = {other.thing.slug for other in items}
    slug = next(s for n in count(place) if (s := f"{item.thing.slug}-{n}") not in taken)
    advice = "Give one of the two files another name, or a line with another slug:"
    return item.document.offering(replace(problem, advice=advice), "slug", slug)
