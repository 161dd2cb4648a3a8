"""The 68 faults: how many this project gets right, and how many Pelican alone does.

Run in the project's environment: `python3 tasks.py bench` does. Both are asked the same of
the same files: the right exit status, and what the output then has and has not. Pelican's
messages are not judged. It is run with its own theme, as strict as it can be made, and with
addresses like ours; faults of other things than content are counted for us alone.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

import tasks  # noqa: E402 - after the path is set
from tests.faults.test_faults import (  # noqa: E402
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
    with contextlib.redirect_stdout(io.StringIO()):
        return tasks.main(["build", "--pages", "--clean", "--as-of", "2026-11-22",
                           "--content", str(place / "content"),
                           "--output", str(place / "output")])  # fmt: skip


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


def main() -> int:
    """Print a line for each fault, then both scores."""
    rows = [folder for folder in FAULTS if number_of(folder) in ROWS]
    scores = {"ours": 0, "Pelican": 0}
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    for folder in rows:
        marks = []
        for name, build in (("ours", ours), ("Pelican", pelican_alone)):
            with tempfile.TemporaryDirectory() as made:
                place = Path(made)
                set_up(folder, place)
                right = is_right(folder, build(place), place / "output")
            scores[name] += right
            marks.append(f"{name} {'right' if right else 'wrong'}")
        print(f"{folder.name:40} {', '.join(marks)}")
    proved = sum(number_of(folder) in ROWS for folder in POINTERS)
    print(f"Of {len(rows)} faults of content: ours {scores['ours']}, Pelican {scores['Pelican']}.")
    print(f"{proved} more are proved by tests of their own.")
    return int(scores["ours"] < len(rows))


if __name__ == "__main__":
    sys.exit(main())
