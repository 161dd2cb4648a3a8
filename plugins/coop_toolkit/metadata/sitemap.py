"""The sitemap (sitemaps.org) with true dates, and robots.txt that names it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, Event, Page, Post, ToolkitPage
from coop_toolkit.output import WebFile, WebPage
from coop_toolkit.site import Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(edition: Edition, pages: Iterable[WebPage]) -> list[WebFile]:
    """sitemap.xml with every page that may be listed, and robots.txt."""
    site = edition.site
    root = Element("urlset", xmlns=_NAMESPACE)
    for page in sorted(pages, key=lambda page: page.address):
        if page.indexed and "/page/" not in page.address:
            _entry(root, site, page)
    xml = b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="utf-8")
    robots = f"User-agent: *\nAllow: /\nSitemap: {site.absolute('/sitemap.xml')}\n"
    return [
        WebFile("/sitemap.xml", xml, "application/xml; charset=utf-8"),
        WebFile("/robots.txt", robots.encode(), "text/plain; charset=utf-8"),
    ]


def _entry(root: Element, site: Site, page: WebPage) -> None:
    entry = SubElement(root, "url")
    SubElement(entry, "loc").text = site.absolute(page.address)
    changed = last_change(page.thing)
    if changed:
        SubElement(entry, "lastmod").text = changed.isoformat()


def last_change(thing: Common | None) -> date | None:
    """The day a thing last changed by its own header; None where it does not say."""
    if isinstance(thing, Post):
        return (thing.modified or thing.date).date()
    if isinstance(thing, ToolkitPage):
        return thing.checked
    if isinstance(thing, Page):
        return thing.modified.date() if thing.modified else thing.checked
    return thing.modified if isinstance(thing, Event) else None
