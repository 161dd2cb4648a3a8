"""What the check of a proposed change found, as a file that another workflow reads.

The check runs on the proposal's own files, so whoever reads the report trusts nothing in it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from coop_toolkit.model import Common
from coop_toolkit.problems import Level, Problem

# What makes the site, as against what stands on it.
MACHINERY = (".github", ".ci", "plugins", "theme", "tests", "bench")
# What a report tells of each problem.
TOLD = ("path", "line", "message", "column", "width", "quote", "advice", "mend", "help", "level")


@dataclass(frozen=True)
class ChangedPage:
    """A page that the change adds or alters: its title and its address."""

    title: str
    address: str


@dataclass(frozen=True)
class ChangeReport:
    """What there is to mend, and the pages that change."""

    problems: tuple[Problem, ...]
    pages: tuple[ChangedPage, ...]


def touches_machinery(changed: Iterable[str]) -> bool:
    """Whether a change reaches beyond the content and the pages of documentation.

    Such a change can make a preview show or do anything, so none is offered for it.
    """
    return any(_is_machinery(PurePosixPath(path)) for path in changed)


def _is_machinery(path: PurePosixPath) -> bool:
    at_top = len(path.parts) == 1 and path.suffix != ".md"
    return at_top or path.parts[0] in MACHINERY


def report_of(
    problems: Iterable[Problem], published: Iterable[Common], changed: Collection[str]
) -> ChangeReport:
    """What a change is told of: every error, and the warnings of the files it touches.

    `changed` are paths below the repository's root.
    """
    told = (p for p in problems if p.level is Level.ERROR or p.path in changed)
    pages = (
        ChangedPage(thing.title, thing.address)
        for thing in published
        if thing.address and thing.source.path in changed
    )
    return ChangeReport(tuple(told), tuple(pages))


def report_text(report: ChangeReport) -> str:
    """The report as JSON."""
    problems = [{key: getattr(problem, key) for key in TOLD} for problem in report.problems]
    data = {"problems": problems, "pages": [asdict(page) for page in report.pages]}
    return json.dumps(data, ensure_ascii=False, indent=1)
