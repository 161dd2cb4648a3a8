"""The toolkit: its sections in order, and a page for each question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Do, Event, Lesson, Post, Project, Resource, ToolkitPage
from coop_toolkit.output import HOME, Crumb, FeedLink, WebPage, feed_links
from coop_toolkit.urls import slugify

TOOLKIT = Crumb("Toolkit", "/toolkit/")


@dataclass(frozen=True)
class Section:
    """A part of the toolkit with its pages in reading order."""

    title: str
    pages: tuple[ToolkitPage, ...]

    @property
    def anchor(self) -> str:
        """Where the part begins on the toolkit's own page."""
        return f"part-{slugify(self.title)}"


@dataclass(frozen=True)
class LessonLine:
    """A lesson with the post that states it."""

    lesson: Lesson
    post: Post


def toolkit_pages(edition: Edition) -> Iterator[WebPage]:
    """The toolkit's own page, listing every question."""
    catalogue = edition.catalogue
    if not catalogue.toolkit_pages:
        return
    yield WebPage(
        address=TOOLKIT.address,
        template="toolkit.html",
        title="Toolkit",
        description="Every question of the toolkit, part by part, with a short answer to each.",
        kind="toolkit",
        crumbs=(HOME,),
        feeds=_feeds(catalogue),
        values={
            "sections": sections(catalogue),
            "opening": catalogue.opening_of(TOOLKIT.address),
            "start": catalogue.toolkit_pages[0],
        },
    )


def _feeds(catalogue: Catalogue) -> tuple[FeedLink, ...]:
    told = any(page.checked or page.changes for page in catalogue.toolkit_pages)
    return feed_links("Changes in the toolkit", TOOLKIT.address) if told else ()


def toolkit_articles(edition: Edition) -> Iterator[WebPage]:
    """A page for each question; Pelican renders it as one of its pages."""
    pages = edition.catalogue.toolkit_pages
    for place, page in enumerate(pages):
        older = pages[place - 1] if place else None
        newer = pages[place + 1] if place + 1 < len(pages) else None
        yield _toolkit_page(edition.catalogue, page, older, newer)


def section_title(page: ToolkitPage) -> str:
    """The part a page stands in: as its header says, else by its folder."""
    folders = PurePosixPath(page.below).parts[1:-1]
    return page.section or (folders[0].replace("-", " ").capitalize() if folders else "Toolkit")


def sections(catalogue: Catalogue) -> tuple[Section, ...]:
    """The parts in the order of their first page."""
    parts: dict[str, list[ToolkitPage]] = defaultdict(list)
    for page in catalogue.toolkit_pages:
        parts[section_title(page)].append(page)
    return tuple(Section(title, tuple(pages)) for title, pages in parts.items())


def _toolkit_page(
    catalogue: Catalogue, page: ToolkitPage, older: ToolkitPage | None, newer: ToolkitPage | None
) -> WebPage:
    section = section_title(page)
    lessons = [catalogue.lessons[name] for name in page.lessons if name in catalogue.lessons]
    return WebPage(
        address=page.address,
        template="toolkit_page.html",
        title=page.title,
        description=page.summary or page.question,
        kind="toolkit",
        thing=page,
        crumbs=(HOME, TOOLKIT, Crumb(f"Part: {section}", f"/toolkit/#part-{slugify(section)}")),
        values={
            "tool": page,
            "section": section,
            "older": older,
            "newer": newer,
            "posts": catalogue.find_all(Post, page.posts),
            "projects": catalogue.find_all(Project, page.projects),
            "events": catalogue.find_all(Event, page.events),
            "dos": catalogue.find_all(Do, page.dos),
            "resources": catalogue.find_all(Resource, page.resources),
            "lessons": [LessonLine(lesson, post) for lesson, post in lessons],
            "next_page": catalogue.find(ToolkitPage, page.next),
        },
    )
