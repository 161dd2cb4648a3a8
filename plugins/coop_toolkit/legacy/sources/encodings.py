"""Bytes of a file as UTF-8, whatever its declaration or byte order mark says."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")


def as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8. Bytes that are no UTF-8 are left for a repair item by item."""
    if data.startswith(codecs.BOM_UTF8):
        return data[3:]
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").encode()
    if data[:2] in (b"<\x00", b"\x00<"):
        return data.decode("utf-16-le" if data[:1] == b"<" else "utf-16-be", "replace").encode()
    return _by_declaration(data)


def _by_declaration(data: bytes) -> bytes:
    """A declaration is believed only where the bytes are not plainly UTF-8 all the same."""
    found = _DECLARED.search(data[:2000])
    name = found[1].decode().lower() if found else "utf-8"
    if name in _UTF8:
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, name)
    return data


def _decoded(data: bytes, name: str) -> bytes:
    """Latin 1 means windows-1252 in practice (WHATWG Encoding Standard, 4.2)."""
    name = "cp1252" if name in ("iso-8859-1", "latin1", "windows-1252") else name
    try:
        return data.decode(name, "replace").encode()
    except LookupError:
        return data
