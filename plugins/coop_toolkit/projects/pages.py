"""The index of projects by stage, and a page for each project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Lesson, Post, Project, Stage
from coop_toolkit.output import HOME, Crumb, FeedLink, WebPage, calendar_link, feed_links
from coop_toolkit.problems import counted
from coop_toolkit.projects.timeline import timeline
from coop_toolkit.urls import slugify

PROJECTS = Crumb("Projects", "/projects/")


@dataclass(frozen=True)
class StageGroup:
    """A stage with the projects that are at it."""

    stage: Stage
    projects: tuple[Project, ...]

    @property
    def address(self) -> str:
        """Where the stage has its own page."""
        return f"{PROJECTS.address}stage/{slugify(self.stage.value)}/"


@dataclass(frozen=True)
class LessonLine:
    """A lesson with the post that states it."""

    lesson: Lesson
    post: Post


def project_pages(edition: Edition) -> Iterator[WebPage]:
    """The index, a page for each stage that has projects, a page for each project."""
    catalogue = edition.catalogue
    if not catalogue.projects:
        return
    groups = by_stage(catalogue.projects)
    yield _index(edition, groups)
    for group in groups:
        yield _stage_page(group)
    for project in catalogue.projects:
        yield _project_page(catalogue, project)


def by_stage(projects: tuple[Project, ...]) -> list[StageGroup]:
    """The stages that have projects, in the order of a project's life."""
    groups = [StageGroup(s, tuple(p for p in projects if p.stage is s)) for s in Stage]
    return [group for group in groups if group.projects]


def _index(edition: Edition, groups: list[StageGroup]) -> WebPage:
    catalogue = edition.catalogue
    number = counted(len(catalogue.projects), "community project")
    return WebPage(
        address=PROJECTS.address,
        template="projects.html",
        title="Projects",
        description=f"{number} by stage: who leads them, who holds the money, what was learned.",
        kind="project",
        crumbs=(HOME,),
        values={
            "stages": groups,
            "as_of": edition.site.as_of,
            "opening": catalogue.opening_of(PROJECTS.address),
        },
    )


def _stage_page(group: StageGroup) -> WebPage:
    number = counted(len(group.projects), "project")
    return WebPage(
        address=group.address,
        template="projects_stage.html",
        title=f"Projects: {group.stage.value}",
        description=f"{number} whose stage is {group.stage.value}.",
        kind="project",
        crumbs=(HOME, PROJECTS),
        values={"stage": group.stage, "projects": group.projects},
    )


def _project_page(catalogue: Catalogue, project: Project) -> WebPage:
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
            "project": project,
            "timeline": timeline(catalogue, project),
            "posts": catalogue.posts_by_project.get(project.slug, ()),
            "events": catalogue.events_by_project.get(project.slug, ()),
            "parent": catalogue.find(Project, project.part_of),
            "parts": tuple(p for p in catalogue.projects if p.part_of == project.slug),
            "related": catalogue.find_all(Project, project.related),
            "lessons": _lessons(catalogue, project),
        },
    )


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
