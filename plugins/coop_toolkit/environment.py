"""The virtual environment: whether one stands that has the packages of a lock file.

Standard library only, since it is asked before any package is there, and little of that,
since every command asks. `setting_up.py` makes one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

BUILD_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
STAMP = "ready.json"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(;)?")


def ready_python(root: Path, lock: str) -> Path | None:
    """An interpreter that has the packages of a lock file; None where one must be set up.

    The one that runs here will do when it has them all, whatever it was made from.

    Args:
        root: the checkout.
        lock: BUILD_LOCK or TEST_LOCK; what was made for tests serves builds too.
    """
    place = root / ".venv"
    if _is_ready(place, root, lock):
        return python_of(place)
    return Path(sys.executable) if _has_packages(root / lock) else None


def _is_ready(place: Path, root: Path, lock: str) -> bool:
    try:
        stamp = json.loads((place / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    made_from = {BUILD_LOCK, TEST_LOCK} if stamp.get("lock") == TEST_LOCK else {BUILD_LOCK}
    same = stamp.get("digest") == digest_of(root / stamp.get("lock", lock))
    return lock in made_from and same and python_of(place).exists()


def digest_of(lock: Path) -> str:
    """The hash of a lock file, "" where there is none."""
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else ""


def python_of(place: Path) -> Path:
    """The interpreter of an environment."""
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def pinned(lock: Path) -> Iterator[tuple[str, str]]:
    """Name and version of every package a lock file asks for on every machine."""
    for line in lock.read_text("utf-8").splitlines():
        found = PINNED.match(line)
        if found and not found[3]:
            yield found[1], found[2]


def _has_packages(lock: Path) -> bool:
    """Whether this interpreter has every pinned package, by the names of their records.

    A record is a folder called NAME-VERSION.dist-info (PyPA's "Recording installed
    projects"). To read them all would take longer than to see that nothing changed.
    """
    records = {_called(name) for place in sys.path for name in _names_in(place)}
    return all(_called(f"{name}-{version}.dist-info") in records for name, version in pinned(lock))


def _names_in(place: str) -> list[str]:
    try:
        return os.listdir(place)
    except OSError:  # a zip file, or a folder that is not there
        return []


def _called(name: str) -> str:
    """A name as all ways to write it are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
