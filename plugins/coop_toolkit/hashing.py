"""One name for several texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def hash_of(parts: Iterable[str]) -> str:
    """The SHA-256 of texts, in hexadecimal; where one ends and the next begins counts."""
    whole = "".join([f"{len(part)}:{part}" for part in parts])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
