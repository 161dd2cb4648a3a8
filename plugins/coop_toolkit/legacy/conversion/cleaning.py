"""The tree of a body to the shape pages have: known elements, blocks and text kept apart."""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.anchors import with_anchors
from coop_toolkit.legacy.conversion.code import language_of
from coop_toolkit.legacy.conversion.embeds import (
    embed_link,
    embedded_addresses,
    fallback_of,
    is_embedding,
)
from coop_toolkit.legacy.conversion.junk import is_junk
from coop_toolkit.legacy.conversion.parsing import UNLINKED_SCHEMES
from coop_toolkit.legacy.conversion.spacing import has_content
from coop_toolkit.legacy.conversion.structure import structured
from coop_toolkit.legacy.conversion.tree import Element, Node

_RENAMED = {
    "acronym": "abbr", "b": "strong", "big": "span", "dir": "ul", "hgroup": "div", "i": "em",
    "legend": "p", "menu": "ul", "strike": "del", "s": "del", "tt": "code", "font": "span",
    "label": "span", "center": "div", "article": "div", "aside": "div", "header": "div",
    "footer": "div", "main": "div", "nav": "div", "address": "div", "form": "div",
    "fieldset": "div", "picture": "span", "section": "div", "select": "ul", "option": "li",
    "amp-img": "img", "button": "span", "map": "span",
}  # fmt: skip
# WordPress.com's service that gives a picture in another size.
_RESIZED = re.compile(r"^https?://i\d\.wp\.com/([\w.-]+\.\w+/[^?]+)(?:\?.*)?$")
_FIELDS = {"input", "textarea"}
_KEPT: dict[str, tuple[str, ...]] = {
    "*": ("lang", "dir", "id"),
    "a": ("href", "title"),
    "abbr": ("title",),
    "img": ("src", "alt", "title"),
    "ol": ("start", "type", "reversed"),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "time": ("datetime",),
    "li": ("value",),
}


def cleaned(root: Element) -> Element:
    """A tree holding only what a page of the site may hold, changed from any inert tree."""
    children = with_anchors(root).children
    kept = Element("root", {}, [new for child in children for new in _cleaned(child)])
    _drop_echoes(kept)
    _demote_headings(kept)
    return structured(kept)


def _cleaned(node: Node) -> list[Node]:
    if isinstance(node, str):
        return [node]
    if is_junk(node) or node.tag in _FIELDS:
        return []
    if is_embedding(node):
        return _links(node)
    return _rebuilt(node, [new for child in node.children for new in _cleaned(child)])


def _rebuilt(node: Element, children: list[Node]) -> list[Node]:
    """An element by its present name, with the attributes a page may have."""
    if node.tag == "area":
        return [Element("a", {"href": node.get("href")}, [node.get("alt")]), " "]
    if node.tag == "a" and not _leads_on(node):
        return [*children, f" ({node.get('href')})"] if node.get("href") else children
    if node.tag == "pre":
        return [_preformatted(node, children)]
    tag = _RENAMED.get(node.tag, node.tag)
    element = Element(tag, _kept_attributes(node, tag), children)
    if tag == "img":
        return [element] if element.get("src") else []
    return [element]


def _leads_on(link: Element) -> bool:
    """Whether a page may hold a link: it has an address, and one of a scheme pages may lead to."""
    scheme, colon, _ = link.get("href").partition(":")
    return bool(link.get("href")) and not (colon and scheme.lower() in UNLINKED_SCHEMES)


def _preformatted(node: Element, children: list[Node]) -> Element:
    """Preformatted text with its `<code>` and language, as a fenced block is shown."""
    if any(inner.tag != "code" for inner in node.descendants()):
        return Element("pre", {}, children)
    language = language_of(node)
    attributes = {"class": f"language-{language}"} if language else {}
    return Element("pre", {}, [Element("code", attributes, [node.text().strip("\n")])])


def _links(node: Element) -> list[Node]:
    """The links that stand for an embedded thing, a line each, and what was said beside it."""
    links: list[Node] = []
    for address in embedded_addresses(node):
        links += [embed_link(address, node.get("title")), Element("br")]
    said = [new for child in fallback_of(node) for new in _cleaned(child)]
    return [*links, *said, " "] if said else [" ", *links[:-1], " "]


def _kept_attributes(node: Element, tag: str) -> dict[str, str]:
    names = (*_KEPT["*"], *_KEPT.get(tag, ()))
    kept = {name: node.get(name) for name in names if node.get(name)}
    if tag == "ol" and "reversed" in node.attributes:
        kept["reversed"] = "reversed"
    if "href" in kept:
        kept["href"] = _whole_address(kept["href"])
    if tag == "img":
        kept.update(_image_attributes(node))
    classes = " ".join(name for name in node.classes if _is_kept_class(tag, name))
    return {**kept, "class": classes} if classes else kept


def _whole_address(typed: str) -> str:
    """An address without spaces, and with the scheme its writer forgot: www.example.org."""
    address = re.sub(r"\s", "%20", typed.strip())
    return f"http://{address}" if re.match(r"www\.\w", address, re.I) else address


def _image_attributes(node: Element) -> dict[str, str]:
    """The picture's own address where a script was to put it in later, and always an alt."""
    source = node.get("src")
    late = next((node.get(n) for n in ("data-src", "data-lazy-src") if node.get(n)), "")
    if late and (not source or source.startswith("data:")):
        source = late
    source = _RESIZED.sub(r"https://\1", f"https:{source}" if source.startswith("//") else source)
    return {"src": re.sub(r"\s", "%20", source.strip()), "alt": node.get("alt")} if source else {}


def _is_kept_class(tag: str, name: str) -> bool:
    if tag == "code":
        return name.startswith("language-")
    return tag == "div" and name in ("gallery", "embed")


def _drop_echoes(root: Element) -> None:
    """Empty links that the HTML standard's repairs leave beside the link they repeat."""
    links = [e for e in root.descendants() if e.tag == "a"]
    full = {link.get("href") for link in links if has_content(link.children)}
    for link in links:
        if link.get("href") in full and not has_content(link.children):
            del link.attributes["href"]
            link.tag = "span"


def _demote_headings(root: Element) -> None:
    """All headings one level down where one stands at the level of the page's title."""
    headings = [e for e in root.descendants() if e.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    if not any(heading.tag == "h1" for heading in headings):
        return
    for heading in headings:
        heading.tag = f"h{min(6, int(heading.tag[1]) + 1)}"
