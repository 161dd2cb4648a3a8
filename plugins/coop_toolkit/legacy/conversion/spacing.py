"""White space inside a run of text: where it counts, where it does not, where it must move."""

from __future__ import annotations

import re
from itertools import groupby

from coop_toolkit.legacy.conversion.tree import Element, Node

_SPACE = " \t\n\r\f"
_EDGE = f"{_SPACE}\u00a0\u200b"
# Empty ones of these say nothing; an empty cell or an image does.
_EMPTY_IS_NOTHING = {
    "a", "abbr", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "ins", "kbd", "mark", "q",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip

_EMPHASIS = ("em", "strong", "del", "u")


def has_content(nodes: list[Node]) -> bool:
    """Whether a run shows anything."""
    return any(node.strip(_EDGE) if isinstance(node, str) else _shows(node) for node in nodes)


def _shows(element: Element) -> bool:
    if element.tag in ("br", "wbr"):
        return False
    if element.get("href") or element.get("id"):
        return True
    return element.tag not in _EMPTY_IS_NOTHING or has_content(element.children)


def split_at_double_breaks(nodes: list[Node]) -> list[list[Node]]:
    """A run cut where two line breaks or more follow each other."""
    pieces: list[list[Node]] = [[]]
    pending: list[Node] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag == "br":
            pending.append(node)
        elif isinstance(node, str) and not node.strip(_EDGE) and pending:
            continue
        else:
            if len(pending) > 1:
                pieces.append([])
            else:
                pieces[-1] += pending
            pending = []
            pieces[-1].append(node)
    return pieces


def trimmed(nodes: list[Node]) -> list[Node]:
    """A run with spaces collapsed, none at its ends, none just inside an element."""
    run = _joined(_spaced_out(nodes))
    while run and _is_idle(run[0]):
        run.pop(0)
    while run and _is_idle(run[-1]):
        run.pop()
    if run and isinstance(run[0], str):
        run[0] = run[0].lstrip(_EDGE)
    if run and isinstance(run[-1], str):
        run[-1] = run[-1].rstrip(_EDGE)
    return _without_spaces_at_breaks(run)


def _is_idle(node: Node) -> bool:
    if isinstance(node, str):
        return not node.strip(_EDGE)
    return node.tag in ("br", "wbr")


def _spaced_out(nodes: list[Node]) -> list[Node]:
    """Every element's outer spaces moved out of it; elements without content taken away."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(_tidy_spaces(node))
        elif node.tag in ("br", "img", "wbr"):
            out.append(node)
        else:
            out += _one_spaced_out(node)
    return out


def _one_spaced_out(element: Element) -> list[Node]:
    inner = _joined(_spaced_out(element.children))
    if not has_content(inner):
        return _instead_of_empty(element, inner)
    before, after = _outer_breaks(inner)
    lead = trail = ""
    if isinstance(inner[0], str):
        lead, inner[0] = _cut_start(inner[0])
    if isinstance(inner[-1], str):
        trail, inner[-1] = _cut_end(inner[-1])
    inner = [node for node in inner if node != ""]
    inner = _without_spaces_at_breaks(_without_repeats(element.tag, inner))
    bare = element.tag == "span" and not element.attributes
    middle: list[Node] = inner if bare else [element.copied(inner)]
    return [*before, lead, *middle, trail, *after]


def _without_repeats(tag: str, nodes: list[Node]) -> list[Node]:
    """Emphasis inside the same emphasis says nothing more."""
    if tag not in _EMPHASIS:
        return nodes
    out: list[Node] = []
    for node in nodes:
        is_same = isinstance(node, Element) and node.tag == tag and not node.attributes
        out += node.children if isinstance(node, Element) and is_same else [node]
    return _joined(out)


def _outer_breaks(inner: list[Node]) -> tuple[list[Node], list[Node]]:
    """Takes line breaks off both ends of an element's content, and gives them back."""
    before: list[Node] = []
    after: list[Node] = []
    while inner and _is_idle(inner[0]):
        before.append(inner.pop(0))
    while inner and _is_idle(inner[-1]):
        after.insert(0, inner.pop())
    return before, after


def _instead_of_empty(element: Element, inner: list[Node]) -> list[Node]:
    """An element that shows nothing: its line breaks and spaces, or a link's own address."""
    if element.tag == "a" and element.get("href"):
        return [element.copied([element.get("href")])]
    if element.get("id"):
        return [element.copied([]), *inner]
    return inner


def _cut_start(text: str) -> tuple[str, str]:
    bare = text.lstrip(_EDGE)
    return (" ", bare) if len(bare) < len(text) else ("", text)


def _cut_end(text: str) -> tuple[str, str]:
    bare = text.rstrip(_EDGE)
    return (" ", bare) if len(bare) < len(text) else ("", text)


def _tidy_spaces(text: str) -> str:
    """A no-break space beside another space is a typist's double space."""
    return re.sub("[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f]", " ", text)


def _joined(nodes: list[Node]) -> list[Node]:
    """Neighbouring texts as one, none of them empty; neighbouring emphasis as one."""
    joined: list[Node] = []
    for same, group in groupby((node for node in nodes if node != ""), key=_group_key):
        members = list(group)
        if isinstance(same, str):
            joined += members if len(members) == 1 or not same else [_one_emphasis(members)]
        else:
            joined.append(_tidy_spaces("".join(str(node) for node in members)))
    return joined


def _group_key(node: Node) -> object:
    """What neighbours must have in common to be joined: None for text, "" for never."""
    if isinstance(node, str):
        return None
    return f"{node.tag} {node.attributes}" if node.tag in _EMPHASIS else ""


def _one_emphasis(members: list[Node]) -> Element:
    elements = [node for node in members if isinstance(node, Element)]
    return elements[0].copied(_joined([c for element in elements for c in element.children]))


def _without_spaces_at_breaks(run: list[Node]) -> list[Node]:
    for number, node in enumerate(run):
        if isinstance(node, Element) and node.tag == "br":
            _trim_neighbours(run, number)
    return [node for node in run if node != ""]


def _trim_neighbours(run: list[Node], number: int) -> None:
    before, after = run[number - 1] if number else "", run[number + 1 : number + 2]
    if isinstance(before, str) and number:
        run[number - 1] = before.rstrip(_EDGE)
    if after and isinstance(after[0], str):
        run[number + 1] = after[0].lstrip(_EDGE)
