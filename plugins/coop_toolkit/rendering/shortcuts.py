"""What Python-Markdown would try in vain, left out: the same HTML in less time.

It tries each of some fifteen inline patterns on every stretch of text, each of some fifteen
kinds of block on every block, and goes through the whole text or tree for forms that most
texts have not. Most stretches have no mark of any pattern, and a line of prose can only be a
paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

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
    blocks: Any = _Settled(converter.parser.blockprocessors)
    converter.parser.blockprocessors = blocks
    converter.block_level_elements = _Tags(converter.block_level_elements)
    source = _Source(converter)
    converter.preprocessors.register(source, "source", 1_000)
    before, after = converter.preprocessors, converter.treeprocessors
    _spare(before["fenced_code_block"], source, lambda text: "```" in text or "~~~" in text)
    _spare(before["html_block"], source, lambda text: "<" in text or "&" in text)
    _spare(after["attr_list"], source, _may_have_attributes)
    _spare(after["unescape"], source, lambda text: "\\" in text)


def _may_have_attributes(text: str) -> bool:
    """Whether a brace may open a list of attributes: not one that begins the target of a link."""
    return text.count("{") > text.count("({")


class _Source(Preprocessor):
    """Notes the text that is being converted."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing."""
        self.text = "\n".join(lines)
        return lines


def _spare(step: Any, source: _Source, is_needed: Callable[[str], bool]) -> None:
    """Let a step of the converter go by a text that has nothing for it, or the tree of one."""
    run = step.run
    step.run = lambda given: run(given) if is_needed(source.text) else given


class _Settled(Registry[Any]):
    """A registry to which nothing will be added; another works its order out each time."""

    def __init__(self, registry: Registry[Any]) -> None:
        super().__init__()
        vars(self).update(vars(registry))
        self._in_order = tuple(registry)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._in_order)


class _Tags(list[str]):
    """A list that is asked often whether it holds a name."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(names)
        self._known = frozenset(self)

    def __contains__(self, name: object) -> bool:
        return name in self._known


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
        self._every_mark = tuple(dict.fromkeys(mark for marks in self._marks for mark in marks))

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """Instead of the method of that private name, which the base class calls throughout."""
        if isinstance(data, AtomicString):
            return data
        # A pattern puts a stand-in for what it matched: marks are lost by that, never added.
        marks = {mark for mark in self._every_mark if mark in data}
        start, index = 0, patternIndex
        while marks and index < len(self._marks):
            matched = False
            if not marks.isdisjoint(self._marks[index]):
                pattern = self.inlinePatterns[index]
                data, matched, start = self._apply(pattern, data, index, start)
            if matched:
                marks = {mark for mark in marks if mark in data}
            else:
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
