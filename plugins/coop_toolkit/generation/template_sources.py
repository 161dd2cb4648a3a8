"""What the theme's templates are made from: which others each can reach, and their bytes.

Templates name each other by constant words only (a test keeps it so), so that all a
template can reach is known without rendering it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

_NAMED = re.compile(r"\{%[-+]?\s*(?:extends|include|from|import)\s+[\"']([^\"']+)[\"']", re.ASCII)


class TemplateSources:
    """The templates of a folder, read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.digest = cache(self._digest)
        self.reads = cache(self._reads)

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {
            path.relative_to(self._folder).as_posix(): path.read_text("utf-8")
            for path in sorted(self._folder.rglob("*.html"))
        }

    def reach(self, name: str) -> tuple[str, ...]:
        """The names of a template and of all that it extends, includes or imports, sorted."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            next_name = waiting.pop()
            if next_name not in found:
                found.add(next_name)
                waiting += _NAMED.findall(self._sources.get(next_name, ""))
        return tuple(sorted(found))

    def _digest(self, name: str) -> str:
        """The hash of all sources that a template can reach."""
        digest = hashlib.sha256()
        for part in self._parts(name):
            digest.update(f"{len(part)}:{part}".encode())
        return digest.hexdigest()

    def _parts(self, name: str) -> Iterator[str]:
        for reached in self.reach(name):
            yield reached
            yield self._sources.get(reached, "")

    def _reads(self, name: str, word: str) -> bool:
        """Whether a word occurs in anything that a template can reach."""
        pattern = re.compile(rf"\b{word}\b")
        return any(pattern.search(part) for part in self._parts(name))
