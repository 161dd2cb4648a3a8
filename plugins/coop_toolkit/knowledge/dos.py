"""The little do's of co-production, by theme and one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Do, Post, Project, ToolkitPage
from coop_toolkit.output import HOME, Crumb, WebPage, feed_links
from coop_toolkit.problems import counted

DOS = Crumb("Do's", "/dos/")
# The order of the work, not of the alphabet.
THEMES = ("plan", "reach", "meet", "decide", "buy", "deliver", "review")


EFFORTS = ("minutes", "hours", "days")
PEOPLE = ("officers", "councillors", "residents", "suppliers", "anyone")


@dataclass(frozen=True)
class Theme:
    """A theme with its do's."""

    theme: str
    dos: tuple[Do, ...]


def do_pages(edition: Edition) -> Iterator[WebPage]:
    """The list by theme, and a card for each."""
    catalogue = edition.catalogue
    if not catalogue.dos:
        return
    yield _list(catalogue)
    for do in catalogue.dos:
        yield _do_page(catalogue, do)


def do_sheet(edition: Edition) -> Iterator[WebPage]:
    """All do's on a sheet to print and pin up."""
    catalogue = edition.catalogue
    if catalogue.dos:
        yield WebPage(
            address=f"{DOS.address}sheet/",
            template="dos_sheet.html",
            title="Do's: a sheet to print",
            description="Every little do of co-production on a sheet to print and pin up.",
            kind="do",
            crumbs=(HOME, DOS),
            values={"themes": by_theme(catalogue)},
        )


def by_theme(catalogue: Catalogue) -> list[Theme]:
    """The themes that have do's, in the order of the work."""
    themes = [Theme(theme, tuple(d for d in catalogue.dos if d.theme == theme)) for theme in THEMES]
    return [theme for theme in themes if theme.dos]


def do_lists(edition: Edition) -> Iterator[WebPage]:
    """The do's by effort and by who can do them, a page for each."""
    dos = edition.catalogue.dos
    for effort in EFFORTS:
        found = tuple(do for do in dos if do.effort == effort)
        if found:
            yield _short_list("effort", effort, f"Do's that take {effort}", found)
    for who in PEOPLE:
        found = tuple(do for do in dos if who in do.who)
        if found:
            yield _short_list("who", who, f"Do's for {who}", found)


def _short_list(folder: str, value: str, title: str, dos: tuple[Do, ...]) -> WebPage:
    return WebPage(
        address=f"{DOS.address}{folder}/{value}/",
        template="dos_list.html",
        title=title,
        description=f"{counted(len(dos), 'small thing')} to try: {title[0].lower()}{title[1:]}.",
        kind="do",
        crumbs=(HOME, DOS),
        values={"dos": dos},
    )


def ways(catalogue: Catalogue) -> list[tuple[str, str]]:
    """The other lists of do's: their words and addresses."""
    efforts = [e for e in EFFORTS if any(do.effort == e for do in catalogue.dos)]
    people = [w for w in PEOPLE if any(w in do.who for do in catalogue.dos)]
    return [
        ("A sheet to print", f"{DOS.address}sheet/"),
        *((f"Takes {effort}", f"{DOS.address}effort/{effort}/") for effort in efforts),
        *((f"For {who}", f"{DOS.address}who/{who}/") for who in people),
    ]


def _list(catalogue: Catalogue) -> WebPage:
    return WebPage(
        address=DOS.address,
        template="dos.html",
        title="Do's",
        description=f"{counted(len(catalogue.dos), 'small thing')} that anybody can try, by theme.",
        kind="do",
        crumbs=(HOME,),
        feeds=feed_links("Do's", DOS.address) if any(d.post for d in catalogue.dos) else (),
        values={
            "themes": by_theme(catalogue),
            "ways": ways(catalogue),
            "opening": catalogue.opening_of(DOS.address),
        },
    )


def _do_page(catalogue: Catalogue, do: Do) -> WebPage:
    return WebPage(
        address=do.address,
        template="do.html",
        title=do.title,
        description=do.summary or f"A little do of co-production: {do.title}.",
        kind="do",
        thing=do,
        crumbs=(HOME, DOS),
        values={
            "do": do,
            "post": catalogue.find(Post, do.post),
            "project": catalogue.find(Project, do.project),
            "tool": catalogue.find(ToolkitPage, do.toolkit_page),
        },
    )
