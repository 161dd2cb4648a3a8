"""Any HTML a blog may hold to a tree without active parts, by the HTML standard's rules."""

from __future__ import annotations

import re
from functools import cache

import nh3

from coop_toolkit.legacy.conversion.tree import Element, parsed
from coop_toolkit.safety import SCHEMES, TAGS

# Kept here, though no page may hold them, because what they lead to becomes a link.
_EMBEDDING = {"iframe", "object", "embed", "param", "video", "audio", "source"}
_OLD = {
    "h1", "center", "font", "tt", "strike", "big", "acronym", "article", "aside", "header",
    "footer", "main", "nav", "address", "form", "fieldset", "legend", "label", "button",
    "select", "option", "textarea", "input", "hgroup", "dir", "menu", "picture", "amp-img",
    "map", "area",
}  # fmt: skip
# No page leads to these, but where the author pointed is told in words.
UNLINKED_SCHEMES = frozenset(("ftp", "ftps", "feed", "irc", "magnet", "news", "skype", "webcal"))
_DROPPED_WITH_CONTENT = {"script", "style", "template"}
# What stands in it is what every reader of this site sees.
_WITHOUT_SCRIPT = re.compile(r"</?noscript\b[^<>]*>", re.I)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "lang", "dir", "title", "class", "align"},
    "a": {"href", "name"},
    "area": {"href", "alt"},
    "blockquote": {"cite"},
    "del": {"cite", "datetime"},
    "embed": {"src"},
    "iframe": {"src", "data-src"},
    "img": {"src", "alt", "data-src", "data-orig-file", "data-lazy-src", "width", "height"},
    "input": {"type", "value"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "object": {"data"},
    "ol": {"start", "type", "reversed"},
    "param": {"name", "value"},
    "pre": {"data-language"},
    "q": {"cite"},
    "source": {"src", "type"},
    "video": {"src", "poster"},
    "audio": {"src"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "time": {"datetime"},
}
# What no text file may hold: control characters, line separators that YAML and Markdown
# read in their own ways, and the marks that the converter uses for itself.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
# Tags of MathML: the sanitiser drops them with their text, and the text is wanted.
_FORMULA = re.compile(
    r"</?(?:math|mi|mn|mo|ms|mtext|mrow|msup|msub|msubsup|mfrac|msqrt|mroot|semantics)\b[^<>]*>",
    re.I,
)
_LINE_SEPARATOR = re.compile("[\x85\u2028\u2029]|\r\n?")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS | _EMBEDDING | _OLD,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        url_schemes=SCHEMES | UNLINKED_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def inert_tree(html: str) -> Element:
    """The tree of a body: no script, no style, no address but http, https, mailto and tel."""
    plain = _WITHOUT_SCRIPT.sub("", _FORMULA.sub("", printable(html)))
    return parsed(_cleaner().clean(plain))


def printable(text: str) -> str:
    """The text without control characters, every kind of line end as LF."""
    return _UNPRINTABLE.sub("", _LINE_SEPARATOR.sub("\n", text))
