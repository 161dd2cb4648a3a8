"""Texts kept between builds under a hash of what they were made from.

One SQLite file below .cache/ holds text only. A missing, damaged or foreign file is
begun anew: the store saves time and nothing else.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from coop_toolkit.hashing import hash_of

_SELECT = "SELECT text FROM texts WHERE key = ?"
# So many texts wait to be written down together.
_AT_ONCE = 500
_CACHE_KB = 256
_INSERT = "INSERT OR REPLACE INTO texts (key, text) VALUES (?, ?)"


class Store:
    """A `rendering.TextStore` in a file. Not to be shared between threads.

    What is new is written down many texts at a time, so that two builds at the same time
    hardly wait for each other; one that finds the file busy goes without. `path` is the
    file, `new_texts` are those not written down yet, by key.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _opened(path)
        self._process = os.getpid()
        self.new_texts: dict[str, str] = {}

    def recall(self, *parts: str) -> str | None:
        """The text kept under these parts, if any."""
        return self.under(key_of(*parts))

    def under(self, key: str) -> str | None:
        """The text of that name, if any is kept."""
        if key in self.new_texts:
            return self.new_texts[key]
        try:
            row = self._own_connection().execute(_SELECT, (key,)).fetchone()
        except sqlite3.OperationalError:
            return None
        return str(row[0]) if row else None

    def keep(self, text: str, *parts: str) -> None:
        """Keep a text under these parts."""
        self.new_texts[key_of(*parts)] = text
        if len(self.new_texts) % _AT_ONCE == 0:
            self._write_down()

    def _own_connection(self) -> sqlite3.Connection:
        """SQLite must not be carried across a fork: a worker opens the file for itself."""
        if self._process != os.getpid():
            self._connection, self._process = _opened(self.path), os.getpid()
        return self._connection

    def close(self) -> None:
        """Write down what is new and let go of the file; whoever asks on opens it again."""
        self._write_down()
        self._connection.close()
        self._process = 0

    def _write_down(self) -> None:
        with suppress(sqlite3.OperationalError), self._own_connection() as connection:
            connection.executemany(_INSERT, self.new_texts.items())
            self.new_texts = {}


def key_of(*parts: str) -> str:
    """The name of a text by what it was made from."""
    return hash_of(parts)


def _opened(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _with_table(sqlite3.connect(path, timeout=1))
    except (sqlite3.DatabaseError, OSError):
        return _begun_anew(path)


def _begun_anew(path: Path) -> sqlite3.Connection:
    try:
        path.unlink(missing_ok=True)
        return _with_table(sqlite3.connect(path))
    except (sqlite3.DatabaseError, OSError):
        return _with_table(sqlite3.connect(":memory:"))


def _with_table(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")  # the system remembers more
    connection.execute("CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, text TEXT)")
    connection.execute("SELECT key, text FROM texts LIMIT 1").fetchone()
    return connection
