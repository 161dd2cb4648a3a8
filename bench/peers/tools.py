"""Generators put into folders of their own, from locks that name every file's hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from coop_toolkit.environment import pinned

from bench.peers.peer import NotInstalled

LOCKS = Path(__file__).parent / "locks"
_READY = "ready.txt"


def version_in(lock: str, package: str) -> str:
    """The version of a package in one of our lock files for pip."""
    return dict(pinned(LOCKS / lock))[package]


def install_with_pip(lock: str, folder: Path) -> None:
    """Make a virtual environment with the packages of a lock file.

    Raises:
        NotInstalled: they cannot be fetched, or are not those of the lock.
    """
    if _is_ready(folder, LOCKS / lock):
        return
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(folder)], folder)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--require-hashes"]
    _run([*pip, "--no-input", "--disable-pip-version-check", "-r", str(LOCKS / lock)], folder)
    _say_ready(folder, LOCKS / lock)


def install_with_npm(lock: str, folder: Path) -> None:
    """Fetch what a folder of LOCKS with `package.json` and its lock names into node_modules.

    Raises:
        NotInstalled: node or npm is missing, or the packages cannot be fetched.
    """
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise NotInstalled(f"the program {program} is not on this machine")
    names = LOCKS / lock / "package-lock.json"
    if _is_ready(folder, names):
        return
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(LOCKS / lock, folder)
    npm = str(shutil.which("npm"))
    _run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", "."], folder, folder
    )
    _say_ready(folder, names)


def _is_ready(folder: Path, lock: Path) -> bool:
    try:
        return (folder / _READY).read_text("ascii") == _digest(lock)
    except OSError:
        return False


def _say_ready(folder: Path, lock: Path) -> None:
    (folder / _READY).write_text(_digest(lock), "ascii")


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _run(call: Sequence[str], folder: Path, place: Path | None = None) -> None:
    log = folder.with_name(f"{folder.name}.log")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as kept:
        ended = subprocess.run(call, cwd=place, stdout=kept, stderr=kept, check=False)
    if ended.returncode:
        raise NotInstalled(f"it could not be fetched or set up; {log} says what went wrong")
