"""A feed document as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

feedgenerator writes the XML; what it lacks is added by its own hooks: full text and every
author in RSS, the date of the last change in both. Equal documents give equal bytes.
"""

from __future__ import annotations

import io
import json
from typing import Any

from feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from feedgenerator.django.utils.feedgenerator import rfc3339_date

from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.feeds.escaping import legal


def rss(document: FeedDocument) -> bytes:
    """RSS 2.0 with content:encoded, dc:creator and atom:updated."""
    return _written(_FullRss, document, f"{document.folder}rss.xml")


def atom(document: FeedDocument) -> bytes:
    """Atom with summary and content."""
    return _written(_FullAtom, document, f"{document.folder}atom.xml")


def json_feed(document: FeedDocument) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org/version/1.1)."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.title,
        "home_page_url": document.page,
        "feed_url": f"{document.folder}feed.json",
        "description": document.description,
        "language": document.language,
        "items": [_json_item(entry) for entry in document.entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode("utf-8")


def _json_item(entry: FeedEntry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.categories),
        "attachments": _attachments(entry),
    }
    return {key: value for key, value in item.items() if value}


def _attachments(entry: FeedEntry) -> list[dict[str, Any]]:
    file = entry.file
    if file is None:
        return []
    return [{"url": file.address, "mime_type": file.media_type, "size_in_bytes": file.length}]


class _FullRss(Rss201rev2Feed):  # type: ignore[misc]
    """RSS 2.0 with what feedgenerator leaves out."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces of the added elements."""
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_root_elements(self, handler: Any) -> None:
        """The links of the feed itself, as elements of Atom."""
        super().add_root_elements(handler)
        for link in self.feed["links"]:
            attributes = {"rel": link.relation, "href": link.address}
            handler.addQuickElement("atom:link", None, attributes)

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Every author, the date of the last change, the full text."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        handler.addQuickElement("content:encoded", item["content"])


class _FullAtom(Atom1Feed):  # type: ignore[misc]
    """Atom with every author and the links of RFC 5005."""

    def root_attributes(self) -> dict[str, str]:
        """The namespaces, that of RFC 5005 in an archive only."""
        archive = {"xmlns:fh": "http://purl.org/syndication/history/1.0"}
        return {**super().root_attributes(), **(archive if self.feed["is_archive"] else {})}

    def add_root_elements(self, handler: Any) -> None:
        """The links of the feed itself, and the mark of an archive."""
        super().add_root_elements(handler)
        for link in self.feed["links"]:
            attributes = {"rel": link.relation, "href": link.address}
            handler.addQuickElement("link", "", attributes)
        if self.feed["is_archive"]:
            handler.addQuickElement("fh:archive", "")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Every author; the feed itself where an entry names none."""
        super().add_item_elements(handler, item)
        for name in item["authors"] or [self.feed["title"]]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


def _written(kind: type, document: FeedDocument, address: str) -> bytes:
    feed = kind(
        title=legal(document.title),
        link=document.page,
        description=legal(document.description),
        language=document.language,
        feed_url=address,
        feed_guid=document.folder if document.is_archive else document.page,
        links=document.links,
        is_archive=document.is_archive,
    )
    for entry in document.entries:
        feed.add_item(
            title=legal(entry.title),
            link=entry.address,
            description=legal(entry.summary) or None,
            content=legal(entry.html),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=[legal(name) for name in entry.categories],
            comments=entry.comments or None,
            authors=[legal(name) for name in entry.authors],
            enclosures=_enclosures(entry),
        )
    out = io.BytesIO()
    feed.write(out, "utf-8")
    return _styled(out.getvalue(), document.stylesheet)


def _styled(xml: bytes, stylesheet: str) -> bytes:
    """The document with the instruction that names its stylesheet, after the XML declaration."""
    if not stylesheet:
        return xml
    declaration, end, rest = xml.partition(b"?>")
    instruction = f'<?xml-stylesheet type="text/css" href="{stylesheet}"?>'
    return b"".join([declaration, end, b"\n", instruction.encode(), rest])


def _enclosures(entry: FeedEntry) -> list[Enclosure]:
    file = entry.file
    return [Enclosure(file.address, str(file.length), file.media_type)] if file else []
