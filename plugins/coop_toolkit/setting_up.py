"""The virtual environment made from a lock file, whole or not at all.

Standard library only, since it runs before any package is there. Everything is said in
sentences for an officer; what pip said goes to .cache/setup.log.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import util
from pathlib import Path

from coop_toolkit.environment import PINNED, STAMP, digest_of, python_of


class NoEnvironment(Exception):
    """The environment could not be made; the text is a sentence for the officer."""


def set_up(root: Path, lock: str, say: Callable[[str], None]) -> Path:
    """Make the environment .venv of a checkout; its interpreter.

    Args:
        root: the checkout.
        lock: the name of the lock file there.
        say: takes one line of progress.

    Raises:
        NoEnvironment: it could not be made; what stood there before stands.
    """
    place = root / ".venv"
    if util.find_spec("ensurepip") is None or util.find_spec("venv") is None:
        raise NoEnvironment(
            "This Python cannot make an environment of its own. "
            "On Debian or Ubuntu, install the package python3-venv, then run the command again."
        )
    say("Setting up. This happens once and takes a minute or two.")
    fresh = root / f".venv-new-{os.getpid()}"
    try:
        _clear_leftovers(root)
        _install(root, fresh, lock, say)
        _make_movable(fresh, place)
        _swap_in(fresh, place)
    except OSError as error:
        raise NoEnvironment(
            f"The folder {root} cannot be written to ({error.strerror or error}). "
            "Copy it to a place that is yours, then run the command again there."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    say("Set-up is done.")
    return python_of(place)


def _clear_leftovers(root: Path) -> None:
    for leftover in [*root.glob(".venv-new-*"), *root.glob(".venv-old-*")]:
        shutil.rmtree(leftover, ignore_errors=True)


def _install(root: Path, fresh: Path, lock: str, say: Callable[[str], None]) -> None:
    made = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "venv", str(fresh)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise NoEnvironment(
            "This Python cannot make an environment of its own. On Debian or Ubuntu, install "
            f"the package python3-venv.\n{made.stderr.strip() or made.stdout.strip()}"
        )
    if not _pip(root, python_of(fresh), root / lock, say):
        raise NoEnvironment(
            "The packages could not be fetched or did not match the lock file. Check that this "
            "machine can reach the internet, then run the command again. "
            "What went wrong is written in .cache/setup.log."
        )
    stamp = {"lock": lock, "digest": digest_of(root / lock)}
    (fresh / STAMP).write_text(json.dumps(stamp), "utf-8")


def _pip(root: Path, python: Path, lock: Path, say: Callable[[str], None]) -> bool:
    total = sum(1 for line in lock.read_text("utf-8").splitlines() if PINNED.match(line))
    log = root / ".cache" / "setup.log"
    log.parent.mkdir(exist_ok=True)
    command = [str(python), "-m", "pip", "install", "--require-hashes", "--no-input",
               "--disable-pip-version-check", "--progress-bar=off", "-r", str(lock)]  # fmt: skip
    with (
        log.open("w", encoding="utf-8") as kept,
        subprocess.Popen(  # noqa: S603 - our own interpreter
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as process,
    ):
        collected = 0
        for line in process.stdout or ():
            kept.write(line)
            if line.startswith("Collecting "):
                collected += 1
                say(f"  package {collected} of about {total}: {line.split()[1].split('==')[0]}")
            elif line.startswith("Installing collected"):
                say("  putting them in place")
    return process.returncode == 0


def _make_movable(fresh: Path, place: Path) -> None:
    """Scripts of an environment name its folder; let them name the one it moves to."""
    for script in [*python_of(fresh).parent.iterdir(), fresh / "pyvenv.cfg"]:
        if script.is_file() and not script.is_symlink():
            data = script.read_bytes()
            moved = data.replace(str(fresh).encode(), str(place).encode())
            if moved != data and b"\0" not in data[:1024]:
                script.write_bytes(moved)


def _swap_in(fresh: Path, place: Path) -> None:
    old = place.with_name(f".venv-old-{os.getpid()}")
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
