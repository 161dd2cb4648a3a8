"""Every page leads to the place where a reader can suggest a change to it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from tests.conftest import SmallSite

REPOSITORY = "https://code.example/council/toolkit"


def link(page: str, words: str) -> str:
    """The address that the link of these words leads to, "" where there is none."""
    found = re.search(rf'<a href="([^"]*)">{words}</a>', page)
    return unescape(found[1]) if found else ""


def test_a_page_of_the_real_site_leads_to_its_own_file(real_site: Path) -> None:
    page = (real_site / "2012/10/18/made-in-lambeth-ii/index.html").read_text()
    assert (
        link(page, "Suggest a change to this page")
        == f"{REPOSITORY}/edit/main/content/posts/2012/made-in-lambeth-ii.md"
    )


def test_a_list_leads_to_the_form_that_knows_its_address(real_site: Path) -> None:
    page = (real_site / "latest-posts/index.html").read_text()
    assert link(page, "Suggest a change to this page") == (
        f"{REPOSITORY}/issues/new?template=mistake.yml"
        "&page=https%3A%2F%2Ftoolkit.example%2Flatest-posts%2F"
    )


def test_a_letter_names_the_page_by_title_and_address(site: SmallSite) -> None:
    site.post("tea", "title: Tea & cake? 100% “ours”").built()
    assert link(site.page("/2012/10/18/tea/"), "Write to us about it") == (
        "mailto:team@toolkit.example"
        "?subject=Tea%20%26%20cake%3F%20100%25%20%E2%80%9Cours%E2%80%9D"
        "&body=https%3A%2F%2Ftoolkit.example%2F2012%2F10%2F18%2Ftea%2F%0D%0A%0D%0A"
    )


def test_every_page_of_the_real_site_has_both_ways_in(real_site: Path) -> None:
    pages = [path.read_text() for path in real_site.rglob("*.html")]
    whole = [page for page in pages if '<header class="masthead">' in page]
    assert len(whole) > 200
    assert all(link(page, "Suggest a change to this page") for page in whole)
    assert all(link(page, "Write to us about it") for page in whole)
