"""Which comments of an item are written, and whom each of them answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coop_toolkit.legacy.limits import COMMENT_ID, fitted
from coop_toolkit.legacy.record import PINGS, CommentRecord

# "review" is what shops call a comment on what they sell.
_TALK = ("", "comment", "review")


@dataclass(frozen=True)
class Sorted:
    """The comments of an item: those to write, how many were held back, and the pings apart."""

    shown: tuple[CommentRecord, ...]
    held_back: int
    pings: tuple[CommentRecord, ...]


def sorted_comments(comments: Sequence[CommentRecord]) -> Sorted:
    """Approved comments and pings in their order, each with an id of its own; the rest counted.

    Whoever answered a comment that is held back answers what that one answered.
    """
    talk = [comment for comment in comments if comment.kind not in PINGS]
    approved = [comment for comment in talk if comment.approved and comment.kind in _TALK]
    pings = [comment for comment in comments if comment.kind in PINGS and comment.approved]
    kept = _with_ids([*approved, *pings])
    shown = _threaded(kept[: len(approved)], talk)
    return Sorted(tuple(shown), len(talk) - len(approved), tuple(kept[len(approved) :]))


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
    """The nearest comment above that is shown; "" in a circle.

    Where none is shown, it is the one that was answered: its number is all that is left of it.
    """
    parent, seen = comment.parent, {comment.id}
    while parent and parent not in ids and parent not in seen:
        seen.add(parent)
        parent = above.get(parent, "")
    if parent in seen:
        return ""
    return parent if parent in ids else fitted(comment.parent, COMMENT_ID)
