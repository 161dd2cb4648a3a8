"""A picture's bytes without what its camera wrote: place, time, device, names.

Where the picture stands upright the compressed data is left as it is and only the parts
around it are taken out: JPEG by ITU-T T.81 annex B (APP1 Exif and XMP, APP13, comments),
PNG by its text, time and eXIf chunks, WebP by its EXIF and XMP chunks. One that lies on its
side is turned and written anew. Colour profiles stay.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageOps

_TURNED = 0x0112  # Exif's tag for how the camera was held
_QUALITY = 90
_JPEG_DROPPED = {0xE1, 0xED, 0xFE, *range(0xE3, 0xED), 0xEF}
_PNG_DROPPED = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"}
_PNG_SAYS = (b"eXIf", b"Raw profile type", b"XML:com.adobe.xmp")
_WEBP_DROPPED = {b"EXIF", b"XMP "}
_WEBP_FLAGS = 0b0000_1100  # the bits of VP8X that announce Exif and XMP
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"


@lru_cache(maxsize=4)
def cleaned(data: bytes) -> bytes:
    """The same picture, upright, with nothing personal in it; other files as they are."""
    if not _is_picture(data):
        return data
    try:
        with Image.open(io.BytesIO(data)) as image:
            if orientation(image, data) in range(2, 9):
                return _turned(image)
        return _stripped(data)
    except (OSError, ValueError, SyntaxError, struct.error, Image.DecompressionBombError):
        return data  # a broken picture has a Problem of its own, and is not published


def orientation(image: Image.Image, data: bytes) -> int:
    """How the camera was held, from 1 (upright) to 8, by Exif's numbers.

    Asked of a PNG this decodes all of it, so it is asked of those only that say something.
    """
    if data.startswith(_PNG_HEAD) and not any(sign in data for sign in _PNG_SAYS):
        return 1
    turned: int = image.getexif().get(_TURNED, 1)
    return turned


def _is_picture(data: bytes) -> bool:
    return data.startswith((b"\xff\xd8\xff", _PNG_HEAD)) or _is_webp(data)


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _turned(image: Image.Image) -> bytes:
    kind, profile = image.format or "JPEG", image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    for key in ("exif", "xmp", "comment"):
        upright.info.pop(key, None)
    written = io.BytesIO()
    extra = {} if kind == "PNG" else {"quality": _QUALITY}
    upright.save(written, kind, icc_profile=profile, **extra)
    return written.getvalue()


def _stripped(data: bytes) -> bytes:
    if data.startswith(_PNG_HEAD):
        kept = [whole for name, whole in _png_chunks(data) if name not in _PNG_DROPPED]
        return _PNG_HEAD + b"".join(kept)
    return _webp_without(data) if _is_webp(data) else b"\xff\xd8" + b"".join(_jpeg_parts(data))


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    """The segments that stay; from the start of the first scan on, everything."""
    place = 2
    while place + 4 <= len(data):
        marker = data[place + 1]
        if data[place] != 0xFF or marker == 0xDA:
            break
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if marker not in _JPEG_DROPPED:
            yield data[place:end]
        place = end
    yield data[place:]


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG_HEAD)
    while place + 12 <= len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        end = place + 12 + length
        yield data[place + 4 : place + 8], data[place:end]
        place = end


def _webp_without(data: bytes) -> bytes:
    kept = []
    place = 12
    while place + 8 <= len(data):
        name, (length,) = data[place : place + 4], struct.unpack("<I", data[place + 4 : place + 8])
        end = place + 8 + length + length % 2
        chunk = data[place:end]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_FLAGS]) + chunk[9:]
        if name not in _WEBP_DROPPED:
            kept.append(chunk)
        place = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
