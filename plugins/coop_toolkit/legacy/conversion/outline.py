"""What a reader gets from a piece of HTML, in a form that two pieces can be compared by.

An outline is a list of texts, element openings and closings, and breaks between
paragraphs. Left out on purpose: ids, wrappers without meaning, and whether the only
paragraph of a list item is marked as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coop_toolkit.legacy.conversion.tree import Element, Node, parsed

_TRANSPARENT = {"root", "tbody", "thead", "tfoot", "div", "section", "colgroup", "col", "p"}
_BLOCKS = {
    "blockquote", "dd", "details", "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5",
    "h6", "hr", "li", "ol", "pre", "summary", "table", "td", "th", "tr", "ul", "caption",
}  # fmt: skip
_MEANT = {
    "a": ("href", "title"),
    "abbr": ("title",),
    "img": ("src", "alt", "title"),
    "ol": ("start", "type", "reversed"),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan"),
}
# Openings are \x01 (block) and \x02 (inline), closings \x03 and \x04; \x05 ends each.
_BREAK = "\x01¶\x05"
_BLOCK_EDGE = r"[\x01\x03][^\x05]*\x05"
_SPACES = re.compile(r"[ \t\n\r\f]+")
_AROUND_BLOCK = re.compile(rf" ?({_BLOCK_EDGE}|\x02br\x05\x04br\x05) ?")
_SPACE_INSIDE_START = re.compile(r"((?:\x02(?!br\x05)[^\x05]*\x05)+) ")
_SPACE_INSIDE_END = re.compile(r" ((?:\x04(?!br\x05)[^\x05]*\x05)+)")
_VERBATIM_EDGE = re.compile(
    r"(\x01pre[^\x05]*\x05(?:\x02code[^\x05]*\x05)?)\x0f+|\x0f+((?:\x04code\x05)?\x03pre\x05)"
)
_TOKEN = re.compile(r"([\x01-\x04][^\x05]*\x05)")


def outline(html: str) -> list[str]:
    """The outline of a piece of sanitised HTML."""
    return outline_of([parsed(html)])


def outline_of(nodes: Iterable[Node]) -> list[str]:
    """The outline of nodes of a tree."""
    raw = "".join(part for node in nodes for part in _parts(node, verbatim=False))
    return [part for part in _TOKEN.split(_tidied(raw)) if part]


def _parts(node: Node, *, verbatim: bool) -> Iterator[str]:
    if isinstance(node, str):
        yield _verbatim(node) if verbatim else node
    elif node.tag in _TRANSPARENT:
        yield _BREAK
        yield from _inside(node, verbatim=verbatim)
        yield _BREAK
    elif node.tag == "span" and not _meaning(node):
        yield from _inside(node, verbatim=verbatim)
    else:
        opening, closing = ("\x01", "\x03") if node.tag in _BLOCKS else ("\x02", "\x04")
        yield f"{opening}{node.tag}{_meaning(node)}\x05"
        yield from _inside(node, verbatim=verbatim or node.tag == "pre")
        yield f"{closing}{node.tag}\x05"


def _inside(element: Element, *, verbatim: bool) -> Iterator[str]:
    for child in element.children:
        yield from _parts(child, verbatim=verbatim)


def _verbatim(text: str) -> str:
    """Text whose white space counts: spaces and line ends as signs of their own."""
    return text.replace("\t", "    ").replace(" ", "\x0e").replace("\n", "\x0f")


def _meaning(element: Element) -> str:
    """The attributes that a reader would miss."""
    names = (*_MEANT.get(element.tag, ()), "lang", "dir")
    pairs = [
        f" {name}={_SPACES.sub(' ', element.get(name)).strip()}"
        for name in names
        if element.get(name)
    ]
    return "".join(pairs + [f" {name}" for name in element.classes if "language-" in name])


def _tidied(raw: str) -> str:
    text = _AROUND_BLOCK.sub(r"\1", _SPACES.sub(" ", raw))
    text = _VERBATIM_EDGE.sub(r"\1\2", text)
    text = _SPACE_INSIDE_START.sub(r" \1", text)
    text = _SPACE_INSIDE_END.sub(r"\1 ", text)
    text = _AROUND_BLOCK.sub(r"\1", _SPACES.sub(" ", text)).strip(" ")
    return _without_idle_breaks(text)


def _without_idle_breaks(text: str) -> str:
    """Breaks only where they part two runs of text."""
    parts = [part for part in re.split(rf"({_BLOCK_EDGE})", text) if part]
    kept: list[str] = []
    for number, part in enumerate(parts):
        if part == _BREAK:
            follows = parts[number + 1] if number + 1 < len(parts) else ""
            if not kept or kept[-1][0] in "\x01\x03" or not follows or follows[0] in "\x01\x03":
                continue
        kept.append(part)
    return "".join(kept)
