"""Text captures: pages of a blog saved as plain text, posts below each other.

A post is its title, an empty line, a day ("October 18, 2012"), an empty line and the body.
Posts are parted by empty lines, but how many differs, so the line above a day is the
title. A page of a single post has no day; it ends with "N Responses to TITLE".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coop_toolkit.legacy.record import Blog, CommentRecord, Item, Loss
from coop_toolkit.legacy.sources.capture_text import body_html
from coop_toolkit.legacy.sources.moments import english_day

RICHNESS = 20
STUB_RICHNESS = 5
_RESPONSES = re.compile(r"^(?:\d[\d,]*|One) Responses? to (?P<title>.+)$")
_COMMENT = re.compile(r"^  (?P<number>\d{1,4})\. (?P<text>.*)$")
_SAYS = re.compile(r"^(?P<name>\S.{0,80}?) says:\s*$")
_REPLY = re.compile(r"^Leave a reply to (?P<name>.+?) Cancel reply$")
_ORIGINAL = re.compile(r"^View original post(?: [\d,]+ (?:more )?words?)?$")
_LOGIN = re.compile(r"^[a-z][a-z0-9]{2,59}$")


@dataclass(frozen=True)
class Line:
    """A line of a capture with its number, counted from 1; no-break spaces are spaces."""

    number: int
    text: str


def is_capture(text: str) -> bool:
    """Whether a text has the shape of a capture: a day below a title, or responses to one."""
    lines = text.replace("\u00a0", " ").split("\n")
    has_day = any(
        english_day(line) and n > 1 and lines[n - 2].strip() for n, line in enumerate(lines)
    )
    return has_day or any(_RESPONSES.match(line) for line in lines)


def read_capture(text: str, source: str) -> Blog:
    """All posts of a capture."""
    lines = [
        Line(n, line.replace("\u00a0", " ").rstrip())
        for n, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1)
    ]
    blog = Blog(source)
    starts = _starts(lines)
    blog.counted = len(starts)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        blog.items.append(_post(lines[start:end], source))
    if not starts:
        blog.losses.append(Loss(1, "no post with a title and a day below it was found here"))
    return blog


def _starts(lines: list[Line]) -> list[int]:
    """The index of every title: the line two above a day, or the first line of the file."""
    starts = [
        n - 2
        for n, line in enumerate(lines)
        if n > 1 and english_day(line.text) and not lines[n - 1].text and lines[n - 2].text
    ]
    first = next((n for n, line in enumerate(lines) if line.text), None)
    single = any(_RESPONSES.match(line.text) for line in lines)
    return starts or ([first] if first is not None and single else [])


def _post(lines: list[Line], source: str) -> Item:
    title, rest = _one_space(lines[0].text), lines[1:]
    day_at = next((n for n, line in enumerate(rest[:2]) if english_day(line.text)), None)
    written = english_day(rest[day_at].text) if day_at is not None else None
    body = rest[day_at + 1 :] if day_at is not None else rest
    body, comments = _taken_comments(body)
    kept = [line for line in body if not _ORIGINAL.match(line.text.strip())]
    stub = len(kept) < len(body)
    kept, author = _taken_author(kept) if stub else (kept, "")
    return Item(
        place=f"{source}:{lines[0].number}",
        source=source,
        line=lines[0].number,
        kind="post",
        title=title,
        html=body_html([line.text for line in kept]),
        written=written,
        authors=(author,) if author else (),
        comments=tuple(comments),
        excerpt_only=stub,
        richness=STUB_RICHNESS if stub else RICHNESS,
    )


def _taken_author(body: list[Line]) -> tuple[list[Line], str]:
    """A login alone in the first line is the author of a reblogged post."""
    first = next((n for n, line in enumerate(body) if line.text.strip()), None)
    if first is None or not _LOGIN.match(body[first].text):
        return body, ""
    after = body[first + 1 : first + 2]
    if after and after[0].text:
        return body, ""
    return body[first + 1 :], body[first].text


def _taken_comments(body: list[Line]) -> tuple[list[Line], list[CommentRecord]]:
    at = next((n for n, line in enumerate(body) if _RESPONSES.match(line.text)), None)
    if at is None:
        return body, []
    replied = next((m["name"] for line in body[at:] if (m := _REPLY.match(line.text))), "")
    comments: list[CommentRecord] = []
    gathered: list[str] = []
    for line in body[at + 1 :]:
        found = _COMMENT.match(line.text)
        if found and int(found["number"]) == len(comments) + 1:
            comments = _closed(comments, gathered)
            gathered = []
            comments.append(_opened(found, gathered))
        elif comments and not _REPLY.match(line.text):
            gathered.append(line.text.strip())
    return body[:at], _named(_closed(comments, gathered), replied)


def _opened(found: re.Match[str], gathered: list[str]) -> CommentRecord:
    """A comment whose text starts on its first line has lost its author's name."""
    says = _SAYS.match(found["text"])
    if not says:
        gathered.append(found["text"])
    return CommentRecord(found["number"], says["name"] if says else "", "", plain=True)


def _closed(comments: list[CommentRecord], gathered: list[str]) -> list[CommentRecord]:
    if not comments:
        return comments
    return [*comments[:-1], replace(comments[-1], html=body_html(gathered))]


def _named(comments: list[CommentRecord], replied: str) -> list[CommentRecord]:
    """The name in "Leave a reply to NAME" belongs to the one comment that has lost its own."""
    nameless = [comment for comment in comments if not comment.author]
    known = {comment.author for comment in comments}
    if len(nameless) != 1 or not replied or replied in known:
        return comments
    return [replace(c, author=replied) if not c.author else c for c in comments]


def _one_space(text: str) -> str:
    return " ".join(text.split())
