"""What was learned: every lesson by theme, each with the post that states it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.edition import Edition
from coop_toolkit.knowledge.toolkit import LessonLine
from coop_toolkit.output import HOME, WebPage, feed_links
from coop_toolkit.problems import counted

ADDRESS = "/learning/"


@dataclass(frozen=True)
class LessonTheme:
    """A theme with its lessons."""

    theme: str
    lessons: tuple[LessonLine, ...]


def learning_page(edition: Edition) -> Iterator[WebPage]:
    """The page of lessons, where a post states one."""
    catalogue = edition.catalogue
    if not catalogue.lessons:
        return
    themes: dict[str, list[LessonLine]] = defaultdict(list)
    for lesson, post in catalogue.lessons.values():
        themes[lesson.theme or "other"].append(LessonLine(lesson, post))
    yield WebPage(
        address=ADDRESS,
        template="learning.html",
        title="What we learned",
        description=f"{counted(len(catalogue.lessons), 'lesson')} by theme, each with its source.",
        kind="learning",
        crumbs=(HOME,),
        feeds=feed_links("What we learned", ADDRESS),
        values={
            "themes": [LessonTheme(name, tuple(found)) for name, found in sorted(themes.items())],
            "opening": catalogue.opening_of(ADDRESS),
        },
    )
