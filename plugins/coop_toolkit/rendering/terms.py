"""Words of the glossary, marked where a page first uses them.

A word becomes a button that opens its meaning (the Popover API of HTML: by touch, keyboard
and without script). Nothing is marked inside links, headings, code or quotations.
"""

from __future__ import annotations

import html as html_entities
import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_CLOSED_TO_MARKS = frozenset(
    ["a", "button", "blockquote", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre",
     "q", "samp", "summary", "table"]
)  # fmt: skip
_VOID = frozenset(["br", "hr", "img", "wbr", "col"])
MOST = 12


@dataclass(frozen=True)
class Vocabulary:
    """The spellings to look for, longest first, and the slug of the term each means."""

    pattern: re.Pattern[str] | None
    slug_of: Mapping[str, str]

    @classmethod
    def of(cls, spellings: Mapping[str, str]) -> Vocabulary:
        """A vocabulary of spellings with their slugs; case does not matter."""
        slug_of = {spelling.casefold(): slug for spelling, slug in spellings.items() if spelling}
        if not slug_of:
            return cls(None, {})
        longest_first = sorted(slug_of, key=lambda spelling: (-len(spelling), spelling))
        words = "|".join(
            re.escape(html_entities.escape(word, quote=False)) for word in longest_first
        )
        return cls(re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), slug_of)


def marked(html: str, vocabulary: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """The HTML with the first use of each term marked, and the slugs marked, in order."""
    if vocabulary.pattern is None:
        return html, ()
    met: list[str] = []
    open_tags: list[str] = []
    parts = []
    for token in _TOKEN.split(html):
        if token.startswith("<"):
            _follow(token, open_tags)
            parts.append(token)
        elif _CLOSED_TO_MARKS.isdisjoint(open_tags):
            parts.append(_marked_text(token, vocabulary, met))
        else:
            parts.append(token)
    return "".join(parts), tuple(met)


def _follow(tag: str, open_tags: list[str]) -> None:
    found = _NAME.match(tag)
    if found is None or found[1] in _VOID or tag.endswith("/>"):
        return
    if not tag.startswith("</"):
        open_tags.append(found[1])
    elif found[1] in open_tags:
        while open_tags.pop() != found[1]:
            continue


def _marked_text(text: str, vocabulary: Vocabulary, met: list[str]) -> str:
    pattern = vocabulary.pattern
    if pattern is None or len(met) >= MOST:
        return text

    def mark(found: re.Match[str]) -> str:
        slug = vocabulary.slug_of[html_entities.unescape(found[0]).casefold()]
        if slug in met or len(met) >= MOST:
            return found[0]
        met.append(slug)
        target = html_entities.escape(f"word-{slug}")
        return f'<button type="button" class="term" popovertarget="{target}">{found[0]}</button>'

    return pattern.sub(mark, text)
