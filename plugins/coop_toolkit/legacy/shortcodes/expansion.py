"""Shortcodes found in a stored body and replaced, editorial brackets left alone.

A pair of brackets is a shortcode when its name is registered, or it has a closing tag, or
it has `name=value`. "[sic]" and "[our]" are none of these and stay as they are.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.legacy.conversion.verbatim import verbatim_spans
from coop_toolkit.legacy.shortcodes.pairing import OPENING, closings_by_opening
from coop_toolkit.legacy.shortcodes.registry import HANDLERS, NEEDS_CLOSING
from coop_toolkit.legacy.shortcodes.shortcode import Shortcode, Surroundings, parsed_attributes

_VERBATIM = frozenset(("pre", "code", "script", "style"))
_HAS_VALUE = re.compile(r"\w\s*=\s*[\"'\w“”/]")
_TAG = re.compile(r"<[^<>]*>")
DEPTH_LIMIT = 6
# Letters that shortcodes may add to a body; what comes later is left as it stands.
SIZE_LIMIT = 5_000_000


@dataclass(frozen=True)
class Expanded:
    """A body without shortcodes; `unknown` are those no handler knew, as they stood."""

    html: str
    known: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class _Found:
    shortcode: Shortcode | None
    start: int
    end: int


def expanded(text: str, surroundings: Surroundings, *, depth: int = 0) -> Expanded:
    """Replace every shortcode of a stored body; `[[name]]` is shown as `[name]`."""
    out: list[str] = []
    known: list[str] = []
    unknown: list[str] = []
    at = size = 0
    for found in _found(text):
        if size > SIZE_LIMIT:
            break
        out.append(text[at : found.start])
        at = found.end
        if found.shortcode is None:
            out.append(text[found.start + 1 : found.end - 1])
            continue
        shown, is_known = _replaced(found.shortcode, surroundings)
        (known if is_known else unknown).append(found.shortcode.written)
        if depth < DEPTH_LIMIT and not shown.startswith("<pre"):
            inner = expanded(shown, surroundings, depth=depth + 1)
            shown = inner.html
            known += inner.known
            unknown += inner.unknown
        out.append(shown)
        size += len(shown)
    out.append(text[at:])
    return Expanded("".join(out), tuple(known), tuple(unknown))


def _replaced(shortcode: Shortcode, surroundings: Surroundings) -> tuple[str, bool]:
    handler = HANDLERS.get(shortcode.name)
    shown = handler(shortcode, surroundings) if handler else None
    if shown is not None:
        return shown, True
    if shortcode.inner is not None:
        return shortcode.inner, False
    return f"<code>{html.escape(shortcode.written, quote=False)}</code>", False


def _found(text: str) -> Iterator[_Found]:
    """Shortcodes from the left; what one encloses belongs to it."""
    verbatim = verbatim_spans(text, _VERBATIM)
    closings = closings_by_opening(text)
    at = 0
    for found in OPENING.finditer(text):
        start = found.start("name") - 1
        if start < at or _is_within(start, verbatim):
            continue
        if found["escape"] and found["end"]:
            yield _Found(None, found.start(), found.end())
            at = found.end()
            continue
        made = _shortcode(text, found, start, closings)
        if made:
            yield made
            at = made.end


def _is_within(place: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the spans, which are in order and apart."""
    number = bisect_left(spans, (place, 0)) - 1
    return number >= 0 and place < spans[number][1]


def _shortcode(
    text: str, found: re.Match[str], start: int, closings: dict[int, tuple[int, int]]
) -> _Found | None:
    name = found["name"].lower()
    opening_end = found.end() - len(found["end"])
    given = found["attributes"].strip()
    closing = closings.get(start)
    if not _is_shortcode(name, given, closed=closing is not None):
        return None
    pairs, alone = parsed_attributes(given.lstrip("=:").rstrip("/"))
    end = closing[1] if closing else opening_end
    inner = text[opening_end : closing[0]] if closing else None
    return _Found(Shortcode(name, pairs, alone, inner, text[start:end]), start, end)


def _is_shortcode(name: str, given: str, *, closed: bool) -> bool:
    values = _TAG.sub("", given)  # "[via <a href='…'>a friend</a>]" is the author's own bracket
    if closed or _HAS_VALUE.search(values) or (name in HANDLERS and "://" in values):
        return True
    return name in HANDLERS and name not in NEEDS_CLOSING
