"""Pictures that a block had only as its background, as the block editor's first covers had."""

from __future__ import annotations

import html as entities
import re

_CONTAINER = re.compile(r"<(?:div|section)\b[^<>]*\bwp-block-[^<>]*>", re.I)
_BACKGROUND = re.compile(r"background-image:\s*url\(([^)]+)\)", re.I)


def with_backgrounds(html: str) -> str:
    """HTML in which such a picture is a picture: no page keeps the style it was named in."""
    return _CONTAINER.sub(_with_picture, html) if "background-image" in html else html


def _with_picture(found: re.Match[str]) -> str:
    background = _BACKGROUND.search(found[0])
    if not background:
        return found[0]
    address = entities.unescape(background[1]).strip(" '\"")
    return f'{found[0]}<img src="{entities.escape(address)}" alt="">'
