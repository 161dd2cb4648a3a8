"""Captures, feeds, saved pages and folders through the door that the command uses."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.legacy.importing import ImportOptions, import_sources

from tests.unit.legacy.support import FIXTURES, document, files, run, value


def test_captures_of_the_same_posts_are_joined(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        "two-posts.txt", "reblog-and-shorter-copy.txt", "single-post-with-responses.txt",
    )  # fmt: skip
    assert [path for path in files(tmp_path) if path.startswith("posts")] == [
        "posts/2012/bread-day-in-the-hall.md",
        "posts/2012/the-oven.md",
        "posts/2012/what-the-miller-said.md",
    ]
    assert report.totals() == {"new": 3, "joined to another copy": 2}


def test_a_capture_keeps_lists_links_and_hashtags(tmp_path: Path) -> None:
    run(tmp_path, "two-posts.txt", "reblog-and-shorter-copy.txt")
    post = document(tmp_path, "posts/2012/bread-day-in-the-hall.md")
    assert value(post, "date") == "2012-03-09"
    assert post.body == (
        "#breadday\n\nWe baked in the hall again. There were:\n\n- twelve loaves\n- one cat\n\n"
        "Pictures are at [http://bread.example/album](http://bread.example/album) (mind the steps)."
    )


def test_a_reblog_is_marked_as_a_beginning_only(tmp_path: Path) -> None:
    run(tmp_path, "reblog-and-shorter-copy.txt")
    post = document(tmp_path, "posts/2012/what-the-miller-said.md")
    assert value(post, "authors") == ["janemill"]
    assert value(post, "legacy", "excerpt_only") == "yes"
    assert post.body == "The miller came to see us and said much more than…"


def test_responses_of_a_single_page_join_the_dated_post(tmp_path: Path) -> None:
    run(tmp_path, "single-post-with-responses.txt", "two-posts.txt")
    text = (tmp_path / "comments/2012/the-oven.yml").read_text()
    assert "author: flourpower" in text
    assert "author: Wanda Crumb" in text
    assert "– drying socks" in text
    assert "Cancel reply" not in text


def test_a_feed_keeps_guid_author_and_the_day_of_its_address(tmp_path: Path) -> None:
    run(tmp_path, "full.rss")
    post = document(tmp_path, "posts/2013/late-frost.md")
    assert value(post, "date") == "2013-05-12T00:40:00+01:00"
    assert value(post, "legacy", "guid") == "http://plots.example/?p=40"
    assert value(post, "categories") == ["Weather"]
    assert post.body == "Cover your beans."
    cut = document(tmp_path, "posts/2013/only-a-start.md")
    assert value(cut, "legacy", "excerpt_only") == "yes"


def test_an_atom_feed_is_read(tmp_path: Path) -> None:
    run(tmp_path, "full.atom")
    post = document(tmp_path, "posts/2013/frost-and-fleece.md")
    assert value(post, "title") == "Frost & fleece"
    assert value(post, "date") == "2013-05-13T09:00:00+01:00"
    assert post.body == "Fleece *works*."


def test_a_source_that_is_not_there_is_said(tmp_path: Path) -> None:
    report = run(tmp_path, "no-such-file.xml")
    assert report.fails
    assert "there is no file of this name" in report.problems[0].message


def test_a_saved_page_gives_its_post_and_its_threaded_comments(tmp_path: Path) -> None:
    run(tmp_path, "saved-post.html")
    post = document(tmp_path, "posts/2013/slug-patrol.md")
    assert post.body == "Out at **dusk**."
    assert value(post, "date") == "2013-07-01T19:05:00+01:00"
    assert value(post, "authors") == ["Mara Quill"]
    assert value(post, "categories") == ["Beans"]
    assert value(post, "tags") == ["slugs"]
    assert value(post, "legacy", "post_id") == "77"
    assert (tmp_path / "comments/2013/slug-patrol.yml").read_text().split("\n", 1)[1] == (
        '- id: 90\n  author: Tam\n  date: 2013-07-02T08:00:00+01:00\n  text: "Beer traps!"\n'
        "- id: 91\n  author: Mara Quill\n  parent: 90\n  text: Poor slugs.\n"
    )


def test_a_feed_of_comments_joins_them_to_their_posts(tmp_path: Path) -> None:
    report = run(tmp_path, "comments.rss", "full.rss")
    text = (tmp_path / "comments/2013/late-frost.yml").read_text()
    assert "author: Jo" in text
    assert 'text: "Too late for *me*."' in text
    assert report.fails
    assert [p.message for p in report.problems] == [
        "the post of this comment is in no source: https://plots.example/2010/01/01/gone/"
    ]
    assert sum(report.totals().values()) == report.in_sources


def test_a_folder_gives_every_source_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    for name in ("two-posts.txt", "full.rss"):
        (folder / name).write_bytes((FIXTURES / name).read_bytes())
    (folder / "photo.jpg").write_bytes(b"no source")
    report = import_sources(
        [str(folder)], tmp_path / "content", options=ImportOptions(), say=lambda line: None
    )
    assert not report.fails
    assert report.in_sources == 4


def test_a_reblog_of_an_export_is_marked_as_a_beginning_only(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    data = (FIXTURES / "whole-blog.xml").read_text()
    export.write_text(data.replace("<p>Bring what", '<p class="reblog-from">Bring what'))
    import_sources([str(export)], tmp_path / "c", options=ImportOptions(), say=lambda line: None)
    post = document(tmp_path / "c", "posts/2013/seed-swap.md")
    assert value(post, "legacy", "excerpt_only") == "yes"


def test_a_post_without_a_day_is_a_draft_and_said(tmp_path: Path) -> None:
    report = run(tmp_path, "single-post-with-responses.txt")
    post = document(tmp_path, "posts/undated/the-oven.md")
    assert value(post, "status") == "draft"
    assert [p.message for p in report.problems] == [
        "“The oven” has no day, so it is kept as a draft in posts/undated/the-oven.md"
    ]
    assert not report.fails
