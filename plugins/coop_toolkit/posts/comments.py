"""The closed archive of comments under a post or page, replies below what they answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from coop_toolkit.model import Comment


@dataclass(frozen=True)
class Thread:
    """A comment with the replies to it, in the order they were written."""

    comment: Comment
    replies: tuple[Thread, ...] = ()


def threads(comments: tuple[Comment, ...]) -> tuple[Thread, ...]:
    """The comments as a tree. One that answers an unknown comment, or itself, stands alone."""
    ids = {comment.id for comment in comments}
    below: dict[str, list[Comment]] = defaultdict(list)
    for comment in comments:
        below[comment.parent if comment.parent in ids else ""].append(comment)
    placed: set[str] = set()
    top = tuple(_thread(comment, below, placed) for comment in below[""])
    strays = (comment for comment in comments if comment.id not in placed)
    return top + tuple(Thread(comment) for comment in strays)


def _thread(comment: Comment, below: dict[str, list[Comment]], placed: set[str]) -> Thread:
    placed.add(comment.id)
    replies = [reply for reply in below[comment.id] if reply.id not in placed]
    return Thread(comment, tuple(_thread(reply, below, placed) for reply in replies))
