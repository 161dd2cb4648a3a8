"""A run of text with its links, emphasis and pictures, written as Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coop_toolkit.legacy.conversion.escaping import escaped, url_text
from coop_toolkit.legacy.conversion.tree import VOID, Element, Node, start_tag

_MARKS = {"em": "*", "strong": "**"}
LINE_BREAK = "  \n"


@dataclass(frozen=True)
class InlineWriter:
    """Writes text and text-level elements; what Markdown has no signs for stays HTML.

    `every_sign` and `brackets`: see `escaping.escaped`. `tags` writes emphasis and links
    as HTML, too, for the rare run in which Markdown's own signs get in each other's way.
    """

    every_sign: bool = False
    tags: bool = False
    brackets: bool = False

    def run(self, nodes: list[Node]) -> str:
        """A run of nodes."""
        return "".join(
            escaped(node, every_sign=self.every_sign, brackets=self.brackets)
            if isinstance(node, str)
            else self._one(node)
            for node in nodes
        )

    def _one(self, element: Element) -> str:
        if element.tag == "br":
            return LINE_BREAK
        if element.tag == "img":
            return _image(element)
        if element.tag == "code" and not element.attributes:
            return self._code(element)
        if element.tag == "a":
            return self._link(element)
        inner = self.run(element.children)
        if element.tag not in _MARKS or element.attributes or self.tags or LINE_BREAK in inner:
            return _as_html(element, inner)
        mark = _MARKS[element.tag]
        return f"{mark}{inner}{mark}"

    def _link(self, element: Element) -> str:
        if self.tags or set(element.attributes) - {"href", "title"}:
            return _as_html(element, self.run(element.children))
        inner = replace(self, brackets=True).run(element.children)
        return f"[{inner}]({_target(element, 'href')})"

    def _code(self, element: Element) -> str:
        text = re.sub(r"\s+", " ", element.text())
        if any(element.elements()) or text != text.strip() or "`" in text:
            return _as_html(element, replace(self, every_sign=True).run(element.children))
        return f"`{text}`"


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
