"""A file's bytes to a blog: the kind of source is told from what the file holds."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from lxml import etree

from coop_toolkit.legacy.record import Blog, Item, Loss
from coop_toolkit.legacy.sources import capture, feed, page, wxr
from coop_toolkit.legacy.sources.encodings import as_utf8
from coop_toolkit.legacy.sources.markup import State, UnreadableItem, decoded, element_of
from coop_toolkit.legacy.sources.splitting import ITEM_LIMIT, Piece, cut_into_items

_XML = re.compile(rb"<(?:\?xml|rss|feed|rdf:RDF|channel|item|entry)[\s>]")
_COMMENT = re.compile(r"<!--.*?-->", re.S)
# WordPress.com's markup round the beginning of somebody else's post.
_REBLOG = re.compile(r"class=[\"'][^\"']*(?:reblog-(?:post|from|source)|wpcom-reblog-snapshot)")
_UNREADABLE = "this item is damaged and cannot be read"
_MENDED = "damaged in the source, mended on the way without a change of words"
_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.S)


def read_blog(name: str, data: bytes, zone: ZoneInfo) -> Blog:
    """Everything one source file holds.

    Args:
        name: the file's own name; records are placed by it.
        data: its bytes, in any encoding.
        zone: the blog's time zone, for moments that are written without an offset.
    """
    data = as_utf8(data)
    if _XML.search(data[:100_000]) and not page.is_page(decoded(data[:5_000])):
        return _read_xml(name, data, zone)
    text = decoded(data)
    if page.is_page(text):
        return page.read_page(text, name, zone)
    if capture.is_capture(text):
        return capture.read_capture(text, name)
    blog = Blog(name)
    blog.losses.append(
        Loss(0, "this is neither an export, a feed nor a page of a blog",
             "Give the .xml file that WordPress writes under Tools, Export.")
    )  # fmt: skip
    return blog


def _read_xml(name: str, data: bytes, zone: ZoneInfo) -> Blog:
    blog = Blog(name)
    cut = cut_into_items(data)
    head = decoded(cut.head)
    if re.search(r"<!DOCTYPE", _CDATA.sub("", _COMMENT.sub("", head)), re.I):
        blog.losses.append(
            Loss(1, "this file begins with a DOCTYPE, which no export or feed has",
                 "It may have been made to do harm, so nothing was read from it.")
        )  # fmt: skip
        return blog
    wxr.read_head(blog, head)
    blog.counted = len(cut.pieces)
    for piece in cut.pieces:
        _add_item(blog, piece, head, zone)
    if not cut.pieces:
        blog.losses.append(Loss(1, "this file holds no posts"))
    return blog


def _add_item(blog: Blog, piece: Piece, head: str, zone: ZoneInfo) -> None:
    if len(piece.data) > ITEM_LIMIT:
        size = len(piece.data) // 1_000_000
        message = f"this item is {size:,} MB long, and 20 MB is the most"
        blog.losses.append(Loss(piece.line, message))
        return
    text = decoded(piece.data)
    try:
        element, state = element_of(text, head)
    except UnreadableItem:
        blog.losses.append(Loss(piece.line, _UNREADABLE))
        return
    fields = wxr.fields_of(element)
    comment = feed.comment_of(element, fields, zone)
    if comment:
        blog.loose.append(replace(comment, place=f"{blog.source}:{piece.line}"))
        return
    item = _item(blog, piece, element, fields, zone)
    if state is not State.WHOLE:
        is_all_there = state is State.MENDED or _is_all_there(head + text, text, fields)
        _add_damaged(blog, item, is_all_there=is_all_there)
    else:
        blog.items.append(item)


def _item(
    blog: Blog, piece: Piece, element: etree._Element, fields: wxr.Fields, zone: ZoneInfo
) -> Item:
    """An item as the kind of source it comes from writes it."""
    if "post_type" in fields.single or "post_id" in fields.single:
        item = wxr.item_of(fields, source=blog.source, line=piece.line, zone=zone)
    else:
        item = feed.item_of(element, fields, source=blog.source, line=piece.line, zone=zone)
    if not _REBLOG.search(item.html):
        return item
    return replace(item, excerpt_only=True, richness=min(item.richness, feed.EXCERPT_RICHNESS))


def _add_damaged(blog: Blog, item: Item, *, is_all_there: bool) -> None:
    """An item that was damaged says so; one that is not whole is a draft until somebody looks."""
    if not (item.title or item.html.strip() or item.excerpt):
        blog.losses.append(Loss(item.line, _UNREADABLE))
        return
    if is_all_there:
        blog.items.append(replace(item, notes=(*item.notes, _MENDED)))
        return
    message = f"“{item.title}” is damaged or cut off; what could be read is imported as a draft"
    blog.losses.append(Loss(item.line, message, title=item.title, is_item=False))
    blog.items.append(replace(item, status="draft", notes=(*item.notes, message)))


def _is_all_there(file: str, text: str, fields: wxr.Fields) -> bool:
    """Whether a salvaged item has the fields that tell who may read it, and every comment."""
    needed = ("status", "post_type") if "<wp:" in file else ("link", "guid", "description")
    has_needed = all(fields.get(name) for name in needed)
    return has_needed and text.count("<wp:comment>") == len(fields.comments)
