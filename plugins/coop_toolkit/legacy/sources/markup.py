"""One item's bytes to an element: parsed strictly, after repairs that change no word."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from html.entities import name2codepoint

from lxml import etree

from coop_toolkit.legacy.sources.salvaging import salvaged

# Prefixes that blogs use, for files whose own declarations are damaged or missing.
NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "georss": "http://www.georss.org/georss",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "thr": "http://purl.org/syndication/thread/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_DECLARED = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):[A-Za-z_]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_UPPER_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
_ILLEGAL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcBC]|[eE]|[fF]|1[0-9a-fA-F]));"
)
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_NAMED = re.compile(r"&([A-Za-z]\w*);")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_BARE_LESS = re.compile(r"<(?![A-Za-z/!?])")
# A CDATA section ends for certain where the element that holds it ends.
_CDATA_FIELD = re.compile(
    r"(<([\w:.-]+)(?:\s[^<>]*)?>\s*)<!\[CDATA\[(.*?)\]\]>(?=\s*</\2\s*>)", re.S
)


class UnreadableItem(ValueError):
    """An item that no repair makes readable."""


def decoded(data: bytes) -> str:
    """Bytes as printable text: UTF-8 where they are, the rest as windows-1252, run by run.

    Control characters are left out, those of U+0080 to U+009F read as the windows-1252
    signs that somebody's program took them for.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _mixed(data)
    return _UNPRINTABLE.sub("", _UPPER_CONTROL.sub(_windows_sign, text))


def _windows_sign(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", "ignore")


def _mixed(data: bytes) -> str:
    out: list[str] = []
    while data:
        try:
            out.append(data.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            out.append(data[: error.start].decode("utf-8"))
            bad = data[error.start : error.end]
            out.append(bad.decode("cp1252", "ignore") or bad.decode("latin-1"))
            data = data[error.end :]
    return "".join(out)


class State(Enum):
    """How much of an item could be read."""

    WHOLE = "whole"
    MENDED = "mended"
    SALVAGED = "salvaged"


def element_of(text: str, head: str) -> tuple[etree._Element, State]:
    """The item's element, and what it took to read it.

    Args:
        text: `<item>…</item>` or `<entry>…</entry>`.
        head: the file's beginning, which declares the prefixes.

    Raises:
        UnreadableItem: it cannot be read even after repair.
    """
    ways: tuple[tuple[Callable[[str], str], State], ...] = (
        (str, State.WHOLE),
        (repaired, State.MENDED),
        (salvaged, State.SALVAGED),
    )
    for way, state in ways:
        try:
            return _parse(way(text), head), state
        except (etree.XMLSyntaxError, UnreadableItem):
            continue
    raise UnreadableItem


def repaired(text: str) -> str:
    """XML with its common damage mended: control characters, stray `]]>`, bare `&` and `<`."""
    text = _CDATA_FIELD.sub(_whole_section, text)
    parts = _CDATA.split(text)
    return "".join(part if part.startswith("<![CDATA[") else _mended_markup(part) for part in parts)


def _whole_section(found: re.Match[str]) -> str:
    inner = found[3].replace("<![CDATA[", "").replace("]]>", "]]]]><![CDATA[>")
    return f"{found[1]}<![CDATA[{inner}]]>"


def _mended_markup(text: str) -> str:
    text = _ILLEGAL_REFERENCE.sub("", text.replace("]]>", "]]&gt;"))
    text = _NAMED.sub(_character, text)
    return _BARE_LESS.sub("&lt;", _BARE_AMPERSAND.sub("&amp;", text))


def _character(found: re.Match[str]) -> str:
    """HTML's named characters, which XML does not know, as numbers."""
    name = found[1]
    if name in ("amp", "lt", "gt", "quot", "apos") or name not in name2codepoint:
        return found[0]
    return f"&#{name2codepoint[name]};"


def _parse(text: str, head: str) -> etree._Element:
    declared = {**NAMESPACES, **dict(_DECLARED.findall(head))}
    for prefix in set(_PREFIX.findall(text)):
        declared.setdefault(prefix, f"urn:undeclared:{prefix}")
    names = "".join(f' xmlns:{p}="{u}"' for p, u in declared.items() if u and p != "xml")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    root = etree.fromstring(f"<root{names}>{text}</root>".encode(), parser)
    if len(root) != 1:
        raise UnreadableItem
    return root[0]


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def namespace(element: etree._Element) -> str:
    """An element's namespace, "" where it has none."""
    tag = element.tag
    return tag[1:].split("}", 1)[0] if isinstance(tag, str) and tag.startswith("{") else ""


def text_of(element: etree._Element | None) -> str:
    """All text of an element, as it stands."""
    return "" if element is None else "".join(map(str, element.itertext()))
