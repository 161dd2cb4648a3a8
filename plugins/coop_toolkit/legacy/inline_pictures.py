"""Pictures that stand in a body as data: taken out of it, each under an address of its own."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from urllib.parse import unquote

# A name that no host can have (RFC 2606, section 2).
HOST = "https://inline.invalid"
_PICTURE = re.compile(
    r"""(?<=src=["'])data:image/(?P<kind>png|jpe?g|gif|webp);base64,(?P<data>[\w+/=\s%]+)(?=["'])""",
    re.I,
)


def with_addresses(html: str) -> tuple[str, dict[str, bytes]]:
    """A body whose pictures all have an address, and the bytes of those that had none.

    The same picture has the same address. Data that cannot be read stays where it is, and
    is taken out with everything else that no page may hold.
    """
    pictures: dict[str, bytes] = {}

    def named(found: re.Match[str]) -> str:
        data = _decoded(found["data"])
        if not data:
            return found[0]
        ending = found["kind"].lower().replace("jpeg", "jpg")
        address = f"{HOST}/picture-{hashlib.sha256(data).hexdigest()[:12]}.{ending}"
        pictures[address] = data
        return address

    return (_PICTURE.sub(named, html) if "data:image" in html else html), pictures


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(unquote(text).split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
