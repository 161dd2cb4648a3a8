"""WordPress exports (WXR 1.0 to 1.2): an item of the export to a record."""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass, field, replace
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from lxml import etree

from coop_toolkit.legacy.record import PINGS, Blog, CommentRecord, Item, Loss, Moment, Person, Term
from coop_toolkit.legacy.sources.markup import (
    UnreadableItem,
    element_of,
    local_name,
    namespace,
    text_of,
)
from coop_toolkit.legacy.sources.moments import day_of_address, feed_moment, stored_moment
from coop_toolkit.legacy.sources.taxonomies import is_told, term_of_taxonomy

RICHNESS = 40
_HEAD_ELEMENT = re.compile(
    r"<wp:(author|category|tag|term)>.*?</wp:\1>|<wp:base_blog_url>[^<]*</wp:base_blog_url>", re.S
)
_ADDRESS_IN_TEXT = re.compile(r"@[\w.-]+\.\w+")


@dataclass
class Fields:
    """The child elements of an item: single ones by name, repeated ones apart."""

    single: dict[str, str] = field(default_factory=dict)
    categories: list[etree._Element] = field(default_factory=list)
    comments: list[dict[str, str]] = field(default_factory=list)
    meta: list[tuple[str, str]] = field(default_factory=list)

    def get(self, name: str) -> str:
        """A single field's text, trimmed; "" where it is missing."""
        return self.single.get(name, "").strip()


def fields_of(element: etree._Element) -> Fields:
    """Sort the children of an item. `content:encoded` is "content", `excerpt:encoded` "excerpt"."""
    fields = Fields()
    for child in element:
        name = local_name(child)
        if name == "encoded":
            name = "excerpt" if "excerpt" in namespace(child) else "content"
        if name == "category":
            fields.categories.append(child)
        elif name == "comment" and len(child):
            fields.comments.append({local_name(part): text_of(part) for part in child})
        elif name == "postmeta":
            pair = {local_name(part): text_of(part) for part in child}
            fields.meta.append((pair.get("meta_key", ""), pair.get("meta_value", "")))
        elif name and name not in fields.single and "mrss" not in namespace(child):
            fields.single[name] = text_of(child)
    return fields


def read_head(blog: Blog, head: str) -> None:
    """Authors and terms of an export, which stand before its first item."""
    for found in _HEAD_ELEMENT.finditer(head):
        if found[1] is None:
            blog.address = entities.unescape(re.sub(r"<[^>]*>", "", found[0])).strip()
            continue
        try:
            element, _ = element_of(found[0], head)
        except UnreadableItem:
            line = head.count("\n", 0, found.start()) + 1
            message = f"this {found[1]} cannot be read and was left out"
            blog.losses.append(Loss(line, message, is_item=False))
            continue
        _add_head_element(blog, found[1], {local_name(e): text_of(e).strip() for e in element})


def _add_head_element(blog: Blog, kind: str, values: dict[str, str]) -> None:
    if kind == "author":
        login = values.get("author_login", "")
        name = values.get("author_display_name", "") or login
        blog.people.append(Person(without_address(login), without_address(name)))
    elif kind == "category":
        blog.terms.append(_term("category", values, "category_nicename", "cat_name"))
    elif kind == "tag":
        blog.terms.append(_term("tag", values, "tag_slug", "tag_name"))
    elif values.get("term_taxonomy") in ("category", "post_tag"):
        word = "category" if values["term_taxonomy"] == "category" else "tag"
        blog.terms.append(_term(word, values, "term_slug", "term_name"))
    elif is_told(values.get("term_taxonomy", "")):
        term = _term("tag", values, "term_slug", "term_name")
        told = term_of_taxonomy(values["term_taxonomy"], term.slug, term.name)
        blog.terms.append(replace(told, description=term.description))


def _term(kind: str, values: dict[str, str], slug: str, name: str) -> Term:
    prefix = {"category_nicename": "category", "tag_slug": "tag"}.get(slug, "term")
    return Term(
        kind,
        unquote(values.get(slug, "")),
        entities.unescape(values.get(name, "") or values.get(slug, "")),
        unquote(values.get(f"{prefix}_parent", "")),
        values.get(f"{prefix}_description", ""),
    )


def item_of(fields: Fields, *, source: str, line: int, zone: ZoneInfo) -> Item:
    """One item of an export as a record."""
    get = fields.get
    modified = stored_moment(get("post_modified"), get("post_modified_gmt"), zone)
    written, taken_from = _written(fields, modified, zone)
    bare = Item(
        place=f"{source}:{line}",
        source=source,
        line=line,
        kind=get("post_type") or "post",
        title=entities.unescape(get("title")),
        html=fields.single.get("content", "") or fields.single.get("description", ""),
        stored=True,
        excerpt=get("excerpt"),
        written=written,
        modified=modified,
        authors=_authors(fields),
        notes=taken_from,
        terms=terms_of(fields.categories),
        meta=tuple(fields.meta),
        comments=tuple(_comment(values, zone) for values in fields.comments),
        richness=RICHNESS,
    )
    return _placed(bare, fields)


def _placed(item: Item, fields: Fields) -> Item:
    """An item with what tells where in the blog it stood, and who could see it there."""
    get = fields.get
    return replace(
        item,
        slug=unquote(get("post_name")),
        status=get("status") or "publish",
        has_password=bool(get("post_password")),
        guid=get("guid"),
        address=re.sub(r"(?<!:)//+", "/", get("link")),
        post_id=get("post_id"),
        parent=get("post_parent").removeprefix("0"),
        order=_number(get("menu_order")),
        sticky=get("is_sticky") == "1",
        attachment=get("attachment_url"),
        featured=dict(fields.meta).get("_thumbnail_id", ""),
    )


def _written(
    fields: Fields, modified: Moment | None, zone: ZoneInfo
) -> tuple[Moment | None, tuple[str, ...]]:
    """When an item was written, and a note where that is not the date it has for it.

    WordPress gives a draft that was never published 0000-00-00; a published item without a
    date was damaged on its way, and what else tells its day is taken.
    """
    own = stored_moment(fields.get("post_date"), fields.get("post_date_gmt"), zone)
    if own:
        return own, ()
    day = day_of_address(fields.get("link"))
    others = (
        (feed_moment(fields.get("pubDate"), zone, day=day), "its line pubDate"),
        (Moment(day) if day else None, "its address"),
        (modified, "when it was last changed"),
    )
    for moment, place in others:
        if moment:
            note = f"it has no date of its own; {moment.day.isoformat()} was taken from {place}"
            return moment, (note,)
    return None, ()


def _authors(fields: Fields) -> tuple[str, ...]:
    """The authors that the plugin Co-Authors Plus named, else the one of WordPress itself."""
    several = [
        re.sub(r"^cap-", "", unquote(element.get("nicename") or "")) or text_of(element).strip()
        for element in fields.categories
        if element.get("domain") == "author"
    ]
    creator = fields.get("creator")
    return tuple(dict.fromkeys(several)) or ((creator,) if creator else ())


def terms_of(elements: list[etree._Element]) -> tuple[Term, ...]:
    """Categories and tags of an item, each once.

    WXR 1.0 names each twice, without and with a nicename, and its categories may have no
    domain; a feed's have neither.
    """
    found: dict[tuple[str, str], Term] = {}
    for element in elements:
        domain, slug = element.get("domain") or "", unquote(element.get("nicename") or "")
        name = text_of(element).strip() or element.get("label") or element.get("term") or ""
        kind = _kind_of_domain(domain)
        if not kind and name and is_told(domain):
            term = term_of_taxonomy(domain, slug, entities.unescape(name))
            found[("tag", f"\0{term.slug}")] = term
        if not kind or not name:
            continue
        key = (kind, name.casefold() if not slug else f"\0{slug}")
        by_name = (kind, name.casefold())
        if slug:
            found.pop(by_name, None)
        elif any(k == kind and t.name.casefold() == by_name[1] for (k, _), t in found.items()):
            continue
        found[key] = Term(kind, slug, entities.unescape(name))
    return tuple(found.values())


def _kind_of_domain(domain: str) -> str:
    if domain in ("post_tag", "tag"):
        return "tag"
    is_category = domain in ("", "category") or domain.startswith("http")
    return "category" if is_category else ""


def _comment(values: dict[str, str], zone: ZoneInfo) -> CommentRecord:
    get = {name.removeprefix("comment_"): text.strip() for name, text in values.items()}.get
    kind = get("type", "") or "comment"
    return CommentRecord(
        id=get("id", ""),
        author=without_address(entities.unescape(get("author", ""))),
        html=get("content", ""),
        written=stored_moment(get("date", ""), get("date_gmt", ""), zone),
        parent="" if get("parent", "0") == "0" else get("parent", ""),
        kind=kind,
        approved=get("approved", "1") == "1",
        address=get("author_url", "") if kind in PINGS else "",
    )


def without_address(name: str) -> str:
    """A name, or what stands before the @ where someone's e-mail address is their name."""
    return _ADDRESS_IN_TEXT.sub("", name).strip()


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else 0
