"""The projects at a glance: by stage, all in one list, the quiet ones, the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Project, Stage
from coop_toolkit.output import HOME, WebPage, list_pages
from coop_toolkit.problems import counted
from coop_toolkit.projects import indexes
from coop_toolkit.projects.chart import stage_chart
from coop_toolkit.projects.indexes import PROJECTS, ProjectIndex, project_indexes, project_list
from coop_toolkit.projects.map import ADDRESS as MAP
from coop_toolkit.projects.map import geography_of
from coop_toolkit.projects.news import News, news_of, years_of
from coop_toolkit.urls import slugify

ALL = f"{PROJECTS.address}all/"
QUIET = f"{PROJECTS.address}quiet/"
ARCHIVE = f"{PROJECTS.address}archive/"
SHOWN_BY_STAGE = 12
ALL_LENGTH = 100


@dataclass(frozen=True)
class StageGroup:
    """A stage with the projects that are at it, and the first of them for the overview."""

    stage: Stage
    projects: tuple[Project, ...]

    @property
    def address(self) -> str:
        """Where the stage has its own page."""
        return f"{PROJECTS.address}stage/{slugify(self.stage.value)}/"

    @property
    def shown(self) -> tuple[Project, ...]:
        """Those that the overview shows."""
        return self.projects[:SHOWN_BY_STAGE]


@dataclass(frozen=True)
class ProjectLine:
    """A project as a line of the list of all, with what it is found by."""

    project: Project
    news: News
    years: tuple[int, ...]
    organisations: tuple[str, ...]


def overview_pages(edition: Edition) -> Iterator[WebPage]:
    """Every page about projects in general, where there are projects."""
    catalogue = edition.catalogue
    if not catalogue.projects:
        return
    groups = by_stage(catalogue.projects)
    found = project_indexes(catalogue)
    lines = [_line(edition, project) for project in catalogue.projects]
    yield _overview(edition, groups, found)
    yield from _all(lines)
    for group in groups:
        title = f"Projects: {group.stage.value}"
        yield from project_list(group.address, title, group.projects, kind="Projects at the stage")
    yield from _quiet(lines)
    yield from _archive(lines)
    yield from indexes.index_pages(found)


def by_stage(projects: tuple[Project, ...]) -> list[StageGroup]:
    """The stages that have projects, in the order of a project's life."""
    groups = [StageGroup(s, tuple(p for p in projects if p.stage is s)) for s in Stage]
    return [group for group in groups if group.projects]


def _line(edition: Edition, project: Project) -> ProjectLine:
    return ProjectLine(
        project,
        news_of(edition.catalogue, project, edition.site.as_of),
        years_of(edition.catalogue, project),
        tuple(indexes.organisations_of(project)),
    )


def _overview(
    edition: Edition, groups: list[StageGroup], found: tuple[ProjectIndex, ...]
) -> WebPage:
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
            "indexes": found,
            "chart": stage_chart(catalogue.projects),
            "ways": _ways(catalogue),
            "as_of": edition.site.as_of,
            "opening": catalogue.opening_of(PROJECTS.address),
        },
    )


def _ways(catalogue: Catalogue) -> list[tuple[str, str]]:
    """The other ways to look at the projects: their words and addresses."""
    ways = [("All projects in one list", ALL)]
    if geography_of(catalogue).rings:
        ways.append(("Projects on the map", MAP))
    return [*ways, ("Quiet projects", QUIET), ("Archive of projects", ARCHIVE)]


def _all(lines: list[ProjectLine]) -> Iterator[WebPage]:
    for page in list_pages(tuple(lines), ALL, ALL_LENGTH):
        number = f", page {page.number} of {page.count}" if page.number > 1 else ""
        yield WebPage(
            address=page.address,
            template="projects_all.html",
            title=f"All projects{number}",
            description=f"{counted(len(lines), 'project')} to filter and sort{number}.",
            kind="project",
            crumbs=(HOME, PROJECTS),
            values={"listing": page, "choices": _choices(lines)},
            scripts=("project-filters.js",),
        )


def _choices(lines: list[ProjectLine]) -> list[tuple[str, str, list[str]]]:
    """What the list can be filtered by: a key, its label, the values that occur."""
    stages = [s.value for s in Stage if any(line.project.stage is s for line in lines)]
    themes = {theme for line in lines for theme in line.project.themes}
    wards = {line.project.ward for line in lines if line.project.ward}
    bodies = {name for line in lines for name in line.organisations}
    years = {str(year) for line in lines for year in line.years}
    offered = [
        ("stage", "Stage", stages),
        ("theme", "Theme", sorted(themes)),
        ("ward", "Ward", sorted(wards)),
        ("organisation", "Organisation", sorted(bodies)),
        ("year", "Year of news", sorted(years)),
    ]
    return [choice for choice in offered if choice[2]]


def _quiet(lines: list[ProjectLine]) -> Iterator[WebPage]:
    quiet = tuple(line.project for line in lines if line.news.is_quiet)
    lede = "Nothing has been recorded of these for more than 90 days. They are open for adoption."
    yield from project_list(QUIET, "Quiet projects", quiet, kind="Projects", lede=lede)


def _archive(lines: list[ProjectLine]) -> Iterator[WebPage]:
    past = tuple(line.project for line in lines if line.news.is_past)
    lede = "Records of the past: what these projects were, as far as the sources tell."
    yield from project_list(ARCHIVE, "Archive of projects", past, kind="Projects", lede=lede)
