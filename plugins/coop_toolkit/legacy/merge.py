"""Several copies of one post to one: the richest is kept, what only others know is added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from coop_toolkit.legacy.record import CommentRecord, Item, LooseComment, Moment, Term
from coop_toolkit.safety import plain_text
from coop_toolkit.urls import address_key

_FILLED = ("guid", "address", "post_id", "slug", "excerpt", "authors")
Key = tuple[str, ...]
# So many posts of one title and day, or one guid, are looked through for a copy, and no more:
# a source made of nothing else must not take for ever.
LOOKED_AT = 50


@dataclass
class Group:
    """Copies of one item, in the order they were met."""

    copies: list[Item] = field(default_factory=list)

    @property
    def sources(self) -> set[str]:
        """The files that hold a copy."""
        return {copy.source for copy in self.copies}


@dataclass(frozen=True)
class Merged:
    """One item, the copies it was made of, and how those differ from it."""

    item: Item
    others: tuple[Item, ...] = ()
    differences: tuple[str, ...] = ()


def merged(items: Iterable[Item]) -> list[Merged]:
    """Every item once, in the order of the sources.

    Copies are known by guid, then by address, then by title and day. Two items of one file
    are copies only where the guid and the post ID or address agree: guids repeat.
    """
    grouping = _Grouping()
    waiting = [item for item in items if not grouping.place(item)]
    for item in waiting:
        grouping.place_undated(item)
    return [_merged(group) for group in grouping.groups]


def with_loose_comments(
    things: list[Merged], loose: Iterable[LooseComment]
) -> tuple[list[Merged], list[LooseComment]]:
    """Items with the comments of comment feeds, and those whose post is in no source."""
    by_address = {address_key(t.item.address): n for n, t in enumerate(things) if t.item.address}
    joined, homeless = list(things), []
    for one in loose:
        place = by_address.get(address_key(one.address))
        if place is None:
            homeless.append(one)
            continue
        item = joined[place].item
        comments = _joined_comments(item.comments, (one.comment,))
        joined[place] = replace(joined[place], item=replace(item, comments=comments))
    return joined, homeless


def title_key(title: str) -> str:
    """A title for comparison: letters and digits only, case ignored."""
    return " ".join(re.findall(r"\w+", title.casefold()))


class _Grouping:
    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_key: dict[Key, list[Group]] = {}

    def place(self, item: Item) -> bool:
        """Put an item with its copies; False for one without a day, which has to wait."""
        if item.written is None and not item.guid and not item.address:
            return False
        keys = list(_keys(item))
        group = self._group_for(item, keys)
        group.copies.append(item)
        for key in keys:
            known = self._by_key.setdefault(key, [])
            if all(group is not other for other in known[:LOOKED_AT]):
                known.append(group)
        return True

    def _group_for(self, item: Item, keys: list[Key]) -> Group:
        candidates = (g for key in keys for g in islice(self._by_key.get(key, ()), LOOKED_AT))
        found = next((group for group in candidates if _belongs(item, group)), None)
        return found or self._new_group()

    def _new_group(self) -> Group:
        self.groups.append(Group())
        return self.groups[-1]

    def place_undated(self, item: Item) -> None:
        """An item without a day is a copy of the one item with its title, if it is one."""
        same = [
            group
            for group in self.groups
            if item.source not in group.sources
            and any(title_key(copy.title) == title_key(item.title) for copy in group.copies)
        ]
        group = same[0] if len(same) == 1 else self._new_group()
        group.copies.append(item)


def _keys(item: Item) -> Iterator[Key]:
    if item.guid:
        yield ("guid", item.kind, item.guid)
    if item.address:
        yield ("address", item.kind, address_key(item.address))
    day = day_of(item)
    if day and title_key(item.title):
        yield ("day", item.kind, title_key(item.title), day.isoformat())


def day_of(item: Item) -> date | None:
    """The day an item was written, where that is known."""
    return item.written.day if item.written else None


def _belongs(item: Item, group: Group) -> bool:
    same_file = [copy for copy in group.copies if copy.source == item.source]
    return all(_is_repeated(item, copy) for copy in same_file)


def _is_repeated(item: Item, copy: Item) -> bool:
    """Whether a file holds the same item twice: guids, and even ids, are given to two."""
    if not item.guid or item.guid != copy.guid or title_key(item.title) != title_key(copy.title):
        return False
    same_id = bool(item.post_id) and item.post_id == copy.post_id
    same_address = address_key(item.address) == address_key(copy.address)
    return same_id or (bool(item.address) and same_address and not (item.post_id and copy.post_id))


def _merged(group: Group) -> Merged:
    if len(group.copies) == 1:
        return Merged(group.copies[0])
    ranked = sorted(group.copies, key=lambda c: (-c.richness, -len(c.html)))
    kept = ranked[0]
    for other in ranked[1:]:
        kept = _completed(kept, other)
    differences = tuple(line for other in ranked[1:] for line in _differences(kept, other))
    return Merged(kept, tuple(ranked[1:]), differences)


def _completed(kept: Item, other: Item) -> Item:
    """The kept copy with what only the other one knows."""
    given = {name: getattr(kept, name) or getattr(other, name) for name in _FILLED}
    return replace(
        kept,
        **given,
        written=_told_best(kept.written, other.written),
        terms=_joined_terms(kept.terms, other.terms),
        comments=_joined_comments(kept.comments, other.comments),
        also_at=_joined_addresses(kept, other),
    )


def _joined_addresses(kept: Item, other: Item) -> tuple[str, ...]:
    """All old addresses but the one that is kept as the address itself."""
    own = address_key(kept.address or other.address)
    found = (*kept.also_at, other.address, *other.also_at)
    return tuple(dict.fromkeys(a for a in found if a and address_key(a) != own))


def _told_best(one: Moment | None, other: Moment | None) -> Moment | None:
    """Of two moments the one with a time, the first where both are as good."""
    return max((m for m in (one, other) if m), key=lambda m: m.time is not None, default=None)


def _joined_terms(kept: tuple[Term, ...], other: tuple[Term, ...]) -> tuple[Term, ...]:
    """A term that was given with its kind and slug goes before the same word without them."""
    known = {term.name.casefold() for term in kept}
    return (*kept, *(term for term in other if term.name.casefold() not in known))


def _joined_comments(
    kept: tuple[CommentRecord, ...], other: tuple[CommentRecord, ...]
) -> tuple[CommentRecord, ...]:
    known = {_comment_key(comment) for comment in kept}
    ids = {comment.id for comment in kept if comment.id}
    new = (c for c in other if _comment_key(c) not in known and c.id not in ids)
    return (*kept, *new)


def _comment_key(comment: CommentRecord) -> str:
    return title_key(plain_text(comment.html))[:200]


def _differences(kept: Item, other: Item) -> Iterator[str]:
    if kept.stored != other.stored:
        return
    ours, theirs = (Counter(plain_text(copy.html).split()) for copy in (kept, other))
    missing = theirs - ours
    if missing and not other.excerpt_only:
        words = " ".join(list(missing.elements())[:12])
        yield f"the copy at {other.place} has {missing.total()} other words, such as: {words}"
