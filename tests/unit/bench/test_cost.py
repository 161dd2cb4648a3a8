"""What a program costs, and what becomes of one that fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.cost import CallFailed, cost_of, peak_memory
from bench.tree_memory import can_be_told, megabytes_of_tree

BUSY = "sum(range(3_000_000))"
CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}], check=True)"


def test_the_processors_seconds_of_children_count(tmp_path: Path) -> None:
    nothing = cost_of([sys.executable, "-c", ""], tmp_path)
    busy = cost_of([sys.executable, "-c", CHILD], tmp_path)
    assert 0 < nothing.processor < busy.processor
    assert 0 < nothing.wall < busy.wall


def test_a_program_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    call = [sys.executable, "-c", "print('no flour left'); raise SystemExit(3)"]
    with pytest.raises(CallFailed, match=r"This ended with 3: .*\nno flour left"):
        cost_of(call, tmp_path)
    with pytest.raises(CallFailed, match="no flour left"):
        peak_memory(call, tmp_path)


def test_python_keeps_what_it_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    cost_of([sys.executable, "-c", "import sys; sys.exit(sys.dont_write_bytecode)"], tmp_path)


@pytest.mark.skipif(not can_be_told(), reason="this system does not tell")
def test_memory_of_children_counts_too(tmp_path: Path) -> None:
    hold = "x = b'.' * 80_000_000; sum(range(12_000_000))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}], check=True)"
    held = peak_memory([sys.executable, "-c", child], tmp_path)
    assert held is not None
    assert 80 < held < 160


def test_memory_is_summed_over_the_tree_as_the_system_tells_it(tmp_path: Path) -> None:
    tree = {"1": ("2 3", 1_024), "2": ("4", 2_048), "3": ("", 512), "4": ("", 512)}
    for process, (children, kilobytes) in tree.items():
        task = tmp_path / process / "task" / process
        task.mkdir(parents=True)
        (task / "children").write_text(children)
        rollup = f"00400000-7ffd000 ---p 0 00:00 0  [rollup]\nRss: 9999 kB\nPss: {kilobytes} kB\n"
        (tmp_path / process / "smaps_rollup").write_text(rollup)
    assert megabytes_of_tree(1, tmp_path) == 4.0
    assert megabytes_of_tree(3, tmp_path) == 0.5
    assert megabytes_of_tree(99, tmp_path) == 0.0
    assert not can_be_told(tmp_path)
