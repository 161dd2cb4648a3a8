"""Imports that meet what is there already: earlier imports, edits, retold posts."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.legacy.importing import ImportOptions, import_sources

from tests.unit.legacy.support import FIXTURES, document, files, run, value


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    names = ("whole-blog.xml", "two-posts.txt", "single-post-with-responses.txt", "full.rss")
    run(tmp_path, *names)
    before = files(tmp_path)
    report = run(tmp_path, *names)
    assert files(tmp_path) == before
    assert "new" not in report.totals()


def test_a_trial_writes_nothing_and_says_the_same(tmp_path: Path) -> None:
    trial = run(tmp_path / "a", "whole-blog.xml", dry_run=True)
    real = run(tmp_path / "b", "whole-blog.xml")
    assert not (tmp_path / "a").exists()
    assert trial.totals() == real.totals()
    assert trial.entries == real.entries


def test_what_someone_changed_by_hand_is_kept(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    path = tmp_path / "posts/2013/seed-swap.md"
    mine = path.read_text().replace("Bring what you have.", "Bring what you have, and tea.")
    path.write_text(mine)
    report = run(tmp_path, "whole-blog.xml")
    assert path.read_text() == mine
    assert report.totals()["kept as someone changed it"] == 1
    notes = [entry.notes for entry in report.entries if entry.title == "Seed swap"]
    assert notes == [("the file and what the source says differ in 1 line",)]


RETOLD = """---
title: Seed swap
date: 1 April 2013
authors: Toolkit editors
retold: yes
projects: our-street
lessons:
  - id: tea
    says: Tea helps.
original:
  author: mara7
---

A swap, in other words.
"""


def test_a_retold_post_is_left_alone_and_the_way_to_replace_it_said(tmp_path: Path) -> None:
    path = tmp_path / "posts/2013/seed-swap.md"
    path.parent.mkdir(parents=True)
    path.write_text(RETOLD)
    report = run(tmp_path, "whole-blog.xml")
    assert path.read_text() == RETOLD
    assert not report.fails
    assert report.totals()["retold already"] == 1
    assert report.problems[0].as_text() == (
        f"{FIXTURES / 'whole-blog.xml'}:83: warning: “Seed swap” is retold in "
        "posts/2013/seed-swap.md, so it was not written\n"
        "  Import again with --replace to put the original in the place of the retelling.\n"
        "  Help: docs/importing.md#retold-posts"
    )


def test_with_replace_the_original_takes_the_place_and_the_editors_work_stays(
    tmp_path: Path,
) -> None:
    path = tmp_path / "posts/2013/seed-swap.md"
    path.parent.mkdir(parents=True)
    path.write_text(RETOLD)
    run(tmp_path, "whole-blog.xml", replace=True)
    post = document(tmp_path, "posts/2013/seed-swap.md")
    assert post.body == "Bring what you have."
    assert value(post, "retold") is None
    assert value(post, "projects") == "our-street"
    assert value(post, "authors") == ["Mara Quill"]
    assert value(post, "legacy", "guid") == "http://plots.example/?p=9"
    assert post.header.get("lessons") is not None
    before = files(tmp_path)
    run(tmp_path, "whole-blog.xml", replace=True)
    assert files(tmp_path) == before


def test_a_slug_used_on_two_days_gives_two_files_with_one_slug(tmp_path: Path) -> None:
    run(tmp_path, "same-slug-twice.xml")
    first = document(tmp_path, "posts/2013/report.md")
    second = document(tmp_path, "posts/2013/report-2.md")
    assert (value(first, "slug"), value(second, "slug")) == (None, "report")
    assert (first.body, second.body) == ("March.", "April.")


def test_a_poorer_copy_that_comes_later_takes_nothing_away(tmp_path: Path) -> None:
    content = tmp_path / "content"
    run(content, "whole-blog.xml")
    before = files(content)
    capture = tmp_path / "capture.txt"
    capture.write_text("Seed swap\n\nApril 1, 2013\n\nBring what.\n\n1 Responses to Seed swap\n\n"
                       "  1. jo says:\n\n    Will do.\n")  # fmt: skip
    report = import_sources([str(capture)], content, options=ImportOptions(), say=lambda line: None)
    after = files(content)
    assert after.pop("comments/2013/seed-swap.yml").endswith(b"text: Will do.\n")
    assert after == before
    assert report.totals() == {"joined to another copy": 1}


def test_a_richer_copy_that_comes_later_takes_the_place(tmp_path: Path) -> None:
    capture = tmp_path / "capture.txt"
    capture.write_text("Seed swap\n\nApril 1, 2013\n\nBring what.\n")
    content = tmp_path / "content"
    import_sources([str(capture)], content, options=ImportOptions(), say=lambda line: None)
    run(content, "whole-blog.xml")
    assert document(content, "posts/2013/seed-swap.md").body == "Bring what you have."


def test_two_items_with_one_guid_and_id_are_two_at_every_import(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    data = (FIXTURES / "same-slug-twice.xml").read_text()
    data = data.replace("?p=61", "?p=60").replace("<wp:post_id>61", "<wp:post_id>60")
    export.write_text(data.replace("<title>Report</title>", "<title>Other</title>", 1))
    for _ in range(2):
        import_sources(
            [str(export)], tmp_path / "c", options=ImportOptions(), say=lambda line: None
        )
        bodies = [
            document(tmp_path / "c", f"posts/2013/{n}.md").body for n in ("report", "report-2")
        ]
        assert bodies == ["March.", "April."]
