"""One line in content/decisions.yml takes a thing out of everything that is published."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.conftest import SmallSite


@pytest.fixture
def told(site: SmallSite) -> SmallSite:
    (site.content / "files").mkdir()
    Image.new("L", (8, 8)).save(site.content / "files" / "street.png")
    site.post(
        "story", "title: Quietstory\nlegacy:\n  guid: http://old.example/?p=7", "By Ann Ray.\n"
    )
    site.post("other", "legacy:\n  guid: x", "Ann Ray said so.\n\n![A street](/files/street.png)\n")
    comments = site.content / "comments/2012/other.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text('- id: "820"\n  author: Ann Ray\n  text: Quietcomment.\n', "utf-8")
    return site


def everything(site: SmallSite) -> bytes:
    names = ("_redirects", ".htaccess", "redirects.conf")
    return b"".join(data for name, data in site.files().items() if name not in names)


def decide(site: SmallSite, *lines: str) -> SmallSite:
    (site.content / "decisions.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return site.built()


@pytest.mark.parametrize("by", ["/2012/10/18/story/", "http://old.example/?p=7", "post/2012/story"])
def test_a_post_is_gone_from_everything(told: SmallSite, by: str) -> None:
    decide(told, f"- leave_out: {by}", "  because: its author asked us to")
    assert b"Quietstory" not in everything(told)
    assert b"its author asked" not in everything(told)


def test_an_honest_page_stands_where_it_was(told: SmallSite) -> None:
    decide(told, "- leave_out: /2012/10/18/story/")
    page = told.page("/2012/10/18/story/")
    assert "This page has been taken down" in page
    assert 'content="noindex"' in page
    assert '"^2012/10/18/story/$" "-" [G,L]' in told.page("/.htaccess").replace("\\", "")


def test_a_comment_is_gone(told: SmallSite) -> None:
    decide(told, "- leave_out: comment 820")
    assert b"Quietcomment" not in everything(told)


def test_a_name_is_gone_wherever_it_stood(told: SmallSite) -> None:
    decide(told, "- name: Ann Ray", "  write: a resident")
    assert b"Ann Ray" not in everything(told)
    assert "a resident said so" in told.page("/2012/10/18/other/")


def test_a_picture_is_gone_and_the_page_says_so(told: SmallSite) -> None:
    decide(told, "- leave_out: /files/street.png")
    assert not told.has("/files/street.png")
    assert "A street (this picture is missing)" in told.page("/2012/10/18/other/")
