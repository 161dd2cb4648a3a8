"""Bare web addresses made links, as WordPress did when it showed a post or comment."""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.embeds import embed_label, page_address
from coop_toolkit.legacy.conversion.tree import Element, Node

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’…]")
_ALONE = re.compile(r"\s*(https?://[^\s<>\"]+)\s*")
_HOLD_NO_LINK = {"a", "pre", "code"}


def linked_addresses(root: Element, *, everywhere: bool) -> Element:
    """A tree with its bare addresses as links.

    Args:
        root: a structured tree; it is changed.
        everywhere: also inside sentences, as in comments. In posts only an address alone on
            its line is a link: WordPress shows the thing itself there (oEmbed).
    """
    for element in [root, *root.descendants()]:
        if element.tag in _HOLD_NO_LINK or not element.children:
            continue
        if not _is_within_link(element):
            element.children = [
                new for n in range(len(element.children)) for new in _linked(element, n, everywhere)
            ]
    return root


def _is_within_link(element: Element) -> bool:
    return element.tag in ("root", "ul", "ol", "dl", "table", "tbody", "thead", "tr")


def _linked(element: Element, number: int, everywhere: bool) -> list[Node]:
    node = element.children[number]
    if not isinstance(node, str) or "://" not in node:
        return [node]
    alone = _ALONE.fullmatch(node)
    if alone and element.tag == "p" and _stands_alone(element, number):
        return _embed(alone[1])
    return _in_sentence(node) if everywhere else [node]


def _stands_alone(element: Element, number: int) -> bool:
    neighbours = (
        element.children[max(0, number - 1) : number] + element.children[number + 1 : number + 2]
    )
    return all(isinstance(node, Element) and node.tag == "br" for node in neighbours)


def _embed(address: str) -> list[Node]:
    """An address alone on its line: what it leads to, and the address itself."""
    shown = page_address(address)
    label = embed_label(shown)
    link = Element("a", {"href": shown}, [address])
    return [link] if label.startswith("Embedded") else [f"{label}: ", link]


def _in_sentence(text: str) -> list[Node]:
    out: list[Node] = []
    at = 0
    for found in _ADDRESS.finditer(text):
        out += [text[at : found.start()], Element("a", {"href": found[0]}, [found[0]])]
        at = found.end()
    return [node for node in [*out, text[at:]] if node]
