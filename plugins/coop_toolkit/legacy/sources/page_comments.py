"""The comments below a saved post, found by the ids WordPress gives them (`comment-820`)."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup, Tag

from coop_toolkit.legacy.record import CommentRecord
from coop_toolkit.legacy.sources.moments import feed_moment
from coop_toolkit.legacy.sources.wxr import without_address

_ID = re.compile(r"^(?:li-|div-)?comment-(\d+)$")
_NAME = ".fn, .comment-author cite, .comment-author b, cite"
_TEXT = ".comment-content, .comment-text"
_FRAME = ".comment-author, .comment-meta, .reply, .says, .children, .commentmetadata, cite.fn"


def comments_of(soup: BeautifulSoup, zone: ZoneInfo) -> tuple[CommentRecord, ...]:
    """All comments in their order; one that stands inside another answers it."""
    marks: dict[str, Tag] = {}
    for mark in soup.find_all(id=_ID):
        if isinstance(mark, Tag):
            marks.setdefault(_number(mark), mark)
    above = {number: _parent(mark, number) for number, mark in marks.items()}
    # From the last to the first, since reading a comment takes the answers out of it.
    read = [_comment(mark, n, above[n], zone) for n, mark in reversed(marks.items())]
    return tuple(reversed(read))


def _number(mark: Tag) -> str:
    return str(mark["id"]).rsplit("-", 1)[-1]


def _parent(mark: Tag, number: str) -> str:
    ancestors = (a for a in mark.find_parents(id=_ID) if _number(a) != number)
    found = next(ancestors, None)
    return _number(found) if found else ""


def _comment(mark: Tag, number: str, parent: str, zone: ZoneInfo) -> CommentRecord:
    name = mark.select_one(_NAME)
    time = mark.select_one("time[datetime]")
    author = without_address(" ".join(name.get_text().split())) if name else ""
    written = feed_moment(str(time["datetime"]), zone) if time else None
    body = mark.select_one(_TEXT) or mark.select_one(".comment-body") or mark
    for part in body.select(_FRAME):
        part.extract()
    kind = "pingback" if "pingback" in mark.get_attribute_list("class") else "comment"
    html = body.decode_contents()
    mark.extract()
    return CommentRecord(number, author, html, written, parent, kind, plain=True)
