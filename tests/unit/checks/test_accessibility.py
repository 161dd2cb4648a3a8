"""The accessibility statement's review, watched from the outside by its date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from coop_toolkit.catalogue import gather
from coop_toolkit.checks.accessibility import review_problems
from coop_toolkit.clock import build_moment
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import MarkdownRenderer

REVIEWED = "2026-01-31"


def problems(folder: Path, today: str, *, publishing: bool) -> list[Problem]:
    path = folder / "pages" / "accessibility.md"
    path.parent.mkdir(parents=True)
    path.write_text(f"---\ntitle: Accessibility\nchecked: {REVIEWED}\n---\n\nWords.\n", "utf-8")
    gathered = gather(folder, build_moment(today), MarkdownRenderer().render)
    day = date.fromisoformat(today)
    return [p for i in gathered.items for p in review_problems(i, day, publishing=publishing)]


@pytest.mark.parametrize(
    ("today", "publishing", "level"),
    [
        ("2026-12-30", True, None),
        ("2026-12-31", False, Level.WARNING),
        ("2027-02-27", True, Level.WARNING),
        ("2027-02-28", True, Level.ERROR),
        ("2027-02-28", False, Level.WARNING),
    ],
)
def test_a_review_is_called_for_after_eleven_months_and_must_not_lapse(
    tmp_path: Path, today: str, publishing: bool, level: Level | None
) -> None:
    found = problems(tmp_path, today, publishing=publishing)
    assert [problem.level for problem in found] == ([level] if level else [])
    for problem in found:
        assert problem.line == 3
        assert problem.mend == (f"checked: {today}",)
