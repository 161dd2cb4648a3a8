"""A body's structure as a screen reader announces it: headings nest, header cells have words.

A body's first heading is of level 2, below the page's title, and none skips a level (WCAG
1.3.1). The words and their order stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_HEADING = re.compile(r"<(/?)h([1-6])\b")
_EMPTY_HEADER = re.compile(r"<th\b([^>]*)>(\s*)</th>")
_SCOPE = re.compile(r'\sscope="[^"]*"')


def nested_levels(levels: Iterable[int]) -> list[int]:
    """The levels, 2 to 6, that headings of these levels have when they nest, in order."""
    above: list[int] = []
    found = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        found.append(min(len(above) + 1, 6))
    return found


def structured(html: str) -> str:
    """The HTML with its headings nested; a header cell without words becomes a plain cell."""
    if "<th" in html:
        html = _EMPTY_HEADER.sub(_plain_cell, html)
    opened = [int(level) for slash, level in _HEADING.findall(html) if not slash]
    levels = nested_levels(opened)
    return html if levels == opened else _relevelled(html, levels)


def _relevelled(html: str, levels: list[int]) -> str:
    left = iter(levels)
    level = 2

    def renamed(found: re.Match[str]) -> str:
        nonlocal level
        level = level if found[1] else next(left)
        return f"<{found[1]}h{level}"

    return _HEADING.sub(renamed, html)


def _plain_cell(found: re.Match[str]) -> str:
    return f"<td{_SCOPE.sub('', found[1])}>{found[2]}</td>"
