"""The shelf of resources, and what became of the address of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Organisation, Post, Project, Resource, ToolkitPage
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

RESOURCES = Crumb("Resources", "/resources/")
_ARCHIVE = "https://web.archive.org/web"


@dataclass(frozen=True)
class Kind:
    """A kind of resource with those of it."""

    kind: str
    resources: tuple[Resource, ...]


def resource_pages(edition: Edition) -> Iterator[WebPage]:
    """The shelf by kind, and a page for each resource."""
    catalogue = edition.catalogue
    if not catalogue.resources:
        return
    yield _shelf(catalogue)
    for resource in catalogue.resources:
        yield _resource_page(catalogue, resource)


def archive_address(address: str, day: date | None) -> str:
    """Where to look for a copy from about a day; nothing says that there is one."""
    if not address:
        return ""
    return f"{_ARCHIVE}/{day:%Y%m%d}/{address}" if day else f"{_ARCHIVE}/*/{address}"


def _shelf(catalogue: Catalogue) -> WebPage:
    names = sorted({resource.kind for resource in catalogue.resources})
    kinds = [Kind(n, tuple(r for r in catalogue.resources if r.kind == n)) for n in names]
    number = counted(len(catalogue.resources), "resource")
    return WebPage(
        address=RESOURCES.address,
        template="resources.html",
        title="Resources",
        description=f"{number} that the blog named, from guides to laws, and what became of them.",
        kind="resource",
        crumbs=(HOME,),
        values={"kinds": kinds, "opening": catalogue.opening_of(RESOURCES.address)},
    )


def _resource_page(catalogue: Catalogue, resource: Resource) -> WebPage:
    posts = catalogue.find_all(Post, resource.posts)
    day = resource.archived_on or (posts[0].date.date() if posts else None)
    gone = resource.link_state not in ("works", "none")
    return WebPage(
        address=resource.address,
        template="resource.html",
        title=resource.title,
        description=resource.summary or f"{resource.title}: a {resource.kind} the blog named.",
        kind="resource",
        thing=resource,
        crumbs=(HOME, RESOURCES),
        values={
            "resource": resource,
            "posts": posts,
            "projects": catalogue.find_all(Project, resource.projects),
            "organisations": catalogue.find_all(Organisation, resource.organisations),
            "tools": [t for t in catalogue.toolkit_pages if _uses(t, resource)],
            "look_for": archive_address(resource.link, day) if gone else "",
        },
    )


def _uses(page: ToolkitPage, resource: Resource) -> bool:
    return resource.slug in page.resources
