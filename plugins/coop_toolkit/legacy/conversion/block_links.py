"""Blocks that hold nothing but an address in their settings, as links.

WordPress made the button of a social network, the entry of a menu or the list of a feed from
them when it showed the page.
"""

from __future__ import annotations

import json
import re
from html import escape

_BLOCK = re.compile(
    r"<!--\s*wp:(?:core/)?(?P<name>social-link|navigation-link|rss)\s+(?P<settings>\{[^<>]*\})\s*/-->"
)
_ADDRESS = {"social-link": "url", "navigation-link": "url", "rss": "feedURL"}


def with_block_links(html: str) -> str:
    """A body in which such a block is a paragraph with its link; any other stays."""
    return _BLOCK.sub(_linked, html)


def _linked(found: re.Match[str]) -> str:
    try:
        settings = json.loads(found["settings"])
    except ValueError:
        return found[0]
    address = str(settings.get(_ADDRESS[found["name"]], ""))
    words = str(settings.get("label") or settings.get("service") or "").strip()
    if not address.startswith(("http://", "https://", "/")):
        return found[0]
    return f'<p><a href="{escape(address)}">{escape(words.capitalize() or address)}</a></p>'
