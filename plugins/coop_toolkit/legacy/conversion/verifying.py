"""Markdown chosen block by block: the plainest form whose rendering is the original again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from coop_toolkit.legacy.conversion.blocks import BlockWriter, html_block, joined_blocks
from coop_toolkit.legacy.conversion.inline import InlineWriter
from coop_toolkit.legacy.conversion.outline import outline, outline_of
from coop_toolkit.legacy.conversion.tree import Element, parsed
from coop_toolkit.rendering import MarkdownRenderer

_FORMS: tuple[Callable[[Element], str], ...] = (
    BlockWriter().block,
    BlockWriter(InlineWriter(every_sign=True)).block,
    BlockWriter(InlineWriter(every_sign=True, tags=True)).block,
    html_block,
    lambda block: f"<div>\n{html_block(block)}\n</div>",
)


@dataclass(frozen=True)
class Verified:
    """Markdown with what its comparison found.

    `html_blocks` names the blocks that had to stay HTML, `reshaped` those whose words are
    all there but whose markup is not quite the same, `lost` quotes words that no form
    could hold. The last two are empty unless a body is very odd.
    """

    text: str
    html_blocks: tuple[str, ...] = ()
    reshaped: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Choice:
    """The form chosen for one block, and what it is rendered as."""

    block: Element
    text: str
    html: str
    is_faithful: bool


class Verifier:
    """Writes trees as Markdown and compares the rendering with the tree."""

    def __init__(self, renderer: MarkdownRenderer) -> None:
        self._renderer = renderer

    def verified(self, root: Element) -> Verified:
        """The Markdown of a structured tree."""
        blocks = list(root.elements())
        texts = [_FORMS[0](block) for block in blocks]
        plain = _joined(blocks, texts)
        if outline(self._html(plain)) == outline_of([*blocks]):
            return Verified(plain, _html_tags(blocks, texts))
        return self._block_by_block([self._chosen(block) for block in blocks])

    def _chosen(self, block: Element) -> _Choice:
        """The first form of a block that is rendered as the block again, else plain HTML."""
        wanted = outline_of([block])
        for form in _FORMS:
            text = form(block)
            html = self._html(text)
            if outline(html) == wanted:
                return _Choice(block, text, html, is_faithful=True)
        return _Choice(block, text, html, is_faithful=False)

    def _block_by_block(self, choices: list[_Choice]) -> Verified:
        blocks = [choice.block for choice in choices]
        texts = [choice.text for choice in choices]
        text = _joined(blocks, texts)
        if outline(self._html(text)) != outline_of([parsed(choice.html) for choice in choices]):
            texts = [_FORMS[-1](block) for block in blocks]
            text = "\n\n".join(texts)
        odd = [choice for choice in choices if not choice.is_faithful]
        lost = tuple(words for choice in odd if (words := _missing_words(choice)))
        reshaped = tuple(choice.block.tag for choice in odd)
        return Verified(text, _html_tags(blocks, texts), reshaped, lost)

    def _html(self, text: str) -> str:
        return self._renderer.render(text).html


def _joined(blocks: list[Element], texts: list[str]) -> str:
    return joined_blocks([(b.tag, text) for b, text in zip(blocks, texts, strict=True)])


def _is_html(text: str) -> bool:
    return text.startswith("<") and not text.startswith(("<!--", "<http"))


def _html_tags(blocks: list[Element], texts: list[str]) -> tuple[str, ...]:
    pairs = zip(blocks, texts, strict=True)
    return tuple(block.tag for block, text in pairs if _is_html(text))


def _missing_words(choice: _Choice) -> str:
    wanted, got = (
        Counter(re.findall(r"\w+", node.text())) for node in (choice.block, parsed(choice.html))
    )
    return " ".join(list((wanted - got).elements())[:20])
