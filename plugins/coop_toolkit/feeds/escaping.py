"""Text as the bytes of a feed hold it."""

from __future__ import annotations

import json
import re
from html import escape

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def as_xml_text(text: str) -> bytes:
    """The content of an element of an XML feed."""
    return escape(legal(text), quote=False).encode()


def as_json_text(text: str) -> bytes:
    """The inside of a string of a JSON feed, its quotation marks left out."""
    return json.dumps(text, ensure_ascii=False)[1:-1].encode()
