"""RSS 2.0 and Atom feeds: an entry to a record, or a comment feed's entry to a comment."""

from __future__ import annotations

import html as entities
import re
from zoneinfo import ZoneInfo

from lxml import etree

from coop_toolkit.legacy.addressing import last_part
from coop_toolkit.legacy.record import CommentRecord, Item, LooseComment, Moment
from coop_toolkit.legacy.sources.markup import local_name, namespace, text_of
from coop_toolkit.legacy.sources.moments import day_of_address, feed_moment
from coop_toolkit.legacy.sources.wxr import Fields, terms_of, without_address

RICHNESS = 30
EXCERPT_RICHNESS = 10
_ENDS_CUT = re.compile(
    r"(?:\[(?:…|\.\.\.|&#8230;|&hellip;)\]|…|\.\.\.|&#8230;|&hellip;)\s*(?:<a\b[^>]*>[^<]*</a>\s*)?(?:</p>)?\s*$",
    re.I,
)

_COMMENT_LINK = re.compile(r"^(?P<post>[^#]+)#comment-(?P<id>\d+)$")


def item_of(
    element: etree._Element, fields: Fields, *, source: str, line: int, zone: ZoneInfo
) -> Item:
    """One entry of an RSS or Atom feed as a record."""
    address = _link(element)
    day = day_of_address(address)
    html, is_whole, excerpt = _body(element, fields)
    guid = fields.get("guid") or fields.get("id")
    return Item(
        place=f"{source}:{line}",
        source=source,
        line=line,
        kind="post",
        title=" ".join(entities.unescape(fields.get("title")).split()),
        html=html,
        excerpt=excerpt,
        slug=last_part(address),
        written=feed_moment(_date(fields), zone, day=day) or (Moment(day) if day else None),
        authors=_authors(element, fields),
        terms=terms_of(fields.categories),
        guid=guid,
        address=address,
        post_id=_post_id(guid),
        richness=RICHNESS if is_whole else EXCERPT_RICHNESS,
        excerpt_only=not is_whole and _ENDS_CUT.search(html.strip()) is not None,
    )


def comment_of(element: etree._Element, fields: Fields, zone: ZoneInfo) -> LooseComment | None:
    """A comment feed's entry; None for an entry that is a post.

    Its link ends in "#comment-820"; its title is "Comment on POST by NAME" in the feed of a
    blog, "By: NAME" in that of a post.
    """
    address = _link(element)
    found = _COMMENT_LINK.match(address)
    if not found or "post_type" in fields.single:
        return None
    title = entities.unescape(fields.get("title"))
    named = re.match(r"(?:Comment on (?P<post>.*) by|By:) (?P<name>.*)$", title, re.S)
    author = (_authors(element, fields) or ("",))[0] or (named["name"] if named else "")
    html, _, _ = _body(element, fields)
    moment = feed_moment(_date(fields), zone)
    comment = CommentRecord(found["id"], without_address(author), html, moment, plain=True)
    return LooseComment(comment, found["post"], (named and named["post"]) or "")


def _body(element: etree._Element, fields: Fields) -> tuple[str, bool, str]:
    """An entry's HTML, whether it stands for the whole text, and its excerpt beside that."""
    content = _construct(element, "content") or fields.single.get("content", "")
    if content:
        return content, True, fields.get("excerpt")
    return fields.single.get("description", "") or _construct(element, "summary"), False, ""


def _date(fields: Fields) -> str:
    """When an entry was published, or failing that last changed."""
    names = ("pubDate", "published", "date", "updated")
    return next((fields.get(name) for name in names if fields.get(name)), "")


def _link(element: etree._Element) -> str:
    for child in element:
        if local_name(child) == "link":
            if child.get("href") and child.get("rel", "alternate") == "alternate":
                return (child.get("href") or "").strip()
            if text_of(child).strip():
                return text_of(child).strip()
    return ""


def _construct(element: etree._Element, name: str) -> str:
    """An Atom text construct as HTML: type text, html or xhtml (RFC 4287, 3.1)."""
    for child in element:
        if local_name(child) == name and "mrss" not in namespace(child):
            kind = child.get("type", "text")
            if kind == "xhtml":
                inner = "".join(etree.tostring(e, encoding="unicode") for e in child)
                return re.sub(r"(</?)\w+:", r"\1", inner)
            text = text_of(child)
            return text if kind in ("html", "text/html") else entities.escape(text)
    return ""


def _authors(element: etree._Element, fields: Fields) -> tuple[str, ...]:
    names = [
        text_of(part).strip()
        for child in element
        if local_name(child) == "author"
        for part in child
        if local_name(part) == "name"
    ]
    name = fields.get("creator") or (names[0] if names else "") or _rss_author(fields.get("author"))
    name = without_address(name)
    return (name,) if name else ()


def _rss_author(text: str) -> str:
    """RSS 2.0 wants "ann@example.org (Ann)" in `author`: the name is in the brackets."""
    found = re.search(r"\(([^)]+)\)", text)
    return found[1] if found else text


def _post_id(guid: str) -> str:
    found = re.search(r"[?&](?:p|page_id)=(\d+)$", guid)
    return found[1] if found else ""
