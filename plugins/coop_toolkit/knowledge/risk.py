"""What is known about risk: the checks of every project, and the lessons about risk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.edition import Edition
from coop_toolkit.knowledge.learning import ADDRESS as LEARNING
from coop_toolkit.knowledge.toolkit import LessonLine
from coop_toolkit.model import Project, ToolkitPage
from coop_toolkit.model.project import Check
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

ADDRESS = f"{LEARNING}risk/"
THEME = "risk"


@dataclass(frozen=True)
class CheckLine:
    """A check with the project that it was asked of."""

    check: Check
    project: Project


def risk_page(edition: Edition) -> Iterator[WebPage]:
    """The page about risk, where a project has a check."""
    catalogue = edition.catalogue
    checks = [CheckLine(check, p) for p in catalogue.projects for check in p.checks]
    if not checks:
        return
    lessons = [
        LessonLine(lesson, post)
        for lesson, post in catalogue.lessons.values()
        if THEME in lesson.theme.casefold()
    ]
    yield WebPage(
        address=ADDRESS,
        template="risk.html",
        title="What we know about risk",
        description=f"{counted(len(checks), 'check')} that projects met, and where to look first.",
        kind="learning",
        crumbs=(HOME, Crumb("What we learned", LEARNING)),
        values={"checks": checks, "lessons": lessons, "tools": _tools(catalogue.toolkit_pages)},
    )


def _tools(pages: tuple[ToolkitPage, ...]) -> list[ToolkitPage]:
    """The toolkit pages on risk, by their slug."""
    return [page for page in pages if THEME in page.slug.split("-")]
