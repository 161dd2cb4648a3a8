"""A page for each project, and its pack: one printable page to take the project on with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.catalogue.related import related_projects
from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, Lesson, Organisation, Post, Project
from coop_toolkit.output import HOME, Crumb, FeedLink, WebPage, calendar_link, feed_links
from coop_toolkit.projects.indexes import PROJECTS, organisations_of
from coop_toolkit.projects.news import news_of
from coop_toolkit.projects.timeline import timeline


@dataclass(frozen=True)
class LessonLine:
    """A lesson with the post that states it."""

    lesson: Lesson
    post: Post


def project_pages(edition: Edition) -> Iterator[WebPage]:
    """A page and a pack for each project."""
    for project in edition.catalogue.projects:
        yield _project_page(edition, project)
        yield _pack(edition, project)


def _project_page(edition: Edition, project: Project) -> WebPage:
    catalogue = edition.catalogue
    return WebPage(
        address=project.address,
        template="project.html",
        title=project.title,
        description=project.summary,
        kind="project",
        thing=project,
        crumbs=(HOME, PROJECTS),
        feeds=_feeds(catalogue, project),
        values={
            **_facts(edition, project),
            "posts": catalogue.posts_by_project.get(project.slug, ()),
            "events": catalogue.events_by_project.get(project.slug, ()),
            "parent": catalogue.find(Project, project.part_of),
            "parts": catalogue.projects_by_parent.get(project.slug, ()),
            "related": related_projects(catalogue, project),
            "organisations": _organisations(catalogue, project),
            "coming": _coming(edition, project),
            "pack": pack_address(project),
        },
    )


def pack_address(project: Project) -> str:
    """Where a project's pack stands."""
    return f"{project.address}pack/"


def _pack(edition: Edition, project: Project) -> WebPage:
    return WebPage(
        address=pack_address(project),
        template="project_pack.html",
        title=f"Project pack: {project.title}",
        description=f"Background, facts and contacts of {project.title} on one page to print.",
        kind="project",
        thing=project,
        crumbs=(HOME, PROJECTS, Crumb(project.title, project.address)),
        values=_facts(edition, project),
    )


def _facts(edition: Edition, project: Project) -> dict[str, object]:
    catalogue = edition.catalogue
    return {
        "project": project,
        "timeline": timeline(catalogue, project),
        "lessons": _lessons(catalogue, project),
        "news": news_of(catalogue, project, edition.site.as_of),
        "unknown": unknown_facts(project),
    }


def unknown_facts(project: Project) -> list[str]:
    """What nothing is recorded of, in words, so that the gaps can be read at a glance."""
    gaps = [
        ("who leads it", not project.lead),
        ("whom to ask", project.contact == "not recorded"),
        ("who gave the money", not project.funding),
        ("what was agreed as success", not _agreed(project)),
        ("who decides", project.who_decides == "not recorded"),
        ("until when it is supported", project.committed_until.day is None),
        ("where it is", not project.place and not project.ward),
    ]
    return [words for words, is_unknown in gaps if is_unknown]


def _agreed(project: Project) -> bool:
    return any(outcome.criterion != "not recorded" for outcome in project.outcomes)


def _coming(edition: Edition, project: Project) -> list[Event]:
    """The project's events from the build's day on."""
    events = edition.catalogue.events_by_project.get(project.slug, ())
    day = edition.site.as_of
    return [event for event in events if event.starts.day is not None and event.starts.day >= day]


def _organisations(catalogue: Catalogue, project: Project) -> list[Organisation]:
    """The bodies of the project that have a page of their own."""
    names = {name.casefold() for name in organisations_of(project)}
    return [
        organisation
        for organisation in catalogue.organisations
        if {organisation.title.casefold(), *(n.casefold() for n in organisation.also_called)}
        & names
    ]


def _lessons(catalogue: Catalogue, project: Project) -> list[LessonLine]:
    named = [catalogue.lessons[name] for name in project.lessons if name in catalogue.lessons]
    told = [
        (lesson, post)
        for post in catalogue.posts_by_project.get(project.slug, ())
        for lesson in post.lessons
    ]
    return [LessonLine(lesson, post) for lesson, post in dict.fromkeys([*named, *told])]


def _feeds(catalogue: Catalogue, project: Project) -> tuple[FeedLink, ...]:
    posts = catalogue.posts_by_project.get(project.slug)
    feeds = feed_links(f"Project {project.title}", project.address) if posts else ()
    dated = any(e.starts.is_exact for e in catalogue.events_by_project.get(project.slug, ()))
    calendar = calendar_link(f"Events of {project.title}", f"{project.address}events.ics")
    return (*feeds, calendar) if dated else feeds
