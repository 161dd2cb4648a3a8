"""What the blog knew besides posts: do's, resources, organisations, people, words, groupings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_toolkit.model.dates import NOT_RECORDED, RecordedDate
from coop_toolkit.model.source import Common


@dataclass(frozen=True, kw_only=True)
class Do(Common):
    """A little do of co-production: one thing anybody can try. The title is an imperative."""

    theme: str
    effort: str = "not recorded"
    who: tuple[str, ...] = ()
    tried_by: str = "not recorded"
    tried_at: str = ""
    tried_when: RecordedDate = NOT_RECORDED
    result: str = "not recorded"
    post: str = ""
    project: str = ""
    toolkit_page: str = ""


@dataclass(frozen=True, kw_only=True)
class Resource(Common):
    """A guide, law, tool or service: `link` its own address, `link_state` how that stands."""

    kind: str = "guide"
    publisher: str = "not recorded"
    year: str = "not recorded"
    link: str = ""
    link_state: str = "not checked"
    link_checked: date | None = None
    archived_on: date | None = None
    jurisdiction: str = ""
    checked: date | None = None
    checked_by: str = ""
    posts: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    opens: RecordedDate | None = None
    closes: RecordedDate | None = None


@dataclass(frozen=True, kw_only=True)
class Organisation(Common):
    """A body that two or more records name. `roles` are what it did, one line each."""

    also_called: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    now: str = ""
    now_checked: date | None = None
    website: str = ""
    posts: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Term(Common):
    """A word of the trade in plain English. The body is its meaning."""

    also_written: tuple[str, ...] = ()
    see: str = ""


@dataclass(frozen=True, kw_only=True)
class Person(Common):
    """An author: the name shown, the logins and spellings that mean the same person."""

    also_called: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, kw_only=True)
class Category(Common):
    """A category with its place in the tree. `parent` is a slug, "" at the top."""

    parent: str = ""
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tag(Common):
    """A tag and the other spellings that mean it."""

    also_called: tuple[str, ...] = ()
