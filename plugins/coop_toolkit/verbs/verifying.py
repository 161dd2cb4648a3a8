"""verify: two builds under different conditions, compared byte for byte.

The second is made from a copy of the checkout in another folder, without its history, with
other times of files, on one processor core, under another name, time zone, language and
order of hashes, and as if a day had passed, for the same day of publication.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coop_toolkit.clock import LONDON, build_moment
from coop_toolkit.problems import counted

_NEEDED = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py", "tasks.py",
           "requirements.lock", "requirements-test.lock")  # fmt: skip
_LONG_AGO = 1_000_000_000
_LEFT_ASIDE = shutil.ignore_patterns("__pycache__")


@dataclass(frozen=True)
class Conditions:
    """What a build must not depend on: the environment, and how many cores it may use."""

    environment: Mapping[str, str] = field(default_factory=dict)
    cores: int = 0


_FIRST = Conditions(
    {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1790000000"}
)
_SECOND = Conditions(
    {
        "TZ": "America/New_York",
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C.UTF-8",
        "SOURCE_DATE_EPOCH": "1790086400",
        "HOME": "/nowhere",
        "USER": "somebody",
        "LOGNAME": "somebody",
    },
    cores=1,
)


def verify(root: Path, options: argparse.Namespace) -> int:
    """Build twice; 1 when a file differs."""
    with tempfile.TemporaryDirectory() as folder:
        copy, one, other = (Path(folder) / name for name in ("a copy", "one", "other"))
        _copied(root, copy)
        if not (_built(root, one, _FIRST) and _built(copy, other, _SECOND)):
            return 1
        different = _different_files(one, other)
        total = sum(1 for path in one.rglob("*") if path.is_file())
    for name in different:
        print(f"{name} differs between two builds")
    print(f"{counted(total, 'file')} compared, {len(different)} differ.")
    return int(bool(different))


def _copied(root: Path, copy: Path) -> None:
    copy.mkdir()
    for name in _NEEDED:
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name, ignore=_LEFT_ASIDE, symlinks=True)
        elif (root / name).exists():
            shutil.copy(root / name, copy / name)
    for number, path in enumerate(sorted(copy.rglob("*"))):
        os.utime(path, (_LONG_AGO + number, _LONG_AGO + number), follow_symlinks=False)


def _built(root: Path, output: Path, conditions: Conditions) -> bool:
    day = build_moment().astimezone(LONDON).date().isoformat()
    call = [sys.executable, str(root / "tasks.py"), "build", "--clean", "--output", str(output),
            "--as-of", day]  # fmt: skip
    done = subprocess.run(  # noqa: S603 - ourselves
        call,
        env={**os.environ, **conditions.environment},
        check=False,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_on_one_core if conditions.cores == 1 else None,
    )
    if done.returncode:
        print(done.stdout)
    return done.returncode == 0


def _on_one_core() -> None:
    """Where the system can tell a process which cores are its own."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


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
