"""Pictures that a block had only as its background, as the block editor's first covers had."""

from __future__ import annotations

import html as entities
import re

_COVER = re.compile(
    r"<(?:div|section)\b(?=[^>]*\bwp-block-)[^>]*\bstyle=\"[^\"]*?background-image:\s*url\("
    r"(?P<address>[^)]+)\)[^>]*>",
    re.I,
)


def with_backgrounds(html: str) -> str:
    """HTML in which such a picture is a picture: no page keeps the style it was named in."""
    return _COVER.sub(_with_picture, html) if "background-image" in html else html


def _with_picture(found: re.Match[str]) -> str:
    address = entities.unescape(found["address"]).strip(" '\"")
    return f'{found[0]}<img src="{entities.escape(address)}" alt="">'
