"""Whole imports through the door that the command uses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from coop_toolkit.frontmatter import Document, read_document, read_records
from coop_toolkit.frontmatter.document import Entries, Items, Scalar
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport
from coop_toolkit.problems import Report
from PIL import Image

FIXTURES = Path(__file__).parents[2] / "fixtures" / "legacy"


def run(content: Path, *names: str, **options: object) -> ImportReport:
    sources = [str(FIXTURES / name) for name in names]
    made = ImportOptions(**options)  # type: ignore[arg-type]
    return import_sources(sources, content, options=made, say=lambda line: None)


def files(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }


def document(content: Path, path: str) -> Document:
    report = Report()
    read = read_document(path, (content / path).read_bytes(), report)
    assert read is not None, report.in_file_order()
    return read


def value(read: Document, *names: str) -> object:
    node: object = read.header
    for name in names:
        assert isinstance(node, Entries)
        entry = node.get(name)
        if entry is None:
            return None
        node = entry.value
    if isinstance(node, Items):
        return [item.text for item in node.items if isinstance(item, Scalar)]
    return node.text if isinstance(node, Scalar) else node


def test_an_export_becomes_posts_pages_comments_and_terms(tmp_path: Path) -> None:
    report = run(tmp_path, "whole-blog.xml")
    assert sorted(files(tmp_path)) == [
        "categories/beans-2.md",
        "categories/growing.md",
        "comments/2013/runner-beans.yml",
        "files/2013/canes.jpg",
        "pages/about.md",
        "pages/about/committee.md",
        "people/mara7.md",
        "posts/2013/for-members.md",
        "posts/2013/half-a-thought.md",
        "posts/2013/runner-beans.md",
        "posts/2013/seed-swap.md",
    ]
    assert not report.fails
    assert sum(report.totals().values()) == report.in_sources == 8


def test_a_post_keeps_everything_around_its_text(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    post = document(tmp_path, "posts/2013/runner-beans.md")
    assert value(post, "title") == "Runner beans & canes"
    assert value(post, "date") == "2013-05-04T09:30:00+01:00"
    assert value(post, "authors") == ["Mara Quill"]
    assert value(post, "categories") == ["Beans"]
    assert value(post, "tags") == ["canes"]
    assert value(post, "summary") == "How to start beans."
    assert value(post, "sticky") == "yes"
    assert value(post, "status") is None
    assert value(post, "legacy", "guid") == "http://plots.example/?p=11"
    assert value(post, "legacy", "address") == "https://plots.example/2013/05/04/runner-beans/"
    assert value(post, "legacy", "post_id") == "11"
    assert value(post, "legacy", "source") == "whole-blog.xml"


def test_a_classic_body_becomes_markdown(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    body = document(tmp_path, "posts/2013/runner-beans.md").body
    assert body.startswith(
        "### Before you sow\n\nSoak them [overnight] first.  \n"
        "Then read [the swap post](/2013/04/01/seed-swap/).\n"
    )
    assert "- one cane\n- two beans" in body
    assert "[Video on YouTube](https://www.youtube.com/watch?v=aB3dE6gH9jK)" in body
    assert "<figcaption>Four canes</figcaption>" in body


@pytest.mark.parametrize(
    ("path", "status"), [("for-members", "password"), ("half-a-thought", "draft")]
)
def test_what_not_everyone_could_read_is_a_draft(tmp_path: Path, path: str, status: str) -> None:
    run(tmp_path, "whole-blog.xml")
    post = document(tmp_path, f"posts/2013/{path}.md")
    assert value(post, "status") == "draft"
    assert value(post, "legacy", "status") == status


def test_only_approved_comments_are_written_without_addresses(tmp_path: Path) -> None:
    report = run(tmp_path, "whole-blog.xml")
    data = (tmp_path / "comments/2013/runner-beans.yml").read_bytes()
    read = read_records("comments", data, Report())
    assert read is not None
    records = [
        {entry.name: entry.value.text for entry in record}  # type: ignore[union-attr]
        for record in read[1].items  # type: ignore[union-attr]
    ]
    assert records == [
        {"id": "5", "author": "Tam", "date": "2013-05-05T10:00:00+01:00",
         "text": "Mine came up.  \nThank you!"},
        {"id": "7", "author": "Mara Quill", "parent": "5", "text": "Glad to hear it."},
    ]  # fmt: skip
    assert (report.comments, report.comments_held_back, report.pings) == (2, 1, 1)
    everything = b"".join(files(tmp_path).values())
    assert b"tam@plots" not in everything
    assert b"192.0.2.7" not in everything
    assert b"mara@plots" not in everything


def test_a_category_keeps_its_parent_and_words(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    category = document(tmp_path, "categories/beans-2.md")
    assert value(category, "title") == "Beans"
    assert value(category, "parent") == "growing"
    assert value(category, "summary") == "All about beans."


def test_an_author_keeps_the_address_of_the_login(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    person = document(tmp_path, "people/mara7.md")
    assert value(person, "title") == "Mara Quill"
    assert value(person, "also_called") == ["mara7"]


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


def test_pictures_come_from_the_uploads_folder(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads" / "2013" / "05"
    uploads.mkdir(parents=True)
    (uploads / "canes.jpg").write_bytes(b"\xff\xd8 picture")
    content = tmp_path / "content"
    report = run(content, "whole-blog.xml", uploads=tmp_path / "uploads")
    assert (content / "files/2013/canes.jpg").read_bytes() == b"\xff\xd8 picture"
    body = document(content, "posts/2013/runner-beans.md").body
    assert 'src="/files/2013/canes.jpg"' in body
    assert "missing" not in body
    assert report.missing == {}


def test_a_missing_picture_is_listed_and_marked_and_its_address_kept(tmp_path: Path) -> None:
    report = run(tmp_path, "whole-blog.xml")
    body = document(tmp_path, "posts/2013/runner-beans.md").body
    old = "https://plots.example/wp-content/uploads/2013/05/canes-300x200.jpg"
    assert f'<a href="{old}"><img src="/files/2013/canes.jpg"' in body
    assert 'class="missing"' in body
    whole = "https://plots.example/wp-content/uploads/2013/05/canes.jpg"
    assert report.missing == {whole: ["Runner beans & canes"]}


def test_a_missing_picture_has_a_card_in_its_place_until_it_is_brought(tmp_path: Path) -> None:
    content, path = tmp_path / "content", tmp_path / "content/files/2013/canes.jpg"
    run(content, "whole-blog.xml")
    with Image.open(path) as card:
        assert card.size == (640, 360)
    again = run(content, "whole-blog.xml")
    assert len(again.missing) == 1
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "canes.jpg").write_bytes(b"the picture")
    assert run(content, "whole-blog.xml", uploads=uploads).missing == {}
    assert path.read_bytes() == b"the picture"
    assert run(content, "whole-blog.xml").missing == {}


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


def test_the_report_is_a_page_and_a_file_for_programs(tmp_path: Path) -> None:
    report = run(tmp_path / "c", "whole-blog.xml", report=tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text()
    assert "<h1>What the import did</h1>" in page
    assert "uploads/2013/05/canes.jpg" in page
    told = json.loads((tmp_path / "report.json").read_text())
    assert told["totals"] == report.totals()
    assert len(told["items"]) == told["items_in_sources"] == 8


def test_a_source_that_is_not_there_is_said(tmp_path: Path) -> None:
    report = run(tmp_path, "no-such-file.xml")
    assert report.fails
    assert "there is no file of this name" in report.problems[0].message


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
        "  Import again with --replace to put the original in the place of the retelling."
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


def test_a_post_answers_the_addresses_of_its_attachments(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    post = document(tmp_path, "posts/2013/runner-beans.md")
    assert value(post, "legacy", "also_at") == [
        "https://plots.example/2013/05/04/runner-beans/canes/"
    ]


def test_a_featured_picture_is_the_picture_of_the_post(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "canes.jpg").write_bytes(b"picture")
    run(tmp_path / "content", "whole-blog.xml", uploads=uploads)
    post = document(tmp_path / "content", "posts/2013/runner-beans.md")
    assert value(post, "image") == "/files/2013/canes.jpg"


def test_calendar_entries_become_draft_events_at_their_venue(tmp_path: Path) -> None:
    run(tmp_path, "events-calendar.xml")
    event = document(tmp_path, "events/2013/open-day.md")
    assert value(event, "starts") == "2013-06-08 14:00"
    assert value(event, "ends") == "2013-06-08 17:30"
    assert value(event, "venue") == "the-hut"
    assert value(event, "status") == "draft"
    venue = document(tmp_path, "venues/the-hut.md")
    assert value(venue, "address") == "1 Bean Row, Sowerby"
    assert document(tmp_path, "pages/recipe/bean-soup.md").body == "Boil."


def test_a_slug_used_on_two_days_gives_two_files_with_one_slug(tmp_path: Path) -> None:
    run(tmp_path, "same-slug-twice.xml")
    first = document(tmp_path, "posts/2013/report.md")
    second = document(tmp_path, "posts/2013/report-2.md")
    assert (value(first, "slug"), value(second, "slug")) == (None, "report")
    assert (first.body, second.body) == ("March.", "April.")


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


def test_several_authors_and_other_taxonomies(tmp_path: Path) -> None:
    report = run(tmp_path, "co-authors.xml")
    post = document(tmp_path, "posts/2013/joint-work.md")
    assert value(post, "authors") == ["Mara Quill", "tam"]
    notes = [entry.notes for entry in report.entries]
    assert notes == [("filed under “Spring” (season), which is not kept",)]


def test_a_reblog_of_an_export_is_marked_as_a_beginning_only(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    data = (FIXTURES / "whole-blog.xml").read_text()
    export.write_text(data.replace("<p>Bring what", '<p class="reblog-from">Bring what'))
    import_sources([str(export)], tmp_path / "c", options=ImportOptions(), say=lambda line: None)
    post = document(tmp_path / "c", "posts/2013/seed-swap.md")
    assert value(post, "legacy", "excerpt_only") == "yes"


def test_links_inside_the_blog_lead_to_where_things_stand_now(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    links = "".join(
        f'<a href="{address}">x</a> '
        for address in (
            "http://www.plots.example/2013/05/04/runner-beans/#comment-5",
            "https://plots.example/?p=11",
            "https://plots.example/category/growing/",
            "https://plots.example/",
            "https://plots.example/about/committee",
            "https://plots.example/unknown/",
            "www.other.example/a b",
        )
    )
    data = (FIXTURES / "whole-blog.xml").read_text()
    export.write_text(data.replace("Bring what you have.", links))
    import_sources([str(export)], tmp_path / "c", options=ImportOptions(), say=lambda line: None)
    body = document(tmp_path / "c", "posts/2013/seed-swap.md").body
    assert re.findall(r"\[x\]\(<?([^)>]*)>?\)", body) == [
        "/2013/05/04/runner-beans/#comment-5",
        "/2013/05/04/runner-beans/",
        "/category/growing/",
        "/",
        "/about/committee/",
        "https://plots.example/unknown/",
        "http://www.other.example/a%20b",
    ]


def test_a_post_without_a_day_is_a_draft_and_said(tmp_path: Path) -> None:
    report = run(tmp_path, "single-post-with-responses.txt")
    post = document(tmp_path, "posts/undated/the-oven.md")
    assert value(post, "status") == "draft"
    assert [p.message for p in report.problems] == [
        "“The oven” has no day, so it is kept as a draft in posts/undated/the-oven.md"
    ]
    assert not report.fails
