"""A feed document as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

feedgenerator writes the XML; what it lacks is added by its own hooks: full text and every
author in RSS, the date of the last change in both. Equal documents give equal bytes.
"""

from __future__ import annotations

import io
import json
import re
from typing import Any

from feedgenerator import Atom1Feed, Rss201rev2Feed
from feedgenerator.django.utils.feedgenerator import rfc3339_date

from coop_toolkit.feeds.entries import FeedDocument, FeedEntry

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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
    }
    return {key: value for key, value in item.items() if value}


class _FullRss(Rss201rev2Feed):  # type: ignore[misc]
    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        handler.addQuickElement("content:encoded", item["content"])


class _FullAtom(Atom1Feed):  # type: ignore[misc]
    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"] or [self.feed["title"]]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


def _written(kind: type, document: FeedDocument, address: str) -> bytes:
    feed = kind(
        title=_legal(document.title),
        link=document.page,
        description=_legal(document.description),
        language=document.language,
        feed_url=address,
        feed_guid=document.page,
    )
    for entry in document.entries:
        feed.add_item(
            title=_legal(entry.title),
            link=entry.address,
            description=_legal(entry.summary) or None,
            content=_legal(entry.html),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=[_legal(name) for name in entry.categories],
            comments=entry.comments or None,
            authors=[_legal(name) for name in entry.authors],
        )
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode("utf-8")


def _legal(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)
