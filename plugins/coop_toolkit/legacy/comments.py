"""Which comments of an item are written, and whom each of them answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coop_toolkit.legacy.limits import COMMENT_ID, fitted
from coop_toolkit.legacy.record import CommentRecord

_PINGS = ("pingback", "trackback")
_TALK = ("", "comment")


@dataclass(frozen=True)
class Sorted:
    """The comments of an item: those to write, and how many others there were."""

    shown: tuple[CommentRecord, ...]
    held_back: int
    pings: int


def sorted_comments(comments: Sequence[CommentRecord]) -> Sorted:
    """Approved comments in their order, each with an id of its own; the rest counted.

    Whoever answered a comment that is held back answers what that one answered.
    """
    talk = [comment for comment in comments if comment.kind not in _PINGS]
    approved = [comment for comment in talk if comment.approved and comment.kind in _TALK]
    pings = sum(1 for c in comments if c.kind in _PINGS and c.approved)
    return Sorted(tuple(_threaded(_with_ids(approved), talk)), len(talk) - len(approved), pings)


def _with_ids(comments: list[CommentRecord]) -> list[CommentRecord]:
    """Comments that have no id, or one that is taken, get the next free number."""
    taken: set[str] = set()
    out = []
    for comment in comments:
        known = fitted(comment.id, COMMENT_ID)
        given = known if known not in taken else ""
        free = next(str(n) for n in range(1, len(comments) + len(taken) + 2) if str(n) not in taken)
        made = replace(comment, id=given or free)
        taken.add(made.id)
        out.append(made)
    return out


def _threaded(shown: list[CommentRecord], all_: list[CommentRecord]) -> list[CommentRecord]:
    ids = {comment.id for comment in shown}
    above = {comment.id: comment.parent for comment in all_ if comment.id}
    return [replace(c, parent=_nearest(c, ids, above)) for c in shown]


def _nearest(comment: CommentRecord, ids: set[str], above: dict[str, str]) -> str:
    """The nearest comment above that is shown; "" for none, and in a circle."""
    parent, seen = comment.parent, {comment.id}
    while parent and parent not in ids and parent not in seen:
        seen.add(parent)
        parent = above.get(parent, "")
    return parent if parent in ids and parent not in seen else ""
