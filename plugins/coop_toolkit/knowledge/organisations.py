"""Organisations with their parts across the records."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, Organisation, Post, Project, Resource
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

ORGANISATIONS = Crumb("Organisations", "/organisations/")


def organisation_pages(edition: Edition) -> Iterator[WebPage]:
    """The list, and a page for each organisation."""
    catalogue = edition.catalogue
    if not catalogue.organisations:
        return
    number = counted(len(catalogue.organisations), "organisation")
    yield WebPage(
        address=ORGANISATIONS.address,
        template="organisations.html",
        title="Organisations",
        description=f"{number} that the posts, events and projects name, with their parts.",
        kind="organisation",
        crumbs=(HOME,),
        values={
            "organisations": catalogue.organisations,
            "opening": catalogue.opening_of(ORGANISATIONS.address),
        },
    )
    for organisation in catalogue.organisations:
        yield _organisation_page(catalogue, organisation)


def _organisation_page(catalogue: Catalogue, organisation: Organisation) -> WebPage:
    published = {r.slug for r in catalogue.resources if organisation.slug in r.organisations}
    resources = catalogue.find_all(Resource, [*organisation.resources, *sorted(published)])
    return WebPage(
        address=organisation.address,
        template="organisation.html",
        title=organisation.title,
        description=organisation.summary or f"What {organisation.title} did, by the records.",
        kind="organisation",
        thing=organisation,
        crumbs=(HOME, ORGANISATIONS),
        values={
            "organisation": organisation,
            "posts": catalogue.find_all(Post, organisation.posts),
            "projects": catalogue.find_all(Project, organisation.projects),
            "events": catalogue.find_all(Event, organisation.events),
            "resources": tuple(dict.fromkeys(resources)),
        },
    )
