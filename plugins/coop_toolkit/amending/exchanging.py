"""Texts exchanged for others in the files of a finished site that hold them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from coop_toolkit.amending.bodies import Body
from coop_toolkit.feeds.escaping import as_json_text, as_xml_text
from coop_toolkit.whole_files import write_whole

_LATER = 2_000_000_000  # nanoseconds: more than any file system's step of time


class NotOnce(Exception):
    """A file does not hold a text exactly once, so that it cannot be told which is meant."""


class Exchange:
    """Texts to be exchanged in an output folder; nothing is written before all are found.

    `names` are all files of the folder, as the manifest names them; among those the feeds
    are looked through.
    """

    def __init__(self, output: Path, names: Iterable[str]) -> None:
        self._output = output
        self._feeds = [name for name in names if name.endswith((".xml", ".json"))]
        self._new: dict[str, bytes] = {}

    def of(self, page: str, old: Body, new: Body) -> frozenset[str]:
        """Put a text in the place of another; the names of the files that hold it.

        Raises:
            NotOnce: the page (a file below the folder) does not hold the old text exactly
                once, or a feed holds it twice.
        """
        self.words(page, old.on_page.encode(), new.on_page.encode())
        in_xml = as_xml_text(old.in_feeds), as_xml_text(new.in_feeds)
        in_json = as_json_text(old.in_feeds), as_json_text(new.in_feeds)
        holding = {page}
        for name in self._feeds:
            pair = in_json if name.endswith(".json") else in_xml
            if pair[0] in self._read(name):
                self.words(name, *pair)
                holding.add(name)
        return frozenset(holding)

    def words(self, name: str, old: bytes, new: bytes) -> None:
        """Put some bytes in the place of others in one file.

        Raises:
            NotOnce: it does not hold the old ones exactly once.
        """
        data = self._read(name)
        if data.count(old) != 1:
            raise NotOnce
        self._new[name] = data.replace(old, new)

    def _read(self, name: str) -> bytes:
        return self._new[name] if name in self._new else (self._output / name).read_bytes()

    def put(self) -> int:
        """Write the files that are others now; how many there are."""
        written = [self._is_put(self._output / name, data) for name, data in self._new.items()]
        return sum(written)

    def _is_put(self, path: Path, data: bytes) -> bool:
        """Write a file that differs, later than it was: the manifest's row is of another."""
        if path.read_bytes() == data:
            return False
        before = path.stat().st_mtime_ns
        write_whole(path, data)
        if path.stat().st_mtime_ns <= before:
            os.utime(path, ns=(before + _LATER, before + _LATER))
        return True
