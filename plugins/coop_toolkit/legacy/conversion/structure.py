"""Blocks and text kept apart: every container holds blocks, or text, and not both."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.spacing import has_content, split_at_double_breaks, trimmed
from coop_toolkit.legacy.conversion.tree import Element, Node

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset((
    "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol",
    "p", "pre", "summary", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "caption",
    "colgroup", "col", *HEADINGS,
))  # fmt: skip
# Blocks whose only text may stand without a paragraph around it.
_MAY_HOLD_TEXT = {"li", "td", "th", "dd", "dt", "figcaption", "summary", "caption", *HEADINGS}
_ONLY_TEXT = {"p", "dt", "summary", "caption", *HEADINGS}
_ONLY_BLOCKS = {
    "ul": ("li",), "ol": ("li",), "dl": ("dt", "dd"), "tr": ("td", "th"),
    "table": ("caption", "colgroup", "thead", "tbody", "tfoot", "tr"),
    "tbody": ("tr",), "thead": ("tr",), "tfoot": ("tr",),
}  # fmt: skip


def structured(root: Element) -> Element:
    """The tree with every run of text in a block, wrappers taken off, nothing empty left."""
    return root.copied(list(_blocks(root.children)))


def _blocks(nodes: list[Node]) -> list[Element]:
    """Nodes as blocks: runs of text become paragraphs, wrappers give up their content."""
    blocks: list[Element] = []
    run: list[Node] = []
    for node in _lifted(nodes):
        if isinstance(node, Element) and node.tag in BLOCKS:
            blocks += _paragraphs(run)
            blocks += _block(node)
            run = []
        else:
            run.append(node)
    return blocks + _paragraphs(run)


def _paragraphs(run: list[Node]) -> list[Element]:
    pieces = (trimmed(piece) for piece in split_at_double_breaks(run))
    return [Element("p", {}, piece) for piece in pieces if has_content(piece)]


def _block(element: Element) -> list[Element]:
    if element.tag == "hr":
        return [element]
    if element.tag == "pre":
        return [element] if element.text().strip() else []
    if element.tag == "p":
        return [_with(element, p) for p in _blocks(element.children)]
    if element.tag == "div":
        return _division(element)
    if element.tag in _ONLY_BLOCKS:
        return _strict_container(element)
    children = _children(element)
    return [element.copied(children)] if children or element.tag in ("td", "th") else []


def _with(paragraph: Element, block: Element) -> Element:
    """A block that was read from a paragraph keeps the paragraph's language."""
    return Element(block.tag, {**paragraph.attributes, **block.attributes}, block.children)


def _division(element: Element) -> list[Element]:
    blocks = _blocks(element.children)
    if not element.attributes or not blocks:
        return blocks
    return [element.copied([*blocks])]


def _children(element: Element) -> list[Node]:
    blocks = _blocks(element.children)
    if element.tag in _ONLY_TEXT:
        return _joined_text(blocks)
    if element.tag == "figure":
        return [node for block in blocks for node in _picture_or_block(block)]
    if element.tag in _MAY_HOLD_TEXT and blocks and blocks[0].tag == "p":
        only_first = all(block.tag in ("ul", "ol") for block in blocks[1:])
        if only_first and not blocks[0].attributes:
            return [*blocks[0].children, *blocks[1:]]
    return [*blocks]


def _picture_or_block(block: Element) -> list[Node]:
    """A figure's picture stands in it directly."""
    is_bare = block.tag == "p" and not block.text().strip() and not block.attributes
    return block.children if is_bare else [block]


def _joined_text(blocks: list[Element]) -> list[Node]:
    """The text of several blocks as one run, parted by line breaks."""
    joined: list[Node] = []
    for block in blocks:
        inner = block.children if block.tag not in ("ul", "ol", "table") else [block.text()]
        joined += [Element("br"), *inner] if joined else inner
    return joined


def _strict_container(element: Element) -> list[Element]:
    """Lists and tables: a child that has no place in one is put into an item or a row."""
    allowed = _ONLY_BLOCKS[element.tag]
    children: list[Element] = []
    for block in _loose_blocks(element.children):
        if block.tag in allowed:
            children += _block(block)
        elif element.tag in ("ul", "ol") and children and block.tag in ("ul", "ol"):
            last = children[-1]
            children[-1] = last.copied([*last.children, *_block(block)])
        elif element.tag in ("ul", "ol", "dl"):
            children += _block(Element(allowed[-1], {}, [block]))
    if element.tag == "table" and not any(e.tag in ("td", "th") for e in element.descendants()):
        return []
    return [element.copied([*children])] if children else []


def _loose_blocks(nodes: list[Node]) -> list[Element]:
    """Like `_blocks`, but items and rows are not looked into yet."""
    blocks: list[Element] = []
    run: list[Node] = []
    for node in _lifted(nodes):
        if isinstance(node, Element) and node.tag in BLOCKS:
            blocks += _paragraphs(run)
            blocks.append(node)
            run = []
        else:
            run.append(node)
    return blocks + _paragraphs(run)


def _lifted(nodes: list[Node]) -> list[Node]:
    """Nodes with blocks taken out of text-level elements: `<a><h2>` becomes `<h2><a>`."""
    lifted: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag in BLOCKS or not _holds_block(node):
            lifted.append(node)
        else:
            lifted += _swapped(node)
    return lifted


def _holds_block(element: Element) -> bool:
    return any(inner.tag in BLOCKS for inner in element.descendants())


def _swapped(element: Element) -> list[Node]:
    swapped: list[Node] = []
    run: list[Node] = []
    for child in _lifted(element.children):
        if isinstance(child, Element) and child.tag in BLOCKS:
            swapped += [element.copied(run)] if has_content(run) else []
            swapped.append(_wrapped_inside(child, element))
            run = []
        else:
            run.append(child)
    return swapped + ([element.copied(run)] if has_content(run) else [])


def _wrapped_inside(block: Element, wrapper: Element) -> Element:
    """A block whose texts are each put into a copy of the wrapper."""
    if block.tag in ("hr", "pre"):
        return block
    inner = _swapped(wrapper.copied(block.children))
    return block.copied(inner)
