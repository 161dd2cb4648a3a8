"""The 68 faults: how many this project gets right, and how many Pelican alone does.

Both are asked the same of the same files: the right exit status, and what the output then has
and has not. Pelican's messages are not judged. It is run with its own theme, as strict as it can
be made, and with addresses like ours; faults of other things than content are proved by tests.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import tasks
from bench.options import Options, say
from bench.section import Section, two_columns
from tests.faults.test_faults import (
    FAULTS,
    POINTERS,
    ROWS,
    complaint_about,
    number_of,
    set_up,
)

SETTINGS = """
PATH = "content"
THEME = "simple"
TIMEZONE = "Europe/London"
ARTICLE_PATHS = ["posts", "events"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["files"]
ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
"""


def ours(place: Path) -> int:
    """The exit status of our build."""
    call = ["build", "--pages", "--clean", "--as-of", "2026-11-22"]
    places = ["--content", str(place / "content"), "--output", str(place / "output")]
    with contextlib.redirect_stdout(io.StringIO()):
        status: int = tasks.main([*call, *places])
    return status


def pelican_alone(place: Path) -> int | None:
    """The exit status of Pelican, told to end on its first error; None where it never ends."""
    (place / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    call = [sys.executable, "-m", "pelican", "--fatal", "errors", "-s", "pelicanconf.py"]
    try:
        return subprocess.run(
            call, cwd=place, capture_output=True, timeout=60, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return None


def is_right(folder: Path, status: int | None, output: Path) -> bool:
    """Whether a build ended and wrote as the shelf says."""
    expected = int((folder / "expected.txt").read_text("utf-8").splitlines()[0])
    files = folder / "files.txt"
    lines = files.read_text("utf-8").splitlines() if files.exists() else []
    try:
        right = not any(complaint_about(line, output) for line in lines)
    except OSError:
        right = False
    return right and status is not None and (status != 0) == (expected != 0)


def measure(options: Options) -> Section:
    """Both scores; it holds when ours is whole."""
    rows = [folder for folder in FAULTS if number_of(folder) in ROWS]
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    scores = dict.fromkeys(BUILDS, 0)
    for folder in rows:
        right = {name: _gets_right(folder, build) for name, build in BUILDS.items()}
        for name in BUILDS:
            scores[name] += right[name]
        marks = (f"{name} {'right' if right[name] else 'wrong'}" for name in BUILDS)
        say(f"  {folder.name:40} {', '.join(marks)}")
    proved = sum(number_of(folder) in ROWS for folder in POINTERS)
    lines = [(f"right by {name}, of {len(rows)}", f"{scores[name]}") for name in BUILDS]
    lines.append(("more that tests of their own prove", f"{proved}"))
    holds = scores["this toolkit"] == len(rows)
    return Section("faults", "Faults in content", two_columns(lines), holds=holds)


BUILDS = {"this toolkit": ours, "stock Pelican": pelican_alone}


def _gets_right(folder: Path, build: Callable[[Path], int | None]) -> bool:
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        set_up(folder, place)
        return is_right(folder, build(place), place / "output")
