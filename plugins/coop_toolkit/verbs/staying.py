"""A build that stays: what it has loaded and read is at hand when the next one is wanted.

It runs in a process of its own. Each line that this process is sent is answered with one
line when the site has been built: JSON with the status and the words of the build.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from pathlib import Path

from coop_toolkit.verbs.building import build
from coop_toolkit.verbs.unchanged import state_of

_CODE = ("plugins", "pelicanconf.py", "tasks.py", "requirements.lock")
_PATIENCE_SECONDS = 5.0


class StayingBuild:
    """The other end: asks for builds, and starts the process anew where its code changed."""

    def __init__(self, root: Path, options: Sequence[str]) -> None:
        self._call = [sys.executable, str(root / "tasks.py"), "stay", *options]
        self._code = [root / name for name in _CODE]
        self._state = ""
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> tuple[int, str]:
        """Build; the status and what the build said."""
        process = self._at_hand()
        assert process.stdout  # noqa: S101 - it is a pipe
        with suppress(BrokenPipeError):
            print("build", file=process.stdin, flush=True)
        answer = process.stdout.readline()
        if answer.startswith("{"):
            told = json.loads(answer)
            return told["status"], told["said"]
        said = answer + process.stdout.read()  # it failed, and has said so in plain words
        self.stop()
        return 1, said

    def stop(self) -> None:
        """End the process; a build under way may finish."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(subprocess.TimeoutExpired, BrokenPipeError):
            process.communicate(timeout=_PATIENCE_SECONDS)
        process.kill()
        process.wait()

    def _at_hand(self) -> subprocess.Popen[str]:
        state = state_of(self._code).digest
        if state != self._state:
            self.stop()
        if self._process is None:
            self._state, self._process = state, self._started()
        return self._process

    def _started(self) -> subprocess.Popen[str]:
        told = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        return subprocess.Popen(  # noqa: S603 - ourselves
            self._call,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=told,
            encoding="utf-8",
        )


def stay(root: Path, options: argparse.Namespace) -> int:
    """Build at each line of the standard input until it ends."""
    # Here, because the other end has no need of the packages that this loads.
    from coop_toolkit.catalogue import remember_files

    remember_files()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who sends the lines
    for _ in sys.stdin:
        said = io.StringIO()
        with redirect_stdout(said):
            status = build(root, options)
        print(json.dumps({"status": status, "said": said.getvalue()}), flush=True)
    return 0
