"""Markdown to safe HTML: one reused converter, then the sanitiser, once.

The extension list is short on purpose; docs/decisions.md argues each. Links inside the
site are left as typed: `rendering.links` resolves them, since a target's address can
change without a change of the text that is kept in the store.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.treeprocessors import Treeprocessor

from coop_toolkit.code_version import code_version
from coop_toolkit.rendering.links import links_of
from coop_toolkit.rendering.shortcuts import take_shortcuts
from coop_toolkit.safety import HEADING_PREFIX, plain_text, sanitised
from coop_toolkit.urls import slugify
from coop_toolkit.workers import shared_out

EXTENSIONS = (
    "abbr",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
)
# Below this, another process takes longer to start than to convert a share.
WORTH_SHARING = 50
# So many bodies are kept in memory.
_AT_HAND = 64
_MADE_BY = (("rendering", "safety.py", "urls.py"), ("Markdown", "nh3"))


@dataclass(frozen=True)
class Heading:
    """A heading of a body: level 2 to 6, the id it can be linked by, its words."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Rendered:
    """A body after conversion: sanitised HTML with links as typed, its headings, its words.

    `leads_inside` tells whether a link or a picture of it is a place of this site.
    """

    html: str
    headings: tuple[Heading, ...]
    words: int
    leads_inside: bool


class TextStore(Protocol):
    """Keeps texts under a key made from what they were made from."""

    def recall(self, *parts: str) -> str | None:
        """The text kept under these parts, if any."""

    def keep(self, text: str, *parts: str) -> None:
        """Keep a text under these parts."""


class _Shelf:
    """A store in memory."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, ...], str] = {}

    def recall(self, *parts: str) -> str | None:
        return self._texts.get(parts)

    def keep(self, text: str, *parts: str) -> None:
        self._texts[parts] = text


class MarkdownRenderer:
    """Renders bodies and remembers them, in a store where one is given.

    Only the few that were asked for last are at hand: whoever asks for one asks again soon.
    """

    def __init__(self, store: TextStore | None = None) -> None:
        self._store = store or _Shelf()
        self._convert = _converter()
        self._at_hand = lru_cache(_AT_HAND)(self._recalled_or_rendered)

    def render(self, text: str) -> Rendered:
        """The body as safe HTML. Equal text gives equal HTML, whatever was rendered before.

        A body nested so deeply that the converter gives up is shown as preformatted text.
        """
        return self._at_hand(text)

    def render_ahead(self, texts: Iterable[str]) -> None:
        """Render many bodies at once, on all cores, so that they are at hand when asked for."""
        unknown = [text for text in dict.fromkeys(texts) if self._kept(text) is None]
        shares = shared_out(self._share, unknown, worth_it=WORTH_SHARING)
        for number, share in enumerate(shares):
            for text, told in zip(unknown[number :: len(shares)], share, strict=True):
                self._store.keep(told, *kept_under(text))

    def _share(self, texts: Sequence[str]) -> list[str]:
        return [_told(self._rendered(text)) for text in texts]

    def _recalled_or_rendered(self, text: str) -> Rendered:
        kept = self._kept(text)
        if kept is not None:
            return read_rendered(kept)
        rendered = self._rendered(text)
        self._store.keep(_told(rendered), *kept_under(text))
        return rendered

    def _kept(self, text: str) -> str | None:
        return self._store.recall(*kept_under(text))

    def _rendered(self, text: str) -> Rendered:
        html = sanitised(self._convert(text))
        leads_inside = any(link.is_local for link in links_of(html))
        return Rendered(html, tuple(_headings(html)), len(plain_text(html).split()), leads_inside)


def _told(rendered: Rendered) -> str:
    """A body as a store keeps it."""
    return json.dumps(rendered, ensure_ascii=False, default=vars)


def kept_under(text: str) -> tuple[str, ...]:
    """The parts of the name under which a store keeps the HTML of a body."""
    return code_version(*_MADE_BY), text


def read_rendered(kept: str) -> Rendered:
    """A body as a store kept it."""
    told = json.loads(kept)
    headings = tuple(Heading(**heading) for heading in told["headings"])
    return Rendered(told["html"], headings, told["words"], told["leads_inside"])


def _converter() -> Callable[[str], str]:
    converter = markdown.Markdown(
        extensions=[
            *EXTENSIONS,
            _HeadingIds(slugify=_heading_id, marker=""),
            _HouseRules(),
        ],
        extension_configs={
            "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "Back to where note {} is called"}
        },
        output_format="html",
    )

    take_shortcuts(converter)

    def convert(text: str) -> str:
        converter.reset()
        return converter.convert(text)

    return convert


class _NoContents(TocTreeprocessor):
    """Gives headings their ids, and makes no table of contents: pages make their own."""

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """An empty table."""
        return Element("div")


class _HeadingIds(TocExtension):
    """Ids for all headings."""

    TreeProcessorClass = _NoContents


class _HouseRules(Extension):
    """Two departures from Python-Markdown: `#word` is text, and no body has an h1."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register both rules."""
        md.parser.blockprocessors.register(_SpacedHeading(md.parser), "hashheader", 70)
        md.treeprocessors.register(_NoTopHeading(md), "no_top_heading", 6)


class _SpacedHeading(HashHeaderProcessor):
    """A heading needs a space after its hashes, so that "#madeinlambeth" stays a hashtag."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>(?:\\.|[^\\])*?)#*(?:\n|$)")


class _NoTopHeading(Treeprocessor):
    """Moves all headings one level down where a body uses the level of the page's title."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        if root.find(".//h1") is None:
            return
        for level in range(5, 0, -1):
            for heading in list(root.iter(f"h{level}")):
                heading.tag = f"h{level + 1}"


def _heading_id(text: str, separator: str) -> str:
    return HEADING_PREFIX + (slugify(text) or "section")


_HEADING = re.compile(r'<h([2-6]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


def _headings(html: str) -> list[Heading]:
    return [Heading(int(m[1]), m[2], plain_text(m[3])) for m in _HEADING.finditer(html)]
