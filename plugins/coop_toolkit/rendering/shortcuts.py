"""What Python-Markdown would try in vain, left out: the same HTML in less time.

It tries each of some fifteen inline patterns on every stretch of text, and each of some
fifteen kinds of block on every block. Most stretches have no mark of any pattern, and a line
of prose can only be a paragraph.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# By the converter's names: without one of these a pattern cannot match.
_MARKS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
_ANYTHING = ("",)


def take_shortcuts(converter: markdown.Markdown) -> None:
    """Let a converter leave out what cannot succeed, once all its extensions are registered."""
    converter.treeprocessors.register(_MarkedInline(converter), "inline", 20)
    converter.parser.blockprocessors.register(_PlainLine(converter.parser), "plain_line", 1_000)


class _MarkedInline(InlineProcessor):
    """Tries an inline pattern only on text that has the pattern's mark."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        marks: dict[Any, tuple[str, ...]] = {
            md.inlinePatterns[name]: marks for name, marks in _MARKS.items()
        }
        # A registry is far slower to ask than a tuple.
        self.inlinePatterns: Any = tuple(md.inlinePatterns)
        self._marks = tuple(marks.get(pattern, _ANYTHING) for pattern in self.inlinePatterns)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """Instead of the method of that private name, which the base class calls throughout."""
        if isinstance(data, AtomicString):
            return data
        start, index = 0, patternIndex
        while index < len(self._marks):
            matched = False
            if any(mark in data for mark in self._marks[index]):
                pattern = self.inlinePatterns[index]
                data, matched, start = self._apply(pattern, data, index, start)
            if not matched:
                start, index = 0, index + 1
        return data

    @property
    def _apply(self) -> Any:
        return self._InlineProcessor__applyPattern  # type: ignore[attr-defined]


class _PlainLine(BlockProcessor):
    """A block of one line that begins with a letter: a paragraph, whatever stands around it."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether it is one; every other kind begins with something else, or has two lines."""
        return "\n" not in block and block[:1].isalpha()

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """What the converter does with a paragraph, which depends on the list around it."""
        paragraph: BlockProcessor = self.parser.blockprocessors["paragraph"]
        return paragraph.run(parent, blocks)
