"""The picture that stands where one of the old blog's is missing, until somebody brings it."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

_SIZE = (640, 360)
_PAPER, _INK, _LINE = (236, 239, 232), (63, 74, 67), (150, 160, 152)
_WORDS = "This picture is missing"
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "bmp": "BMP"}


@cache
def placeholder(ending: str) -> bytes:
    """A card that says so, in the format of a file name's ending; b"" where that is no picture.

    The same ending gives the same bytes on every machine with the same Pillow.
    """
    kind = _FORMATS.get(ending.lower())
    if kind is None:
        return b""
    out = io.BytesIO()
    _card().save(out, kind)
    return out.getvalue()


@cache
def _card() -> Image.Image:
    card = Image.new("RGB", _SIZE, _PAPER)
    draw = ImageDraw.Draw(card)
    draw.rectangle((8, 8, _SIZE[0] - 9, _SIZE[1] - 9), outline=_LINE, width=3)
    font = ImageFont.load_default(size=40)
    left, top, right, bottom = draw.textbbox((0, 0), _WORDS, font=font)
    at = ((_SIZE[0] - right + left) / 2, (_SIZE[1] - bottom + top) / 2 - top)
    draw.text(at, _WORDS, fill=_INK, font=font)
    return card
