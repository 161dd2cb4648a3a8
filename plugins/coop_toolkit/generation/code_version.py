"""The version of the code that makes pages: of our own sources and of the packages they use."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

import coop_toolkit

_PACKAGES = ("pelican", "Jinja2", "MarkupSafe", "Markdown", "nh3", "Pillow", "python-dateutil")


@cache
def code_version() -> str:
    """A hash that differs whenever the same content might give other pages."""
    digest = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        digest.update(f"{package} {metadata.version(package)}\n".encode())
    folder = Path(coop_toolkit.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
