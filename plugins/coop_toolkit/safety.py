"""The one sanitiser, and the one place that calls HTML safe.

Whatever comes from a file of the content or an imported blog goes through here before a
template, a feed or a calendar sees it. The work is nh3's (Rust ammonia).
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

import nh3
from markupsafe import Markup

SCHEMES = {"http", "https", "mailto", "tel"}
ID_PREFIX = "user-content-"
HEADING_PREFIX = "s-"

TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre",
    "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
CLASSES = {
    "footnote", "footnote-ref", "footnote-backref", "gallery", "embed", "sheet", "case",
    "went-wrong", "steps", "note", "term", "wide", "withheld", "gone", "missing",
}  # fmt: skip

_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "lang", "dir", "title", "class"},
    "a": {"href", "hreflang", "name"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "img": {"src", "alt", "width", "height", "srcset", "sizes", "loading"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "scope", "headers", "align"},
    "time": {"datetime"},
}
_BEFORE_BLOCK_TAG = re.compile(
    r"(?=</?(?:p|li|ul|ol|h[1-6]|div|tr|td|th|blockquote|br|hr|pre|d[ltd])\b)"
)
_COMMENT_OR_TAG = re.compile(r"<!--.*?-->|<(?!!--)[^>]*>", re.DOTALL)
# Their content is no text for a reader either.
_DROPPED_WITH_CONTENT = {"script", "style", "template", "noscript", "iframe", "object", "embed"}


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept_attribute,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def sanitised(html: str) -> str:
    """HTML with nothing in it but text, structure, and links of the known schemes."""
    return _cleaner().clean(html)


def safe_markup(html: str) -> Markup:
    """Sanitised HTML that a template may print as it is."""
    return Markup(sanitised(html))  # noqa: S704 - what nh3 let through


def trusted_markup(html: str) -> Markup:
    """HTML that this program made from escaped parts or has sanitised before."""
    return Markup(html)  # noqa: S704 - made by this program


def plain_text(html: str) -> str:
    """The words of a piece of HTML with single spaces between them, nothing escaped.

    As markupsafe's `striptags` gives them, which takes three times as long.
    """
    if "<" in html:
        html = _BEFORE_BLOCK_TAG.sub(" ", html)
        html = _COMMENT_OR_TAG.sub("", html)
    return " ".join(unescape(html).split())


def _kept_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = " ".join(word for word in value.split() if word in CLASSES or _is_language(word))
        return kept or None
    if name == "id" or (tag == "a" and name == "name"):
        return value if _is_plain_id(value) else None
    if name == "dir":
        return value if value in ("ltr", "rtl", "auto") else None
    return value


def _is_language(word: str) -> bool:
    return re.fullmatch(r"language-[\w+#.-]{1,30}", word) is not None


def _is_plain_id(value: str) -> bool:
    """Ids that our own renderer makes carry a prefix, so no content can stand in for a part."""
    return re.fullmatch(r"(?:fn|fnref[0-9]*|s|user-content)-[\w:.-]{1,120}", value) is not None
