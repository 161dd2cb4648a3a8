"""Old addresses, answered alike by the three kinds of host."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest

from tests.conftest import SmallSite


@pytest.fixture
def moved(site: SmallSite) -> SmallSite:
    site.write("people/jo-brown.md", "title: Jo Brown\nalso_called: jbrown4")
    site.post(
        header="title: First\nslug: first\nauthors: Jo Brown\ncategories: Events\ntags: food\n"
        'legacy:\n  guid: http://old.example/?p=7\n  post_id: "7"\n'
        "  address: http://old.example/2012/10/17/first/\n"
        "  also_at:\n    - http://old.example/2012/10/17/first/photo/\n    - http://old.example/ελ/"
    )
    site.write(
        "pages/about.md",
        'title: About\nlegacy:\n  post_id: "2"\n  guid: http://old.example/?page_id=2',
    )
    return site.built()


WANTED = {
    "/?p=7": "/2012/10/18/first/",
    "/?page_id=2": "/about/",
    "/?feed=rss2": "/rss.xml",
    "/2012/10/17/first/": "/2012/10/18/first/",
    "/2012/10/17/first/photo/": "/2012/10/18/first/",
    "/ελ/": "/2012/10/18/first/",
    "/2012/10/18/": "/2012/10/",
    "/author/jbrown4/": "/author/jo-brown/",
    "/feed/": "/rss.xml",
    "/feed/atom/": "/atom.xml",
    "/category/events/feed/": "/category/events/rss.xml",
    "/tag/food/feed/rss2/": "/tag/food/rss.xml",
    "/author/jo-brown/feed/": "/author/jo-brown/rss.xml",
}


def by_netlify(text: str, address: str) -> str:
    path, _, query = address.partition("?")
    for line in text.splitlines():
        parts = line.split()
        wants = parts[1] if len(parts) == 4 else ""
        if decoded(parts[0]) == path and wants == query:
            return decoded(parts[-2])
    return ""


def by_apache(text: str, address: str) -> str:
    path, _, query = address.partition("?")
    wanted = None
    for line in text.splitlines():
        condition = re.fullmatch(r'RewriteCond "%\{QUERY_STRING\}" "(.*)"', line)
        rule = re.fullmatch(r'RewriteRule "(.*)" "(.*)" \[.*\]', line)
        if condition:
            wanted = condition[1]
        elif rule:
            fits = re.search(wanted, query) if wanted else not query
            if fits and re.search(rule[1], path.lstrip("/")):
                return decoded(rule[2])
            wanted = None
    return ""


def by_nginx(text: str, address: str) -> str:
    found = re.findall(r'^  "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)";$', text, re.MULTILINE)
    table = {key.replace("\\$", "$"): decoded(value) for key, value in found}
    return table.get(address, "")


def decoded(text: str) -> str:
    return unquote(text)


@pytest.mark.parametrize("old", WANTED)
def test_the_three_formats_answer_alike(moved: SmallSite, old: str) -> None:
    answers = (
        by_netlify(moved.page("/_redirects"), old),
        by_apache(moved.page("/.htaccess"), old),
        by_nginx(moved.page("/redirects.conf"), old),
    )
    assert answers == (WANTED[old],) * 3


def test_no_redirect_leads_to_another_or_to_nothing(moved: SmallSite) -> None:
    lines = [line.split() for line in moved.page("/_redirects").splitlines()]
    old = {decoded(parts[0]) for parts in lines if len(parts) == 3}
    for parts in lines:
        target = decoded(parts[-2])
        assert target not in old
        assert moved.has(target), target


def test_a_host_without_redirects_has_a_page_at_the_old_path(moved: SmallSite) -> None:
    for old in ("/2012/10/17/first/", "/author/jbrown4/", "/ελ/"):
        page = moved.page(old)
        assert f'url={"/author/jo-brown/" if "author" in old else "/2012/10/18/first/"}"' in page
        assert 'content="noindex"' in page


def test_a_renamed_file_that_keeps_its_id_keeps_its_old_address(site: SmallSite) -> None:
    site.write("pages/contact-us.md", "title: Contact\nid: page/contact")
    (site.content / "addresses.txt").write_text("/contact/ page/contact\n")
    site.built()
    assert "/contact/ /contact-us/ 301" in site.page("/_redirects")
    assert "nothing answers" not in site.check().output


def test_a_vanished_address_is_told_with_its_line(site: SmallSite) -> None:
    site.post()
    (site.content / "addresses.txt").write_text("/about/ page/about\n")
    ran = site.check()
    assert ran.status == 0
    assert "addresses.txt:1: warning: nothing answers at /about/ any more" in ran.output
    assert "id: page/about" in ran.output


def test_what_was_taken_down_counts_as_answered(site: SmallSite) -> None:
    site.post()
    (site.content / "addresses.txt").write_text("/about/ page/about\n")
    (site.content / "decisions.yml").write_text("- leave_out: /about/\n  because: asked to\n")
    assert "nothing answers" not in site.check().output


def test_old_links_are_told_to_the_letter(site: SmallSite) -> None:
    link = "http://old.example/2012/10/18/%ce%b1%ce%b2/"
    site.post(header=f"legacy:\n  guid: http://old.example/?p=7\n  address: {link}")
    site.built()
    new = "https://toolkit.example/2012/10/18/first-post/"
    assert json.loads(site.page("/old-links.json")) == {link: new, "http://old.example/?p=7": new}


def test_what_was_first_typed_here_has_no_old_addresses_of_days_and_pages(site: SmallSite) -> None:
    for number in range(11):
        site.post(f"post-{number}")
    site.built()
    assert not {"2012/10/18/index.html", "page/2/index.html"} & set(site.files())
    site.post("imported", "legacy:\n  guid: http://old.example/?p=7").built()
    assert {"2012/10/18/index.html", "page/2/index.html"} <= set(site.files())
