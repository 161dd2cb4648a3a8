"""Exports through the door that the command uses: what becomes of all they hold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from coop_toolkit.frontmatter import read_records
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.problems import Report

from tests.unit.legacy.support import FIXTURES, document, files, run, value


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
        {"id": "8", "author": "Other blog", "kind": "pingback", "text": "[...] beans [...]"},
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


def test_the_report_is_a_page_and_a_file_for_programs(tmp_path: Path) -> None:
    report = run(tmp_path / "c", "whole-blog.xml", report=tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text()
    assert "<h1>What the import did</h1>" in page
    assert "uploads/2013/05/canes.jpg" in page
    told = json.loads((tmp_path / "report.json").read_text())
    assert told["totals"] == report.totals()
    assert len(told["items"]) == told["items_in_sources"] == 8


def test_a_post_answers_the_addresses_of_its_attachments(tmp_path: Path) -> None:
    run(tmp_path, "whole-blog.xml")
    post = document(tmp_path, "posts/2013/runner-beans.md")
    assert value(post, "legacy", "also_at") == [
        "https://plots.example/2013/05/04/runner-beans/canes/"
    ]


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


def test_several_authors_and_other_taxonomies(tmp_path: Path) -> None:
    run(tmp_path, "co-authors.xml")
    post = document(tmp_path, "posts/2013/joint-work.md")
    assert value(post, "authors") == ["Mara Quill", "tam"]
    assert value(post, "tags") == ["Season: Spring"]
    redirects = (tmp_path / "redirects.txt").read_text().splitlines()
    assert "/season/spring/ /tag/season-spring/" in redirects
    assert "/?season=spring /tag/season-spring/" in redirects


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


def test_a_relative_link_to_what_did_not_come_along_leads_to_the_old_blog(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    links = '<a href="/about/committee/">a</a> <a href="/shop/seeds">b</a> <a href="#top">c</a>'
    data = (FIXTURES / "whole-blog.xml").read_text()
    export.write_text(data.replace("Bring what you have.", links))
    import_sources([str(export)], tmp_path / "c", options=ImportOptions(), say=lambda line: None)
    written = "".join(path.read_text() for path in (tmp_path / "c").rglob("*.md"))
    assert "[a](/about/committee/)" in written
    assert "plots.example/shop/seeds)" in written
    assert "[c](#top)" in written
