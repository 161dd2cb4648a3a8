"""A small tree of HTML: parsed from sanitised markup, written back as markup."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# Deeper elements are read as part of their ancestor: no reader sees the difference, and
# neither this package nor the Markdown converter then runs out of stack.
DEPTH_LIMIT = 40

VOID = frozenset(
    ("br", "hr", "img", "wbr", "col", "embed", "source", "param", "input", "track", "area")
)


@dataclass
class Element:
    """An element with its attributes and children; text stands among the children."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute's value, "" where there is none."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> list[str]:
        """The words of its class attribute."""
        return self.get("class").split()

    def elements(self) -> Iterator[Element]:
        """The child elements, text left out."""
        return (child for child in self.children if isinstance(child, Element))

    def descendants(self) -> Iterator[Element]:
        """Every element below this one, in document order."""
        for child in self.elements():
            yield child
            yield from child.descendants()

    def text(self) -> str:
        """All text below, as it stands."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def copied(self, children: list[Node]) -> Element:
        """The same element around other children."""
        return Element(self.tag, dict(self.attributes), children)


Node = Element | str


def parsed(html: str) -> Element:
    """The tree of a piece of HTML below a root named "root".

    The markup is expected to be balanced, as the sanitiser writes it; a closing tag
    without an opening one is passed over.
    """
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Builds the tree; `_skipped` counts the open elements below the depth limit."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._open = [self.root]
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or only add it where it can hold nothing."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self._open[-1].children.append(element)
        elif len(self._open) > DEPTH_LIMIT:
            self._skipped.append(tag)
        else:
            self._open[-1].children.append(element)
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` is `<br>`; for any other element the slash means nothing in HTML."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element of that name."""
        if tag in VOID:
            return
        if self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
            return
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Add text, joined to text before it."""
        children = self._open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += data
        else:
            children.append(data)


def markup(node: Node) -> str:
    """A node as HTML, on one line wherever its text is."""
    if isinstance(node, str):
        return entities.escape(node, quote=False)
    inner = inner_markup(node)
    if node.tag == "root":
        return inner
    start = start_tag(node)
    return start if node.tag in VOID else f"{start}{inner}</{node.tag}>"


def inner_markup(element: Element) -> str:
    """What stands inside an element, as HTML."""
    return "".join(markup(child) for child in element.children)


def start_tag(element: Element) -> str:
    """The opening tag with its attributes in their order."""
    pairs = "".join(
        f' {name}="{entities.escape(value)}"' for name, value in element.attributes.items()
    )
    return f"<{element.tag}{pairs}>"


def collapsed(text: str) -> str:
    """Runs of ASCII white space as one space; no-break spaces stay."""
    return re.sub(r"[ \t\n\r\f]+", " ", text)
