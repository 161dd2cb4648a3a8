"""Where a thing of the content came from: its file, and the blog it was imported from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Source:
    """The file a thing was read from.

    `path` is relative to the repository's root with forward slashes, "" where the content
    stands elsewhere; `kind` is the name of its schema ("post", "event" …).
    """

    path: str
    kind: str


@dataclass(frozen=True)
class Legacy:
    """What an imported thing was on the blog it came from. Texts are as they were, "" if absent.

    `guid` is the WordPress guid to the letter, `address` the old link, `post_id` the
    WordPress id, `source` the name of the file it was imported from, `excerpt_only`
    whether only the beginning of the text was there, `also_at` other old addresses, `terms`
    what it was filed under where the site has no list of that.
    """

    guid: str = ""
    address: str = ""
    post_id: str = ""
    source: str = ""
    status: str = ""
    excerpt_only: bool = False
    also_at: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True)
class Change:
    """One change that readers are told of: its day, words, and number (0 where none is given)."""

    day: date
    says: str
    number: int = 0


@dataclass(frozen=True)
class Allowance:
    """What an editor let stand: "phone", "e-mail", or one number or address; and the reason."""

    what: str
    because: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Common:
    """What every thing of the content has.

    `slug` is its part of the address, `address` where its page stands ("" for what has
    none), `below` its file's path below the content folder, `id` the name it keeps in feeds
    and calendars, `body` its Markdown and `body_line` the line of the file on which that
    begins, `sources` the rows of the inventory that back it, `allow` what an editor let stand.
    """

    source: Source
    slug: str
    id: str
    title: str
    address: str = ""
    below: str = ""
    body: str = ""
    summary: str = ""
    status: str = "published"
    sources: tuple[str, ...] = ()
    legacy: Legacy | None = None
    changes: tuple[Change, ...] = ()
    allow: tuple[Allowance, ...] = ()
    review_by: date | None = None
    body_line: int = 1
