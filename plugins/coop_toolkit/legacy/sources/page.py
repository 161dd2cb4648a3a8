"""Saved web pages of a WordPress blog: one post with its comments, or an archive of several.

Themes differ, but nearly all write the classes of the hAtom microformat and WordPress's own
(`hentry`, `entry-title`, `entry-content`, `post-123`, `comment-820`).
"""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup, Tag

from coop_toolkit.legacy.addressing import last_part
from coop_toolkit.legacy.record import Blog, Item, Loss, Moment, Term
from coop_toolkit.legacy.sources.moments import day_of_address, english_day, feed_moment
from coop_toolkit.legacy.sources.page_comments import comments_of
from coop_toolkit.legacy.sources.wxr import without_address

RICHNESS = 25
EXCERPT_RICHNESS = 8
_BODY = ".entry-content, .post-content, .e-content, [itemprop=articleBody], .storycontent, .entry"
_EXCERPT = ".entry-summary, .p-summary, .excerpt"
_TITLE = ".entry-title, .post-title, .p-name, [itemprop=headline], h1, h2"
_POSTS = "article.hentry, article.post, article.page, .hentry, .type-post, .h-entry, article"
_LINK = ".entry-title a[href], a[rel~=bookmark][href], a.u-url[href], h2 a[href]"
_TIME = "time.published, time.entry-date, time.dt-published, time[datetime], abbr.published"
_DAY = ".entry-date, .posted-on, .date"
_AUTHOR = ".author .fn, .p-author, .author a, .byline a, [rel=author], .vcard .fn"
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S)
_CHROME = (
    "script, style, .sharedaddy, .jp-relatedposts, .post-navigation, .nav-links, .wpcnt, "
    ".page-links, .edit-link, .entry-meta, #jp-post-flair, .reply"
)


def is_page(text: str) -> bool:
    """Whether a text is a web page."""
    return (
        re.match(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", text, re.I | re.S) is not None
    )


def read_page(text: str, source: str, zone: ZoneInfo) -> Blog:
    """The posts of a page."""
    soup = BeautifulSoup(text, "lxml")
    blog = Blog(source)
    posts = [post for post in soup.select(_POSTS) if not _is_nested(post)]
    posts = posts or ([soup.body] if soup.body and soup.body.select_one(_BODY) else [])
    blog.counted = len(posts)
    for post in posts:
        blog.items.append(_post(post, soup, source, zone, alone=len(posts) == 1))
    if not posts:
        blog.losses.append(Loss(1, "no post was found on this page"))
    return blog


def _is_nested(post: Tag) -> bool:
    """Whether a post stands inside another one, or is a comment."""
    if post.find_parent(class_=re.compile(r"^(?:hentry|h-entry|post|type-post)$")):
        return True
    names = " ".join(str(name) for name in post.get_attribute_list("class") if name)
    return "comment" in names or post.find_parent(id="comments") is not None


def _post(post: Tag, soup: BeautifulSoup, source: str, zone: ZoneInfo, *, alone: bool) -> Item:
    address = _address(post, soup, alone=alone)
    body, is_whole = _body(post)
    names = " ".join(str(name) for name in post.get_attribute_list("class") if name)
    found = re.search(r"\bpost-(\d+)\b", f"{post.get('id', '')} {names}")
    return Item(
        place=f"{source}:{post.sourceline or 1}",
        source=source,
        line=post.sourceline or 1,
        kind="page" if re.search(r"\b(?:type-page|page)\b", names) else "post",
        title=_title(post, soup, alone=alone),
        html=body,
        slug=last_part(address),
        written=_written(post, soup, address, zone, alone=alone),
        authors=_authors(post),
        terms=tuple(_terms(post)),
        address=address,
        post_id=found[1] if found else "",
        comments=comments_of(soup, zone) if alone else (),
        excerpt_only=not is_whole,
        richness=RICHNESS if is_whole else EXCERPT_RICHNESS,
    )


def _title(post: Tag, soup: BeautifulSoup, *, alone: bool) -> str:
    """A post's heading; that of the page where a post that stands alone has none."""
    found = post.select_one(_TITLE) or (soup.title if alone else None)
    return " ".join(found.get_text().split()) if found else ""


def _body(post: Tag) -> tuple[str, bool]:
    """The inner HTML of the body, and whether it is the whole text."""
    body = post.select_one(_BODY)
    is_whole = body is not None
    body = body or post.select_one(_EXCERPT) or post
    if body.select_one("a.more-link"):
        is_whole = False
    for part in body.select(f"{_CHROME}, a.more-link"):
        part.decompose()
    return body.decode_contents(), is_whole


def _address(post: Tag, soup: BeautifulSoup, *, alone: bool) -> str:
    canonical = soup.select_one("link[rel=canonical]")
    link = post.select_one(
        ".entry-title a[href], a[rel~=bookmark][href], a.u-url[href], h2 a[href]"
    )
    found = canonical if alone and canonical else link
    return str(found.get("href", "")).strip() if found else ""


def _written(
    post: Tag, soup: BeautifulSoup, address: str, zone: ZoneInfo, *, alone: bool
) -> Moment | None:
    day = day_of_address(address)
    mark = post.select_one(
        "time.published, time.entry-date, time.dt-published, time[datetime], abbr.published"
    )
    meta = soup.select_one("meta[property='article:published_time']") if alone else None
    texts = [str(mark.get("datetime") or mark.get("title") or "")] if mark else []
    texts += [str(meta.get("content", ""))] if meta else []
    for text in texts:
        moment = feed_moment(text, zone, day=day)
        if moment:
            return moment
    shown = mark or post.select_one(_DAY)
    return (english_day(shown.get_text()) if shown else None) or (Moment(day) if day else None)


def _authors(post: Tag) -> tuple[str, ...]:
    found = post.select_one(
        ".author .fn, .p-author, .author a, .byline a, [rel=author], .vcard .fn"
    )
    name = without_address(" ".join(found.get_text().split())) if found else ""
    return (name,) if name else ()


def _terms(post: Tag) -> list[Term]:
    """Categories and tags by their links; the last part of a link is the slug."""
    terms = []
    for link in post.select("a[rel~=tag], a[rel~=category]"):
        href = str(link.get("href", ""))
        kind = "tag" if "/tag/" in href else "category"
        slug = last_part(href)
        terms.append(Term(kind, slug, " ".join(link.get_text().split())))
    return terms
