"""Markdown chosen block by block: the plainest form whose rendering is the original again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coop_toolkit.legacy.conversion.blocks import BlockWriter, html_block, joined_blocks
from coop_toolkit.legacy.conversion.outline import outline, outline_of
from coop_toolkit.legacy.conversion.tree import Element
from coop_toolkit.rendering import MarkdownRenderer

_FORMS: tuple[Callable[[Element], str], ...] = (
    BlockWriter().block,
    BlockWriter(every_sign=True).block,
    html_block,
    lambda block: f"<div>\n{html_block(block)}\n</div>",
)


@dataclass(frozen=True)
class Verified:
    """Markdown with what its comparison found.

    `html_blocks` names the blocks that had to stay HTML, `lost` quotes what no form could
    hold: it is empty unless something is missing or changed.
    """

    text: str
    html_blocks: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


class Verifier:
    """Writes trees as Markdown and compares the rendering with the tree."""

    def __init__(self, renderer: MarkdownRenderer) -> None:
        self._renderer = renderer

    def verified(self, root: Element) -> Verified:
        """The Markdown of a structured tree."""
        blocks = list(root.elements())
        wanted = outline_of([*blocks])
        texts = [_FORMS[0](block) for block in blocks]
        plain = _joined(blocks, texts)
        if self._outline(plain) == wanted:
            return Verified(plain, _html_tags(blocks, texts))
        return self._block_by_block(blocks, wanted)

    def _block_by_block(self, blocks: list[Element], wanted: list[str]) -> Verified:
        chosen = [self._faithful(block) for block in blocks]
        text = _joined(blocks, chosen)
        if self._outline(text) == wanted:
            return Verified(text, _html_tags(blocks, chosen))
        whole = "\n\n".join(_FORMS[-1](block) for block in blocks)
        got = self._outline(whole)
        return Verified(whole, tuple(b.tag for b in blocks), _difference(wanted, got))

    def _faithful(self, block: Element) -> str:
        wanted = outline_of([block])
        forms = (form(block) for form in _FORMS)
        return next((t for t in forms if self._outline(t) == wanted), html_block(block))

    def _outline(self, text: str) -> list[str]:
        return outline(self._renderer.render(text).html)


def _joined(blocks: list[Element], texts: list[str]) -> str:
    return joined_blocks([(b.tag, text) for b, text in zip(blocks, texts, strict=True)])


def _is_html(text: str) -> bool:
    return text.startswith("<") and not text.startswith(("<!--", "<http"))


def _html_tags(blocks: list[Element], chosen: list[str]) -> tuple[str, ...]:
    pairs = zip(blocks, chosen, strict=True)
    return tuple(block.tag for block, text in pairs if _is_html(text))


def _difference(wanted: list[str], got: list[str]) -> tuple[str, ...]:
    """The first place where two outlines part, or nothing where they are equal."""
    if wanted == got:
        return ()
    pairs = zip(wanted, got, strict=False)
    place = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(wanted), len(got)))
    return (
        " ".join(part for part in wanted[place : place + 3] if part[0] > "\x05")[:200] or "layout",
    )
