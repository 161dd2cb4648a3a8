"""Places inside a page that its own links lead to: kept, under ids that the site lets stand."""

from __future__ import annotations

import re
from urllib.parse import unquote

from coop_toolkit.legacy.conversion.tree import VOID, Element, Node
from coop_toolkit.rendering.links import is_own_id
from coop_toolkit.safety import HEADING_PREFIX

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What cannot begin with a mark has it in front.
_MARKED_BEFORE = VOID | {
    "table",
    "ul",
    "ol",
    "dl",
    "tbody",
    "thead",
    "tr",
    "pre",
    "iframe",
    "object",
}
_OTHER = "old-"
_PLAIN = re.compile(r"[\w:.-]{1,110}")


def with_anchors(root: Element) -> Element:
    """A tree in which exactly the ids that a link of it names are left, as the site writes them.

    A heading keeps its id; anything else has an empty `<span>` with it. The links stay as
    they are: the site leads `#here` to `#s-here`. A name that the site gives to parts of its
    own pages (`fn-1`, `comment-7`) has a mark in front, in the links too.
    """
    _rename_own(root)
    wanted = {
        unquote(link.get("href")[1:])
        for link in root.descendants()
        if link.tag == "a" and link.get("href").startswith("#")
    }
    _mark(root, {name for name in wanted if _PLAIN.fullmatch(name)})
    return root


def _rename_own(root: Element) -> None:
    """Ids that a link names and the site uses itself get another name, with their links."""
    links = [e for e in root.descendants() if e.tag == "a" and e.get("href").startswith("#")]
    named = {unquote(link.get("href")[1:]) for link in links}
    own = {n for e in root.descendants() for n in (e.get("id"), e.get("name")) if is_own_id(n)}
    for element in root.descendants() if named & own else ():
        for key, sign in (("id", ""), ("name", ""), ("href", "#")):
            name = unquote(element.get(key)).removeprefix(sign)
            if name in named & own and element.get(key).startswith(sign):
                element.attributes[key] = f"{sign}{_OTHER}{name}"


def _mark(element: Element, wanted: set[str]) -> None:
    children: list[Node] = []
    for child in element.children:
        if isinstance(child, str):
            children.append(child)
            continue
        _mark(child, wanted)
        children += _marked(child, _name_of(child, wanted))
    element.children = children


def _name_of(element: Element, wanted: set[str]) -> str:
    """The id of an element, or the name of an old anchor, where a link leads to it; used once."""
    names = [element.attributes.pop("id", "")]
    names += [element.get("name")] if element.tag == "a" else []
    found = next((name for name in names if name in wanted), "")
    wanted.discard(found)
    return found


def _marked(element: Element, name: str) -> list[Node]:
    if not name:
        return [element]
    mark = Element("span", {"id": f"{HEADING_PREFIX}{name}"})
    if element.tag in _HEADINGS:
        element.attributes["id"] = mark.get("id")
    elif element.tag in _MARKED_BEFORE:
        return [mark, element]
    else:
        element.children.insert(0, mark)
    return [element]
