"""The preview while somebody writes: built again when something is saved."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from watchfiles import watch

from coop_toolkit.preview.board import Board, Standing
from coop_toolkit.preview.live import LivePreviewHandler
from coop_toolkit.preview.server import HOST, make_server

TURN_MILLISECONDS = 200
Rebuild = Callable[[], str]
"""Builds the site; what there is to mend, as the terminal shows it, "" where it was built."""


class Preview:
    """A folder, what builds it, and the server whose pages hear of each build.

    Raises:
        PortTaken: the port is in use.
    """

    def __init__(self, folder: Path, port: int, rebuild: Rebuild) -> None:
        self._folder, self._rebuild = folder, rebuild
        folder.mkdir(parents=True, exist_ok=True)
        self._board = Board(Standing(_version(folder), ""))
        self._server = make_server(folder, port, partial(LivePreviewHandler, board=self._board))
        self._answering = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def address(self) -> str:
        """Where to look at it."""
        return f"http://{HOST}:{self._server.server_address[1]}/"

    def start(self) -> None:
        """Answer from now on."""
        self._answering.start()

    def rebuild(self) -> None:
        """Build, and tell the open pages."""
        problems = self._rebuild().strip()
        self._board.post(Standing(_version(self._folder), problems))

    def stop(self) -> None:
        """Answer no more; whoever listens is let go."""
        self._board.close()
        if self._answering.is_alive():  # else there is nothing to wait for, and no end of waiting
            self._server.shutdown()
        self._server.server_close()


def serve_folder(folder: Path, port: int, rebuild: Rebuild, watched: Sequence[Path]) -> None:
    """Build, serve, and build again at every change until Ctrl+C.

    What is saved within a moment is built at once.

    Raises:
        PortTaken: the port is in use.
    """
    preview = Preview(folder, port, rebuild)
    saves = watch(*watched, yield_on_timeout=True, rust_timeout=TURN_MILLISECONDS)
    with suppress(KeyboardInterrupt):
        next(saves)  # looks from now on, so that what is saved during a build is not missed
        preview.rebuild()
        preview.start()
        print(f"Look at {preview.address} in a browser. Stop with Ctrl+C.", flush=True)
        for _ in filter(None, saves):
            preview.rebuild()
    preview.stop()


def _version(folder: Path) -> str:
    """A name for how the files of a folder are; a build leaves alone what did not change."""
    return hashlib.blake2b("\n".join(sorted(_files(folder))).encode(), digest_size=8).hexdigest()


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for path in (os.path.join(place, name) for name in names):
            stat = os.lstat(path)
            yield f"{path} {stat.st_size} {stat.st_mtime_ns}"
