"""verify: two builds under different conditions, compared byte for byte."""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from coop_toolkit.problems import counted

_CONDITIONS = (
    {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1790000000"},
    {
        "TZ": "America/New_York",
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C.UTF-8",
        "SOURCE_DATE_EPOCH": "1790000000",
    },
)


def verify(root: Path, options: argparse.Namespace) -> int:
    """Build twice; 1 when a file differs."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [Path(folder) / f"build {number}" for number, _ in enumerate(_CONDITIONS)]
        for output, condition in zip(outputs, _CONDITIONS, strict=True):
            if not _build(root, output, condition):
                return 1
        different = _different_files(*outputs)
        total = sum(1 for path in outputs[0].rglob("*") if path.is_file())
    for name in different:
        print(f"{name} differs between two builds")
    print(f"{counted(total, 'file')} compared, {len(different)} differ.")
    return int(bool(different))


def _build(root: Path, output: Path, condition: dict[str, str]) -> bool:
    call = [sys.executable, str(root / "tasks.py"), "build", "--clean", "--output", str(output)]
    environment = {**os.environ, **condition}
    done = subprocess.run(  # noqa: S603 - ourselves
        call, env=environment, check=False, stdout=subprocess.PIPE, text=True
    )
    if done.returncode:
        print(done.stdout)
        shutil.rmtree(output, ignore_errors=True)
    return done.returncode == 0


def _different_files(first: Path, second: Path) -> list[str]:
    names = {
        path.relative_to(folder).as_posix()
        for folder in (first, second)
        for path in folder.rglob("*")
        if path.is_file()
    }
    return sorted(name for name in names if not _same(first / name, second / name))


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)
