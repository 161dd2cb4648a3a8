"""One comment, found by its mark and written anew: tried with a stand-in for `gh`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / ".github" / "scripts" / "one-comment.sh"
GH = """\
#!/bin/sh
case "$*" in
  *--paginate*) printf '%s' "$COMMENTS"; echo "mark: $MARK" >> "$LOG" ;;
  *) echo "$@" >> "$LOG" ;;
esac
"""


@pytest.fixture
def asked(tmp_path: Path) -> object:
    """Runs the script with comments that are there already; gives what it asked of `gh`."""
    stand_in = tmp_path / "bin" / "gh"
    stand_in.parent.mkdir()
    stand_in.write_text(GH)
    stand_in.chmod(0o755)
    body = tmp_path / "a comment.md"
    body.write_text("<!-- mark $(id) `id` -->\n\nWords\n")

    def run(there: str) -> list[str]:
        log = tmp_path / "log"
        environment = {
            "PATH": f"{stand_in.parent}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "council/toolkit", "COMMENTS": there, "LOG": str(log),
        }  # fmt: skip
        subprocess.run([SCRIPT, "7", body], env=environment, check=True)
        return log.read_text().replace(str(body), "BODY").splitlines()

    return run


def test_the_first_time_it_is_written(asked: object) -> None:
    assert asked("") == [
        "mark: <!-- mark $(id) `id` -->",
        "api --silent --method POST repos/council/toolkit/issues/7/comments --field body=@BODY",
    ]


def test_later_the_first_one_is_written_anew(asked: object) -> None:
    assert asked("41\n42\n")[1] == (
        "api --silent --method PATCH repos/council/toolkit/issues/comments/41 --field body=@BODY"
    )
