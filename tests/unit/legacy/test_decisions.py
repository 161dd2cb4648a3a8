"""What an editor decided is kept at every import."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport

EXPORT = Path(__file__).parents[2] / "fixtures" / "legacy" / "whole-blog.xml"


def run(content: Path, decisions: str) -> ImportReport:
    content.mkdir(exist_ok=True)
    (content / "decisions.yml").write_text(decisions)
    return import_sources([str(EXPORT)], content, options=ImportOptions(), say=lambda line: None)


def everything(content: Path) -> str:
    return "\n".join(
        p.read_text() for p in sorted(content.rglob("*")) if p.suffix in (".md", ".yml")
        and p.name != "decisions.yml"
    )  # fmt: skip


def test_a_post_taken_down_is_not_imported_and_the_report_says_why(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        "- leave_out: https://plots.example/2013/04/01/seed-swap\n  because: its author asked\n",
    )
    assert not (tmp_path / "posts/2013/seed-swap.md").exists()
    notes = [entry.notes for entry in report.entries if entry.title == "Seed swap"]
    assert notes == [("left out by decisions.yml: its author asked",)]
    assert sum(report.totals().values()) == report.in_sources


def test_a_comment_taken_down_is_not_written(tmp_path: Path) -> None:
    run(tmp_path, "- leave_out: comment 5\n")
    text = (tmp_path / "comments/2013/runner-beans.yml").read_text()
    assert "Mine came up" not in text
    assert "Glad to hear it" in text


def test_a_name_is_replaced_wherever_it_stands(tmp_path: Path) -> None:
    run(tmp_path, "- name: Mara Quill\n  write: a plot holder\n")
    assert "Mara Quill" not in everything(tmp_path)
    assert everything(tmp_path).count("a plot holder") >= 5


def test_words_are_redacted_in_one_post_only(tmp_path: Path) -> None:
    run(
        tmp_path,
        '- words: Bring what\n  write: "[removed]"\n'
        "  in: https://plots.example/2013/04/01/seed-swap/\n",
    )
    assert "[removed] you have" in (tmp_path / "posts/2013/seed-swap.md").read_text()


def test_a_picture_taken_down_is_neither_shown_nor_listed(tmp_path: Path) -> None:
    report = run(
        tmp_path, "- leave_out: https://plots.example/wp-content/uploads/2013/05/canes.jpg\n"
    )
    assert "(This picture was taken out.)" in (tmp_path / "posts/2013/runner-beans.md").read_text()
    assert report.missing == {}


def test_a_category_is_joined_to_another(tmp_path: Path) -> None:
    run(tmp_path, "- term: Beans\n  write: Growing\n")
    assert "categories:\n  - Growing\n" in (tmp_path / "posts/2013/runner-beans.md").read_text()
    assert not (tmp_path / "categories/beans-2.md").exists()


def test_a_decision_that_cannot_be_read_is_said_with_its_line(tmp_path: Path) -> None:
    report = run(tmp_path, "- leave_uot: x\n- name: Tam\n")
    assert [(p.line, p.message) for p in report.problems] == [
        (1, "a decision has no key “leave_uot”"),
        (2, "this decision does not say what to write instead"),
    ]
