"""A run of text with its links, emphasis and pictures, written as Markdown."""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.escaping import escaped, url_text
from coop_toolkit.legacy.conversion.tree import VOID, Element, Node, start_tag

_MARKS = {"em": "*", "strong": "**"}
LINE_BREAK = "  \n"


def inline_markdown(nodes: list[Node], *, every_sign: bool = False) -> str:
    """Text and text-level elements as Markdown; what it has no signs for stays HTML."""
    return "".join(
        escaped(node, every_sign=every_sign) if isinstance(node, str) else _one(node, every_sign)
        for node in nodes
    )


def _one(element: Element, every_sign: bool) -> str:
    if element.tag == "br":
        return LINE_BREAK
    if element.tag == "img":
        return _image(element)
    if element.tag == "code" and not element.attributes:
        return _code(element)
    inner = inline_markdown(element.children, every_sign=every_sign)
    if element.tag == "a" and element.get("href") and not _has_extra(element):
        return f"[{inner}]({_target(element, 'href')})"
    if element.tag in _MARKS and not element.attributes and LINE_BREAK not in inner:
        mark = _MARKS[element.tag]
        return f"{mark}{inner}{mark}"
    return _as_html(element, inner)


def _has_extra(element: Element) -> bool:
    return bool(set(element.attributes) - {"href", "title"})


def _as_html(element: Element, inner: str) -> str:
    start = start_tag(element)
    return start if element.tag in VOID else f"{start}{inner}</{element.tag}>"


def _target(element: Element, name: str) -> str:
    """A link's address with its title, as they stand between round brackets."""
    title = re.sub(r"\s+", " ", element.get("title")).strip()
    address = url_text(element.get(name))
    if not title:
        return address
    quoted = title.replace("\\", "\\\\").replace('"', "&quot;")
    return f'{address} "{quoted}"'


def _image(element: Element) -> str:
    if set(element.attributes) - {"src", "alt", "title", "class"}:
        return start_tag(element)
    alt = re.sub(r"\s+", " ", element.get("alt")).strip()
    alt = alt.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    mark = "".join(f" .{name}" for name in element.classes)
    return f"![{alt}]({_target(element, 'src')})" + (f"{{:{mark} }}" if mark else "")


def _code(element: Element) -> str:
    text = re.sub(r"\s+", " ", element.text())
    if any(element.elements()) or text != text.strip() or "`" in text:
        return _as_html(element, _code_html(element))
    return f"`{text}`"


def _code_html(element: Element) -> str:
    """Code as HTML whose signs are entities, since Markdown reads on inside the tags."""
    return "".join(
        escaped(c, every_sign=True) if isinstance(c, str) else _one(c, True)
        for c in element.children
    )
