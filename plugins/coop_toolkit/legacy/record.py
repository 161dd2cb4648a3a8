"""What every kind of source is read into: one blog's items, people, terms and comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

# Comments that software wrote, since another page led here.
PINGS = ("pingback", "trackback")


@dataclass(frozen=True)
class Moment:
    """When something was written: a day, and where it is known the time with its offset."""

    day: date
    time: datetime | None = None

    def written(self) -> str:
        """ISO as content files have it: "2012-10-18T09:12:00+01:00" or "2012-10-18"."""
        return self.time.isoformat() if self.time else self.day.isoformat()


@dataclass(frozen=True)
class Term:
    """A category or tag. `kind` is "category" or "tag", `parent` the slug of one.

    `was_at` are old addresses, as paths, that this one's own does not answer.
    """

    kind: str
    slug: str
    name: str
    parent: str = ""
    description: str = ""
    was_at: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """Someone who wrote posts: the login and the name shown to readers."""

    login: str
    name: str


@dataclass(frozen=True)
class CommentRecord:
    """A comment as the source has it. `html` is its text, `parent` the id it answers.

    `address` is that of the page a pingback or trackback tells of, "" for what a person wrote.
    """

    id: str
    author: str
    html: str
    written: Moment | None = None
    parent: str = ""
    kind: str = "comment"
    approved: bool = True
    plain: bool = False
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Item:
    """A post, page, attachment or other thing of a blog, everything as the source has it.

    `place` is where it stands ("export.xml:120"), `kind` WordPress's post type, `html` the
    body, `stored` whether that is as WordPress stores it (bare line ends, shortcodes) or as
    it shows it, `plain` whether it is the text of a capture, `slug` percent-decoded,
    `authors` display names or logins, `parent` the post ID of the parent, `richness` how
    much a source of this kind knows, the higher the more.
    """

    place: str
    source: str
    line: int
    kind: str
    title: str
    html: str
    stored: bool = False
    excerpt: str = ""
    slug: str = ""
    written: Moment | None = None
    modified: Moment | None = None
    status: str = "publish"
    has_password: bool = False
    authors: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    guid: str = ""
    address: str = ""
    post_id: str = ""
    parent: str = ""
    order: int = 0
    sticky: bool = False
    attachment: str = ""
    featured: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    comments: tuple[CommentRecord, ...] = ()
    excerpt_only: bool = False
    richness: int = 0
    also_at: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class LooseComment:
    """A comment of a comment feed: `address` is that of its post, `title` the post's."""

    comment: CommentRecord
    address: str
    title: str
    place: str = ""


@dataclass(frozen=True)
class Loss:
    """Something a source held that could not be read: where, and what to tell the officer.

    `is_item` is false where the item is there all the same, or it was no item.
    """

    line: int
    message: str
    advice: str = ""
    title: str = ""
    is_item: bool = True


@dataclass
class Blog:
    """What one source file holds. `counted` is how many items its bytes have."""

    source: str
    address: str = ""
    items: list[Item] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    loose: list[LooseComment] = field(default_factory=list)
    counted: int = 0
