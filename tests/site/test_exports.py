"""Exports that cover the rest of WordPress, through an import and a build."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag
from lxml import etree

import tasks
from tests.conftest import BUILD_DAY, ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "legacy"
NAMES = ("classic-editor", "block-editor", "around-the-text", "oldest-dialect")
ACTIVE = ("script", "iframe", "object", "embed", "video", "audio", "form", "input", "style")


class Moved(NamedTuple):
    """An export with the folder it was imported to and the site that was built."""

    export: Path
    content: Path
    output: Path

    def page(self, address: str) -> Tag:
        return BeautifulSoup((self.output / address.strip("/") / "index.html").read_text(), "lxml")

    def body(self, address: str) -> Tag:
        found = self.page(address).select_one(".e-content")
        assert found is not None
        return found


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Moved]:
    """Every export, imported and built once."""
    found = {}
    for name in NAMES:
        folder = tmp_path_factory.mktemp(name)
        blog = Moved(FIXTURES / f"{name}.xml", folder / "content", folder / "output")
        options = ["--content", str(blog.content)]
        assert tasks.main(["import", str(blog.export), *options]) == 0
        build = ["build", *options, "--output", str(blog.output), "--clean", "--pages"]
        assert tasks.main([*build, "--as-of", BUILD_DAY]) == 0
        found[name] = blog
    return found


def words(html: str) -> list[str]:
    return re.findall(r"[^\W_]+", BeautifulSoup(html, "lxml").get_text(" "))


def public_items(export: Path) -> list[dict[str, str]]:
    items = []
    for item in etree.parse(str(export)).getroot().iter("item"):
        said = {re.sub(r"{.*/export/1\.\d/}", "wp:", c.tag): c.text or "" for c in item}
        said["body"] = next((c.text or "" for c in item if c.tag.endswith("content/}encoded")), "")
        is_public = said["wp:status"] == "publish" and not said["wp:post_password"]
        if is_public and said["wp:post_type"] in ("post", "page"):
            items.append(said)
    return items


@pytest.mark.parametrize("name", ["block-editor", "around-the-text", "oldest-dialect"])
def test_every_word_of_every_item_is_on_its_page(moved: dict[str, Moved], name: str) -> None:
    items = public_items(moved[name].export)
    assert len(items) >= 3
    everything = [
        words(str(BeautifulSoup(path.read_text(), "lxml").select_one(".e-content") or ""))
        for path in moved[name].output.rglob("index.html")
    ]
    for item in items:
        source = re.sub(r"\[youtube [^\]]*\]|<!--.*?-->|<sup\b.*?</sup>", " ", item["body"])
        wanted = Counter(words(source))
        least = min(sum((wanted - Counter(page)).values()) for page in everything)
        assert least == 0, (item["title"], least)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_active_is_on_any_page(moved: dict[str, Moved], name: str) -> None:
    for path in moved[name].output.rglob("*.html"):
        for body in BeautifulSoup(path.read_text(), "lxml").select(".e-content, .comments"):
            assert body.find(ACTIVE) is None, path
            assert "wp:" not in body.get_text(), path


def test_no_shortcode_leaks_but_those_nobody_knows(moved: dict[str, Moved]) -> None:
    text = moved["classic-editor"].body("/2014/03/01/every-shortcode/").get_text("\n")
    leaked = set(re.findall(r"\[([a-z_.-]+)[ \]]", text))
    assert leaked == {"sic", "our", "liberty", "a-z", "blip.tv", "unknown_thing"}
    assert "Inside the toggle." in text
    assert text.index("Before the first.") < text.index("After the last.")


@pytest.mark.parametrize(
    "target",
    ["youtube.com/watch?v=aB3dE6gH9jK", "youtube.com/watch?v=bB3dE6gH9jK", "vimeo.com/76979871",
     "vimeo.com/76979872", "dailymotion.com/video/x8oma9", "embed_code/4321432", "tracks/12345",
     "document/1234567", "id=5678901", "videopress.com/v/OO3Pm4aU", "gist.github.com/2059",
     "gist.github.com/ann/2060", "poll.fm/1234567", "twitter.com/plots/status/12345678901",
     "codepen.io/pen/abcXYZ", "ted.com/talks/1234", "instagram.com/p/abc123", "album=123456",
     "some-recording-1923", "track/abc123", "one.swf", "talk.mp3", "bells.ogg", "film.mp4"],
)  # fmt: skip
def test_every_embedded_thing_is_a_link_with_a_name(moved: dict[str, Moved], target: str) -> None:
    links = moved["classic-editor"].body("/2014/03/01/every-shortcode/").find_all("a", href=True)
    found = [link for link in links if target in str(link["href"])]
    assert found
    assert all(link.get_text().strip() or link.find("img") for link in found)


def test_captions_and_galleries_have_their_pictures_and_words(moved: dict[str, Moved]) -> None:
    body = moved["classic-editor"].body("/2014/03/01/every-shortcode/")
    captions = [caption.get_text() for caption in body.find_all("figcaption")]
    assert captions[:3] == ["Under the old kind", "The pond in May, by Bo", "The shed"]
    galleries = body.select(".gallery")
    assert [len(gallery.find_all("img")) for gallery in galleries] == [2, 3]


def test_program_text_stands_as_it_was_typed(moved: dict[str, Moved]) -> None:
    body = moved["classic-editor"].body("/2014/03/02/post-code/")
    blocks = [block.get_text().strip("\n") for block in body.find_all("pre")]
    assert blocks[0] == 'if (a < b && c > d) { return "[sic]"; }'
    assert blocks[3] == '<?php echo "hi"; ?>'
    assert (
        blocks[8]
        == "[caption]not run[/caption]\n[youtube http://www.youtube.com/watch?v=zzzzzzzzzzz]"
    )
    assert blocks[9] == "one\n# two\n* three\n    four"
    assert len(blocks) == 10


def test_tables_and_lists_keep_their_shape(moved: dict[str, Moved]) -> None:
    tables = moved["classic-editor"].body("/2014/03/04/tables/")
    spans = {(c.get("rowspan"), c.get("colspan")) for c in tables.find_all("td")}
    assert {("2", None), (None, "2"), (None, "3")} <= spans
    assert tables.select_one("table table td") is not None
    lists = moved["classic-editor"].body("/2014/03/03/lists/")
    assert lists.select_one("ul > li > ul > li > ol > li") is not None
    assert {"5"} == {ol["start"] for ol in lists.find_all("ol", start=True)}
    assert [dt.get_text() for dt in lists.find_all("dt")] == ["Spade", "Fork", "Pitchfork"]
    assert len(lists.find_all("dd")) == 3


def test_text_that_looks_like_markdown_is_that_text(moved: dict[str, Moved]) -> None:
    body = moved["classic-editor"].body("/2014/03/13/looks-like-markdown/")
    assert body.find(["h1", "h2", "h3", "ul", "ol", "blockquote", "em", "code", "hr", "dl"]) is None
    text = " ".join(body.get_text().split())
    for piece in (
        "# not a heading", "* not a list", "*stars* and _underscores_", "#hashtag", "![img](x)",
        "{: .x }", "[^1]: not a note", "*[HTML]:", "© &copy; <b>",
    ):  # fmt: skip
        assert piece in text


@pytest.mark.parametrize(
    ("address", "piece"),
    [
        ("/2014/03/07/حديقة/", 'dir="rtl"'),
        ("/2014/03/08/社区花园/", "太字"),
        ("/2014/03/09/κήπος/", "ανθίζει"),
        ("/2014/05/03/don’t-stop/", "An apostrophe"),
        ("/2014/05/04/🌻-hello/", "A sunflower"),
    ],
)
def test_other_scripts_keep_their_addresses_and_direction(
    moved: dict[str, Moved], address: str, piece: str
) -> None:
    assert piece in str(moved["classic-editor"].body(address))


def test_a_picture_of_the_text_itself_becomes_a_file(moved: dict[str, Moved]) -> None:
    body = moved["classic-editor"].body("/2014/03/12/raw-html/")
    picture = body.find("img", alt="inline")
    assert isinstance(picture, Tag)
    assert (moved["classic-editor"].output / str(picture["src"]).lstrip("/")).is_file()


def test_what_nobody_could_read_is_a_draft_and_nowhere_on_the_site(
    moved: dict[str, Moved],
) -> None:
    blog = moved["around-the-text"]
    site = "".join(p.read_text(errors="replace") for p in blog.output.rglob("*") if p.is_file())
    for hidden in ("Secret words", "The shed key", "Draft page words", "begun and never dated"):
        assert hidden not in site
    drafts = [p for p in blog.content.rglob("*.md") if "\nstatus: draft\n" in p.read_text()]
    assert len(drafts) == 11  # six kinds, a password, an undated one, a page, a recipe, an event


def test_a_thread_of_forty_is_nested_and_links_stand_apart(moved: dict[str, Moved]) -> None:
    page = moved["around-the-text"].page("/2014/03/04/a-thread/")
    last = page.find(id="comment-639")
    assert isinstance(last, Tag)
    assert [p["id"] for p in last.find_parents("li")][:2] == ["comment-638", "comment-637"]
    assert "43 comments" in page.get_text()
    elsewhere = page.find(id="comments-elsewhere")
    assert isinstance(elsewhere, Tag)
    assert [a["href"] for a in elsewhere.find_all("a")] == [
        "https://other.example/2014/03/reply/",
        "http://track.example/x",
    ]
    assert "x@plots.example" not in str(page)


def test_comments_of_a_page_stand_under_it(moved: dict[str, Moved]) -> None:
    page = moved["around-the-text"].page("/guide/")
    assert page.select_one("#comment-710 #comment-711") is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/loose/", "/"),
        ("/leaflet/", "/"),
        ("/2014/03/04/a-thread/owned/", "/2014/03/04/a-thread/"),
        ("/series/first-year/", "/tag/series-first-year/"),
        ("/ series=first-year", "/tag/series-first-year/"),
        ("/region/brixton/", "/tag/region-brixton/"),
        ("/ p=522", "/2014/03/09/published-without-a-date/"),
        ("/author/bo-lane/", "/author/bo-lane/"),
        ("/category/growing/beans/runner-beans/", "/category/growing/beans/runner-beans/"),
        ("/guide/chapter/section/", "/guide/chapter/section/"),
    ],
)
def test_every_old_address_is_answered(moved: dict[str, Moved], old: str, new: str) -> None:
    blog = moved["around-the-text"]
    table = (blog.output / "_redirects").read_text().splitlines()
    if old == new:
        assert (blog.output / new.strip("/") / "index.html").is_file()
    else:
        assert f"{old} {new} 301" in table


def test_a_page_of_an_attachment_leads_to_its_file_once_that_is_there(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads/2014/03"
    uploads.mkdir(parents=True)
    (uploads / "leaflet.pdf").write_bytes(b"%PDF-1.4")
    content, output = tmp_path / "content", tmp_path / "output"
    export = str(FIXTURES / "around-the-text.xml")
    call = ["import", export, "--content", str(content)]
    for more in ([], ["--uploads", str(tmp_path / "uploads")]):
        assert tasks.main([*call, *more]) == 0
    build = ["build", "--content", str(content), "--output", str(output), "--clean", "--pages"]
    assert tasks.main([*build, "--as-of", BUILD_DAY]) == 0
    table = (output / "_redirects").read_text()
    assert "/leaflet/ /files/2014/leaflet.pdf 301\n" in table
    assert "/wp-content/uploads/2014/03/leaflet.pdf /files/2014/leaflet.pdf 301\n" in table
    assert "/loose/ / 301\n" in table


def test_addresses_that_are_taken_are_not_taken_twice(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    export = str(FIXTURES / "addresses-that-are-taken.xml")
    for _ in range(2):
        assert tasks.main(["import", export, "--content", str(content)]) == 0
    build = ["build", "--content", str(content), "--output", str(output), "--clean", "--pages"]
    assert tasks.main([*build, "--as-of", BUILD_DAY]) == 0
    for address, text in (
        ("2014/05/02/same-slug", "The first of the two."),
        ("2014/05/02/same-slug-2", "The second of the two."),
        ("archive-page/below", "A page below that."),
    ):
        assert text in (output / address / "index.html").read_text()
    assert (content / "pages/feed-page/one.md").is_file()
    assert "/archive/below/ /archive-page/below/ 301" in (output / "_redirects").read_text()
