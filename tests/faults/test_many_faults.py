"""Many broken files at once: every one of them is told of, in one run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SHELF = Path(__file__).resolve().parent
# Faults whose message stands at a line, one fault to a file.
ONE_FILE_FAULTS = (
    "01", "02", "03", "04", "05", "07", "08", "10", "12", "13", "15", "17", "18", "20", "26",
    "70", "71", "72", "73", "74", "75", "76", "77", "79", "80", "81", "82", "84", "85", "87",
)  # fmt: skip


def test_thirty_faults_give_thirty_located_messages(
    tmp_path: Path, run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = []
    for number in ONE_FILE_FAULTS:
        (folder,) = SHELF.glob(f"{number}-*")
        (source,) = (path for path in (folder / "content").rglob("*.md"))
        below = source.relative_to(folder)
        target = tmp_path / below.parent / f"{folder.name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
        first = (folder / "expected.txt").read_text("utf-8").splitlines()[1]
        wanted.append(first.replace(below.as_posix(), target.relative_to(tmp_path).as_posix()))
    monkeypatch.chdir(tmp_path)
    ran = run("check", "--content", "content")
    assert ran.status == 1
    lines = set(ran.output.splitlines())
    assert [line for line in wanted if line not in lines] == []
    assert any(line.endswith(f" things to mend in {len(wanted)} files.") for line in lines)
