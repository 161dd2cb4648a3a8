"""The version of code: of our own sources and of the packages they use.

What is kept between builds is kept under the version of the code that made it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent


@cache
def code_version(rooms: tuple[str, ...], packages: tuple[str, ...]) -> str:
    """A hash that differs whenever the same content might be made into something else.

    Args:
        rooms: folders and modules below our package ("rendering", "safety.py"); "" is all.
        packages: names of distributions.
    """
    digest = hashlib.sha256(sys.version.encode())
    for package in packages:
        digest.update(f"{package} {metadata.version(package)}\n".encode())
    for path in sorted(path for room in rooms for path in _sources(HERE / room)):
        digest.update(path.relative_to(HERE).as_posix().encode())
        digest.update(_digest_of(path))
    return digest.hexdigest()


@cache
def _digest_of(path: Path) -> bytes:
    """The hash of one source, which several rooms may have in common."""
    return hashlib.sha256(path.read_bytes()).digest()


def _sources(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from place.rglob("*.py")
    else:
        yield place
