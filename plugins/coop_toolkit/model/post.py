"""Posts, the comments under them, and the pages beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from coop_toolkit.model.source import Common


@dataclass(frozen=True)
class Lesson:
    """One thing that was learned: its id within the site, the sentence, its theme."""

    id: str
    says: str
    theme: str = ""


@dataclass(frozen=True)
class SinceThen:
    """What has changed since a post was written, and the day that was checked."""

    on: date
    says: str


@dataclass(frozen=True)
class Original:
    """The post that a retelling retells.

    `author` is the name or login it was published under, `address` its old address,
    `recovered` how much of its text is known: "whole", "beginning" or "title only",
    `reblogged_from` the blog it was itself taken from. Texts are "" if not known.
    """

    author: str = ""
    address: str = ""
    recovered: str = "whole"
    reblogged_from: str = ""


@dataclass(frozen=True)
class Comment:
    """One comment of the closed archive. `parent` is the id it answers, "" for none.

    `kind` is "" for what a person wrote, "pingback" or "trackback" for a link from another
    site, whose page `address` then is and whose name `author`.
    """

    id: str
    text: str
    author: str = ""
    written: datetime | None = None
    parent: str = ""
    retold: bool = False
    address: str = ""
    kind: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Post(Common):
    """A blog post. `date` and `modified` carry a time zone (London's unless imported).

    `comments` are what people wrote, `mentions` the links from other sites.
    """

    date: datetime
    categories: tuple[str, ...]
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    modified: datetime | None = None
    projects: tuple[str, ...] = ()
    event: str = ""
    lessons: tuple[Lesson, ...] = ()
    retold: bool = False
    original: Original | None = None
    since_then: tuple[SinceThen, ...] = ()
    comments: tuple[Comment, ...] = ()
    mentions: tuple[Comment, ...] = ()
    image: str = ""
    sticky: bool = False


@dataclass(frozen=True, kw_only=True)
class Page(Common):
    """A plain page such as About. `order` sorts it among its neighbours, lowest first."""

    order: int = 0
    checked: date | None = None
    owner: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    mentions: tuple[Comment, ...] = ()
