"""Programs that judge files of the repository. They run where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def judged(program: str, *call: str | Path) -> None:
    """Run a judge over files of the repository; what it says is the failure's text.

    The weekly audit installs them all; elsewhere a missing one skips its test.
    """
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not installed, so its own rules are not asked.")
    done = subprocess.run([found, *call], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
