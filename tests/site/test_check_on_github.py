"""What a proposal's check says on GitHub: beside the lines, and all of it on one page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from coop_toolkit.checks.step_summary import step_summary
from coop_toolkit.problems import Problem

import tasks
from tests.conftest import SmallSite


def test_a_problem_stands_beside_its_line(site: SmallSite) -> None:
    site.post("wrong", "title: A post\ndate: 31/02/2013, 100%")
    ran = site.check("--format", "github")
    assert ran.status == 1
    path = (site.content / "posts/2012/wrong.md").as_posix()
    assert ran.output.splitlines() == [
        f"::error file={path},line=3,col=7,title=a date with slashes is not read::"
        "    date: 31/02/2013%2C 100%25%0A".replace("%2C", ",")
        + "          ^^^^^^^^^^^^^^^^%0A  Help: CONTRIBUTING.md#dates",
        "1 thing to mend in 1 file.",
    ]


def test_what_would_end_a_command_is_written_otherwise(site: SmallSite) -> None:
    site.post("wrong", "categorys: a, b::error::c\ncategories: News")
    line, closing = site.check("--format", "github").output.splitlines()
    command = re.fullmatch(r"::error file=[^,:]+,line=4,col=1,title=([^,:]+)::(.+)", line)
    assert command is not None
    assert command[1] == "a post has no key `categorys`"
    assert closing == "1 thing to mend in 1 file."


def test_a_path_starts_at_the_repository_however_the_folder_is_typed(
    run: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(tasks.__file__).parent
    fault = root / "tests/faults/02-impossible-date/content"
    monkeypatch.chdir(root / "docs")
    typed = Path("../tests/faults/02-impossible-date/content")
    for folder in (fault, typed):
        first = run("check", "--format", "github", "--content", folder).output.splitlines()[0]
        assert first.startswith(
            "::error file=tests/faults/02-impossible-date/content/posts/2012/x.md,line=3,"
        )


def test_all_problems_stand_on_the_page_of_the_step(
    site: SmallSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Said before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for number in range(15):
        site.post(f"wrong-{number:02}", "title: A post\ndate: 2013-02-31")
    site.post("twice", body="The tool can can be used, and ``` <b>it is</b>.\n")
    site.check("--format", "github")
    text = summary.read_text("utf-8")
    assert text.startswith("Said before.\n## 15 things to mend\n\n    ")
    assert text.count("so there is no day 31") == 15
    assert "\n\n## 1 thing to look at\n\n    " in text
    inside = [line for line in text.splitlines() if "twice" in line or "<b>" in line]
    assert inside
    assert all(line.startswith("    ") for line in inside)


def test_a_page_of_thousands_of_problems_stays_within_what_github_takes() -> None:
    problem = Problem("content/posts/x.md", 1, "a fault", quote="word " * 200, advice="Mend it.")
    text = step_summary([problem] * 9_000)
    assert len(text.encode()) < 2**20
    assert re.search(r"\n\n… and [\d,]+ more\.\n", text)


def test_a_sound_site_says_so(
    site: SmallSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert site.post().check("--format", "github").status == 0
    assert summary.read_text("utf-8") == "## Nothing must be mended\n"
