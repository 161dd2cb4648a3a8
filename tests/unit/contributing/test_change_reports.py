"""The report of a change: what it tells, and that nothing in it is trusted on the way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from coop_toolkit.contributing.changes.reading import NotAReport, read_report
from coop_toolkit.contributing.changes.report import (
    ChangedPage,
    ChangeReport,
    report_text,
    touches_machinery,
)
from coop_toolkit.problems import Level, Problem
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PROBLEM = Problem(
    "content/posts/2026/a.md", 2, "the date cannot be read", column=7, width=3,
    quote="date: 31/2", advice="Write:", mend=("date: 2026-02-03",), help="dates",
)  # fmt: skip
REPORT = ChangeReport((PROBLEM,), (ChangedPage("A", "/2026/02/03/a/"),))


def written(folder: Path, text: str) -> Path:
    path = folder / "report.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    assert read_report(written(tmp_path, report_text(REPORT))) == REPORT


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", "{}", '{"problems": [], "pages": 3}', '{"problems": [3], "pages": []}',
        '{"problems": [{"level": 9}], "pages": []}',
        '{"problems": [{"level": 3, "line": "1"}], "pages": []}',
        '{"problems": [{"level": 3, "line": -1}], "pages": []}',
        '{"problems": [{"level": 3, "path": {}}], "pages": []}',
        '{"problems": [], "pages": [{"title": "x", "address": "https://x.example/"}]}',
        '{"problems": [], "pages": [{"title": "x", "address": "//x.example/"}]}',
        '{"problems": [], "pages": [{"title": "x", "address": "/a/)[x](https://x.example"}]}',
        '{"problems": [], "pages": [{"title": "x", "address": "javascript:alert(1)"}]}',
        "[" * 100_000,
        " " * 500_001,
    ],
)  # fmt: skip
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotAReport):
        read_report(written(tmp_path, text))


def test_a_link_to_another_file_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "report.json"
    secret = tmp_path / "secret.json"
    secret.write_text(report_text(REPORT))
    link.symlink_to(secret)
    with pytest.raises(NotAReport):
        read_report(link)


def test_a_report_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAReport):
        read_report(tmp_path / "none.json")


def test_texts_are_cut_and_hold_no_line_end_or_direction_mark(tmp_path: Path) -> None:
    problem = {"level": 3, "path": "a\n::error::\u202e", "message": "x" * 10_000}
    text = json.dumps({"problems": [problem], "pages": []})
    read = read_report(written(tmp_path, text)).problems[0]
    assert read.path == "a ::error::"
    assert len(read.message) == 600


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["problems", "pages", "level", "title", "address"]), inner
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=JSON)
def test_wild_values_are_a_report_or_refused(tmp_path: Path, data: object) -> None:
    try:
        report = read_report(written(tmp_path, json.dumps(data)))
    except NotAReport:
        return
    assert all(page.address.startswith("/") for page in report.pages)
    assert all(isinstance(problem.level, Level) for problem in report.problems)


@pytest.mark.parametrize(
    "path",
    [
        ".github/workflows/check.yml", ".github/CODEOWNERS", "plugins/coop_toolkit/clock.py",
        "theme/templates/base.html", "tasks.py", "pelicanconf.py", "requirements.lock",
        ".gitignore", "tests/conftest.py",
    ],
)  # fmt: skip
def test_what_makes_the_site_is_machinery(path: str) -> None:
    assert touches_machinery(["content/pages/about.md", path])


def test_words_are_no_machinery() -> None:
    assert not touches_machinery(["content/pages/a.md", "docs/hosting.md", "README.md"])
