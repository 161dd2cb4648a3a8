"""Drawings (SVG) that hold a program, or fetch things from elsewhere.

An SVG opened by itself is a page: what a page may not do, it may not do either.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_ACTING = re.compile(
    rb"<(?:\w+:)?(?:script|foreignObject|iframe|handler|set|animate)\b"
    rb"|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet"
    rb"|(?:href|src)\s*=\s*[\"']?\s*(?:https?:|//|data:(?!image/(?:png|jpeg|gif|webp)))",
    re.IGNORECASE,
)


@cache
def is_active(path: Path, changed: int) -> bool:
    """Whether a drawing holds more than shapes and words.

    Args:
        path: the file.
        changed: when it last was, in nanoseconds.
    """
    data = path.read_bytes()
    # Without a zero between the letters, as UTF-16 would have it, the pattern can be seen.
    return _ACTING.search(data.replace(b"\0", b"")) is not None
