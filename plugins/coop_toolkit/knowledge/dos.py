"""The little do's of co-production, by theme and one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Do, Post, Project, ToolkitPage
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

DOS = Crumb("Do's", "/dos/")
# The order of the work, not of the alphabet.
THEMES = ("plan", "reach", "meet", "decide", "buy", "deliver", "review")


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


def _list(catalogue: Catalogue) -> WebPage:
    themes = [Theme(theme, tuple(d for d in catalogue.dos if d.theme == theme)) for theme in THEMES]
    return WebPage(
        address=DOS.address,
        template="dos.html",
        title="Do's",
        description=f"{counted(len(catalogue.dos), 'small thing')} that anybody can try, by theme.",
        kind="do",
        crumbs=(HOME,),
        values={
            "themes": [theme for theme in themes if theme.dos],
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
