"""A whole blog moved over: every address it had is answered."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import fastfeedparser
import feedparser
import pytest
from lxml import etree

from tests.conftest import ROOT, SmallSite

EXPORT = ROOT / "tests" / "fixtures" / "legacy" / "whole-blog.xml"
WP = {"wp": "http://wordpress.org/export/1.2/"}


@pytest.fixture
def blog(site: SmallSite) -> SmallSite:
    ran = site.run("import", EXPORT, "--content", site.content)
    assert ran.status == 0, ran.output
    return site.built()


def public_items() -> list[etree._Element]:
    root = etree.parse(str(EXPORT)).getroot()
    return [
        item
        for item in root.iter("item")
        if item.findtext("wp:status", namespaces=WP) == "publish"
        and item.findtext("wp:post_type", namespaces=WP) in ("post", "page")
        and not item.findtext("wp:post_password", namespaces=WP)
    ]


def answer(blog: SmallSite, address: str) -> str:
    """Where an old address leads: itself when a page stands there, else the redirect's end."""
    parts = urlsplit(address)
    path = unquote(parts.path) or "/"
    if not parts.query and blog.has(path):
        return path
    for line in blog.page("/_redirects").splitlines():
        fields = line.split()
        query = fields[1] if len(fields) == 4 else ""
        if unquote(fields[0]) == path and query == parts.query:
            return unquote(fields[-2])
    return ""


def test_every_link_guid_and_id_of_the_export_is_answered(blog: SmallSite) -> None:
    items = public_items()
    assert items
    for item in items:
        title = item.findtext("title") or ""
        key = "p" if item.findtext("wp:post_type", namespaces=WP) == "post" else "page_id"
        number = item.findtext("wp:post_id", namespaces=WP)
        for old in (
            item.findtext("link"),
            item.findtext("guid"),
            f"http://x.example/?{key}={number}",
        ):
            target = answer(blog, old or "")
            assert blog.has(target), f"{old} of {title}"
            if title:
                assert title.split()[0] in blog.page(target), old


def test_every_term_and_author_of_the_export_is_answered(blog: SmallSite) -> None:
    for item in public_items():
        for term in item.iter("category"):
            kind, slug = term.get("domain"), unquote(term.get("nicename") or "")
            folder = {"category": "category", "post_tag": "tag"}.get(kind or "")
            if folder and slug:
                found = list(blog.output.glob(f"{folder}/**/{slug}/index.html"))
                assert found, f"{folder} {slug}"


@pytest.mark.parametrize("kind", ["rss.xml", "atom.xml"])
def test_every_feed_of_the_real_site_is_read_without_complaint(real_site: Path, kind: str) -> None:
    feeds = sorted(real_site.rglob(kind))
    assert len(feeds) > 50
    for path in feeds:
        data = path.read_bytes()
        assert not feedparser.parse(data).bozo, path
        count = data.count(b"<item>") + data.count(b"<entry>")
        assert len(fastfeedparser.parse(data.decode()).entries) == count, path
