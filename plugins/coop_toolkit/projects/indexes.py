"""Projects by theme, ward, organisation and year: one static page for each value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Project
from coop_toolkit.output import HOME, Crumb, WebPage, list_pages
from coop_toolkit.problems import counted
from coop_toolkit.projects.news import years_of
from coop_toolkit.urls import slugify

PROJECTS = Crumb("Projects", "/projects/")
PAGE_LENGTH = 30


@dataclass(frozen=True)
class IndexEntry:
    """One value that projects are listed by."""

    title: str
    address: str
    projects: tuple[Project, ...]


@dataclass(frozen=True)
class ProjectIndex:
    """A way to look projects up: its heading, what one page of it is called, its values."""

    title: str
    one: str
    entries: tuple[IndexEntry, ...]


def project_indexes(catalogue: Catalogue) -> tuple[ProjectIndex, ...]:
    """Every way to look projects up that has a value."""
    found = (
        _index(catalogue, "Theme", "Projects on the theme", "theme", lambda p: p.themes),
        _index(catalogue, "Ward", "Projects in the ward", "ward", lambda p: [p.ward]),
        _index(catalogue, "Organisation", "Projects with", "organisation", organisations_of),
        _index(
            catalogue,
            "Year",
            "Projects with news of",
            "year",
            lambda p: [str(year) for year in years_of(catalogue, p)],
        ),
    )
    return tuple(index for index in found if index.entries)


def organisations_of(project: Project) -> list[str]:
    """The bodies that lead, take part, give or hold money, each once."""
    names = [role.name for role in (*project.lead, *project.partners)]
    for sum_ in project.funding:
        names += [sum_.source, sum_.held_by]
    return [name for name in dict.fromkeys(names) if _is_known(name)]


def index_pages(indexes: Iterable[ProjectIndex]) -> Iterator[WebPage]:
    """A page for each value of each index, long ones in several."""
    for index in indexes:
        for entry in index.entries:
            yield from project_list(
                entry.address, f"{index.one} {entry.title}", entry.projects, kind=index.one
            )


def project_list(
    address: str, title: str, projects: tuple[Project, ...], *, kind: str, lede: str = ""
) -> Iterator[WebPage]:
    """A list of projects, thirty to a page."""
    for page in list_pages(projects, address, PAGE_LENGTH):
        number = f", page {page.number} of {page.count}" if page.number > 1 else ""
        yield WebPage(
            address=page.address,
            template="projects_list.html",
            title=f"{title}{number}",
            description=f"{lede or counted(len(projects), 'project')} {title}{number}.",
            kind="project",
            crumbs=(HOME, PROJECTS),
            values={"heading": title, "kind": kind, "lede": lede, "listing": page},
        )


def _is_known(name: str) -> bool:
    return bool(name) and name.lower() not in ("not recorded", "vacant", "none")


def _index(
    catalogue: Catalogue,
    title: str,
    one: str,
    folder: str,
    values: Callable[[Project], Iterable[str]],
) -> ProjectIndex:
    names: dict[str, str] = {}
    groups: dict[str, list[Project]] = defaultdict(list)
    for project in catalogue.projects:
        for value in values(project):
            slug = slugify(value)
            if _is_known(value) and slug:
                names.setdefault(slug, value)
                groups[slug].append(project)
    entries = tuple(
        IndexEntry(names[slug], f"{PROJECTS.address}{folder}/{slug}/", tuple(dict.fromkeys(found)))
        for slug, found in sorted(groups.items())
    )
    return ProjectIndex(title, one, entries)
