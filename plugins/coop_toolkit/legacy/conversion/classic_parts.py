"""The classic text of a post of the block editor: what stands outside all of its blocks.

A post that was begun in the classic editor keeps that text as it was, with bare line ends and
without a block's comments around it (Gutenberg's freeform block is saved so), and blocks
before or after it.
"""

from __future__ import annotations

import re

from coop_toolkit.legacy.conversion.autop import with_paragraphs

_MARK = re.compile(r"<!--\s*(?P<end>/?)wp:(?P<name>[\w/-]+)(?:\s[^<>]*?)?(?P<alone>/?)\s*-->")


def is_of_blocks(html: str) -> bool:
    """Whether the block editor wrote a body, or a part of it."""
    return "<!-- wp:" in html


def with_classic_paragraphs(html: str) -> str:
    """A body of blocks with paragraphs made from empty lines where no block is."""
    out: list[str] = []
    at = depth = 0
    for mark in _MARK.finditer(html):
        if depth == 0:
            out.append(_classic(html[at : mark.start()]))
            at = mark.start()
        if mark["end"]:
            depth = max(0, depth - 1)
        elif not mark["alone"]:
            depth += mark["name"] not in ("freeform", "core/freeform")
        if depth == 0:
            out.append(html[at : mark.end()])
            at = mark.end()
    return "".join([*out, html[at:] if depth else _classic(html[at:])])


def _classic(text: str) -> str:
    return f"\n{with_paragraphs(text)}\n" if text.strip() else text
