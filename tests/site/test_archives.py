"""The yearly archives of the feed (RFC 5005): a walk that meets every post once."""

from __future__ import annotations

from lxml import etree

from tests.conftest import SmallSite

ATOM = {"a": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}
HOME = "https://toolkit.example"


def document(site: SmallSite, address: str) -> etree._Element:
    return etree.fromstring(site.page(address.removeprefix(HOME)).encode())


def link(feed: etree._Element, relation: str) -> str:
    found = feed.xpath(f"a:link[@rel='{relation}']/@href", namespaces=ATOM)
    return str(found[0]) if found else ""


def test_a_walk_from_the_newest_to_the_first_meets_each_post_once(site: SmallSite) -> None:
    for year in (2011, 2012, 2013):
        for number in range(7):
            header = f"title: P{year}{number}\ndate: {year}-03-{number + 1:02}"
            site.post(f"p-{year}-{number}", header)
    site.built()
    met: list[str] = []
    address = link(document(site, "/atom.xml"), "prev-archive")
    previous = ""
    while address:
        feed = document(site, address)
        assert feed.xpath("fh:archive", namespaces=ATOM)
        assert link(feed, "self") == address
        assert link(feed, "current") == f"{HOME}/atom.xml"
        assert link(feed, "next-archive") == previous
        met += feed.xpath("a:entry/a:id/text()", namespaces=ATOM)
        previous, address = address, link(feed, "prev-archive")
    assert len(met) == len(set(met)) == 21
    assert previous.endswith("/archive/2011/atom.xml")
