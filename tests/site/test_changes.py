"""What the repository's machines make of a proposed change: report, comment and preview."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import SmallSite


def test_the_report_names_the_pages_that_change_and_the_comment_shows_them(
    site: SmallSite, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.txt"
    changed.write_text("content/events/2012/made-in-lambeth-ii-catch-up.md\n")
    report = tmp_path / "report/report.json"
    call = ["--changed", changed, "--output", report]
    assert site.run("report", *call).status == 0
    address = "/events/2012/made-in-lambeth-ii-catch-up/"
    assert [page["address"] for page in json.loads(report.read_text())["pages"]] == [address]
    comment = tmp_path / "comment.md"
    call = [report, "--changed", changed, "--output", comment]
    assert site.run("comment", *call).status == 0
    assert "**Nothing must be mended.**" in comment.read_text()
    assert address in comment.read_text()


def test_a_check_without_a_report_is_commented_on(site: SmallSite, tmp_path: Path) -> None:
    changed = tmp_path / "changed.txt"
    changed.write_text("")
    comment = tmp_path / "comment.md"
    site.run("comment", tmp_path / "none.json", "--changed", changed, "--output", comment)
    assert "The check could not be finished." in comment.read_text()


def test_a_change_of_the_machinery_is_told_apart(site: SmallSite, tmp_path: Path) -> None:
    changed = tmp_path / "changed.txt"
    changed.write_text("content/pages/about.md\ntheme/templates/base.html\n")
    ran = site.run("machinery", "--changed", changed)
    assert (ran.status, ran.output) == (
        1,
        "No preview is made: the change reaches beyond the content.\n",
    )
    changed.write_text("content/pages/about.md\n")
    assert site.run("machinery", "--changed", changed).status == 0


def test_a_preview_is_read_from_its_folder(site: SmallSite) -> None:
    site.post("secret", "status: draft\ntags: tea").post("open", "tags: tea")
    ran = site.run("preview", "--content", site.content, "--output", site.output)
    assert ran.status == 0, ran.output
    page = site.page("/2012/10/18/secret/")
    assert "Not published." in page
    assert 'href="../../../../index.html"' in page
    assert 'href="/' not in page


def test_a_preview_that_cannot_be_built_leaves_nothing(site: SmallSite) -> None:
    site.post("wrong", "date: 31/02/2012")
    assert site.run("preview", "--content", site.content, "--output", site.output).status == 1
    assert not site.output.exists()
