"""Feeds as feed readers read them."""

from __future__ import annotations

import json

import fastfeedparser
import feedparser
import pytest

from tests.conftest import SmallSite


@pytest.fixture
def fed(site: SmallSite) -> SmallSite:
    site.post("first-post", "categories: Events\nauthors: Jo, Al\nsummary: In short.",
              "See [the archive](/archive/) and [below](#end).\n\n## End\n")  # fmt: skip
    return site.post("second-post", "date: 2012-12-05 09:00\ncategories: Events").built()


def test_the_three_formats_list_the_same_entries_in_the_same_order(fed: SmallSite) -> None:
    rss = [entry.id for entry in feedparser.parse(fed.page("/rss.xml").encode()).entries]
    atom = [entry.id for entry in feedparser.parse(fed.page("/atom.xml").encode()).entries]
    items = [item["id"] for item in json.loads(fed.page("/feed.json"))["items"]]
    assert rss == atom == items
    assert items == [
        "https://toolkit.example/id/post/2012/second-post",
        "https://toolkit.example/id/post/2012/first-post",
    ]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_full_text_summary_authors_and_absolute_links(fed: SmallSite, name: str) -> None:
    found = feedparser.parse(fed.page(f"/category/events/{name}").encode())
    assert not found.bozo
    entry = found.entries[1]
    assert 'href="https://toolkit.example/archive/"' in entry.content[0].value
    assert 'href="https://toolkit.example/2012/10/18/first-post/#s-end"' in entry.content[0].value
    assert entry.summary == "In short."
    assert [author["name"] for author in entry.authors] == ["Jo", "Al"]
    assert found.feed.language == "en-GB"


def test_ids_survive_a_new_title_slug_and_date(fed: SmallSite) -> None:
    before = {item["id"] for item in json.loads(fed.page("/feed.json"))["items"]}
    fed.post("first-post", "title: New name\nslug: new-name\ndate: 2012-10-20").built()
    after = {item["id"] for item in json.loads(fed.page("/feed.json"))["items"]}
    assert before == after


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_a_third_parser_reads_the_same_entries(fed: SmallSite, name: str) -> None:
    found = fastfeedparser.parse(fed.page(f"/{name}"))
    assert [entry.title for entry in found.entries] == ["Second post", "First post"]
    assert [entry.id for entry in found.entries] == [
        "https://toolkit.example/id/post/2012/second-post",
        "https://toolkit.example/id/post/2012/first-post",
    ]


def test_feeds_do_not_change_with_the_clock(fed: SmallSite) -> None:
    before = fed.page("/rss.xml"), fed.page("/atom.xml"), fed.page("/feed.json")
    fed.built("--as-of", "2030-01-01")
    assert (fed.page("/rss.xml"), fed.page("/atom.xml"), fed.page("/feed.json")) == before


def test_a_control_character_never_breaks_a_feed(site: SmallSite) -> None:
    site.post(header='title: "One\\u0008 two"').built()
    assert not feedparser.parse(site.page("/rss.xml").encode()).bozo


def test_an_id_that_two_posts_share_is_kept_by_the_one_it_names(site: SmallSite) -> None:
    guid = "http://old.example/?p=7"
    site.post("copied", f'legacy:\n  guid: {guid}\n  post_id: "9"')
    site.post("named", f'legacy:\n  guid: {guid}\n  post_id: "7"')
    site.built()
    ids = {item["title"]: item["id"] for item in json.loads(site.page("/feed.json"))["items"]}
    assert sorted(ids.values()) == [guid, "https://toolkit.example/id/post/2012/copied"]
    assert ids["Named"] == guid


def test_a_post_without_text_and_a_comment_with_a_picture_are_whole(site: SmallSite) -> None:
    site.post("empty", body="")
    site.post("said")
    comments = site.content / "comments/2012/said.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text('- id: "1"\n  text: See [this](/archive/).\n', encoding="utf-8")
    site.built()
    items = json.loads(site.page("/feed.json"))["items"]
    assert all(item["content_html"] for item in items)
    assert 'href=\\"https://toolkit.example/archive/\\"' in site.page("/comments/feed.json")
