"""Toolkit pages: one question each, answered with what backs the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_toolkit.model.source import Common

NOT_RECORDED_TEXT = "not recorded"


@dataclass(frozen=True, kw_only=True)
class ToolkitPage(Common):
    """A page of the toolkit.

    `time` to `notice` are the facts of the box at its top, in an officer's words;
    `dos`, `events`, `projects`, `resources`, `posts` are slugs of what backs it.
    """

    question: str = ""
    section: str = ""
    order: int = 0
    roles: tuple[str, ...] = ()
    time: str = ""
    people: str = ""
    money: str = ""
    skill: str = ""
    notice: str = ""
    use_when: str = ""
    not_when: str = ""
    will_not_give: str = ""
    sheet: str = ""
    lessons: tuple[str, ...] = ()
    dos: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    next: str = ""
    owner: str = ""
    checked: date | None = None
    checked_by: str = ""
    check_again: date | None = None
