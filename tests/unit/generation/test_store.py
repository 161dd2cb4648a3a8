"""The store of texts: what it is given is at hand, written down or not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from coop_toolkit.generation.store import Store

MANY = [str(number) for number in range(1_200)]


def test_many_texts_do_not_all_wait_in_memory_for_the_end(tmp_path: Path) -> None:
    store = Store(tmp_path / "texts.sqlite")
    for name in MANY:
        store.keep(f"text {name}", name)
    assert len(store.new_texts) < len(MANY) / 2
    assert [store.recall(name) for name in MANY] == [f"text {name}" for name in MANY]
    store.close()
    assert Store(tmp_path / "texts.sqlite").recall(MANY[-1]) == f"text {MANY[-1]}"


def test_while_another_build_writes_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "texts.sqlite"
    store, other = Store(path), sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    for name in MANY[:500]:
        store.keep(f"text {name}", name)
    assert store.recall("0") == "text 0"
    other.rollback()
    store.close()
    assert Store(path).recall("0") == "text 0"


def test_a_store_that_was_closed_still_answers(tmp_path: Path) -> None:
    store = Store(tmp_path / "texts.sqlite")
    store.keep("text", "name")
    store.close()
    assert store.recall("name") == "text"
