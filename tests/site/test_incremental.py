"""A build after an edit: the bytes of a clean build, and nothing rewritten that did not change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.edited_checkout import EDITS, files_of, small_checkout


def stamps_of(folder: Path) -> dict[str, tuple[int, int]]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    stats = {path.relative_to(folder).as_posix(): path.stat() for path in found}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in stats.items()}


def test_after_each_of_many_edits_the_site_is_that_of_a_clean_build(
    tmp_path: Path, thorough: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Else a file counts as edited in two builds: it was changed a moment before the first.
    monkeypatch.setattr("coop_toolkit.verbs.unchanged._STEP", -(10**12))
    checkout = small_checkout(tmp_path / "checkout")
    output, clean = tmp_path / "output", tmp_path / "clean"
    checkout.build(output)
    before, stamps = files_of(output), stamps_of(output)
    rounds = 200 // len(EDITS) + 1 if thorough else 1
    order = [edit for _ in range(rounds) for edit in checkout.random.sample(EDITS, len(EDITS))]
    for number, edit in enumerate(order):
        edit(checkout)
        checkout.build(output)
        shutil.rmtree(clean, ignore_errors=True)
        checkout.build(clean, "--clean")
        after, new_stamps = files_of(output), stamps_of(output)
        assert after == files_of(clean), f"edit {number}, {edit.__name__}"
        kept = [name for name in before if before[name] == after.get(name)]
        touched = [name for name in kept if stamps[name] != new_stamps[name]]
        assert touched == [], f"edit {number}, {edit.__name__}"
        before, stamps = after, new_stamps
