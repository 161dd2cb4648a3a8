"""Blocks that stand for something else: reusable ones filled in, those WordPress made named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from coop_toolkit.legacy.record import Item

_REFERENCE = re.compile(r'<!--\s*wp:(?:core/)?block\s+\{[^{}]*"ref":\s*(\d+)[^{}]*\}\s*/-->')
_EMPTY_BLOCK = re.compile(r"<!--\s*wp:(?:core/)?([\w/-]+)(?:\s+\{[^<>]*\})?\s*/-->")
# Blocks without content that leave nothing out, or are read elsewhere.
_NOTHING_MISSED = {"separator", "spacer", "more", "nextpage", "footnotes", "block", "paragraph"}
DEPTH_LIMIT = 3
# Letters that blocks may add to a body: those that hold each other could fill any memory.
SIZE_LIMIT = 5_000_000


class ReusableBlocks:
    """The blog's reusable blocks ("synced patterns"), which an export holds as items."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._html = {item.post_id: item.html for item in items if item.kind == "wp_block"}

    def filled_in(self, html: str) -> str:
        """A body with the text of its reusable blocks where they are referred to."""
        for _ in range(DEPTH_LIMIT):
            named = Counter(_REFERENCE.findall(html))
            added = sum(len(self._html.get(number, "")) * n for number, n in named.items())
            if not named or added > SIZE_LIMIT:
                break
            html = _REFERENCE.sub(lambda found: self._html.get(found[1], ""), html)
        return html


def made_by_wordpress(html: str) -> list[str]:
    """The blocks of a body that hold nothing, since WordPress made them when it showed a page."""
    names = Counter(found[1] for found in _EMPTY_BLOCK.finditer(html))
    return [f"{name} ({n})" for name, n in sorted(names.items()) if name not in _NOTHING_MISSED]
