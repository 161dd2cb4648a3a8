"""One line in content/decisions.yml takes a thing out of everything that is published."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.conftest import ROOT, SmallSite

EXPORT = ROOT / "tests" / "fixtures" / "legacy" / "whole-blog.xml"


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


@pytest.fixture
def imported(site: SmallSite) -> SmallSite:
    """A blog that was imported and published before anything was decided."""
    assert site.run("import", EXPORT, "--content", site.content).status == 0
    (site.content / "files/2013").mkdir(parents=True, exist_ok=True)
    Image.new("L", (8, 8)).save(site.content / "files/2013/canes.jpg")
    return site.built()


@pytest.mark.parametrize(
    "by",
    [
        "http://plots.example/2013/04/01/seed-swap",
        "https://www.plots.example/2013/04/01/seed-swap/",
        "http://plots.example/?p=9",
    ],
)
def test_an_imported_post_is_gone_at_once_and_stays_away(imported: SmallSite, by: str) -> None:
    assert b"Bring what you have" in everything(imported)
    decide(imported, f"- leave_out: {by}")
    assert b"Bring what you have" not in everything(imported)
    ran = imported.run("import", EXPORT, "--content", imported.content)
    assert (ran.status, "left out" in ran.output) == (0, True)
    imported.built()
    assert b"Bring what you have" not in everything(imported)


def test_a_comment_of_an_imported_post_is_gone_at_once(imported: SmallSite) -> None:
    decide(imported, "- leave_out: comment 5")
    assert b"Mine came up" not in everything(imported)
    assert b"Glad to hear it" in everything(imported)


def test_a_picture_is_gone_by_its_old_address(imported: SmallSite) -> None:
    decide(
        imported,
        "- leave_out: https://plots.example/wp-content/uploads/2013/05/canes-300x200.jpg",
    )
    assert not imported.has("/files/2013/canes.jpg")
    assert "Canes tied at the top (this picture is missing)" in imported.page(
        "/2013/05/04/runner-beans/"
    )


def test_words_of_one_post_are_gone_from_that_post_only(imported: SmallSite) -> None:
    imported.post("other", body="Soak them well.\n")
    decide(
        imported,
        "- words: Soak  them",
        '  write: "[removed]"',
        "  in: https://plots.example/2013/05/04/runner-beans/",
        "- words: mine CAME",
        "  write: They came",
        "  in: /2013/05/04/runner-beans/",
    )
    page = imported.page("/2013/05/04/runner-beans/")
    assert "[removed] [overnight] first" in page
    assert "They came up." in page
    assert "Soak them well" in imported.page("/2012/10/18/other/")


def test_a_decision_that_cannot_be_heeded_is_said(told: SmallSite) -> None:
    (told.content / "decisions.yml").write_text("- leaveout: /2012/10/18/story/\n", "utf-8")
    ran = told.build()
    assert ran.status == 1
    assert "decisions.yml:1: a decision has no key “leaveout”" in ran.output
    assert "CONTRIBUTING.md#taking-something-down" in ran.output
