"""A server for this machine only that builds again when something is saved."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

_SIZE = re.compile(r"\.[0-9a-f]{10}\.\d+\.webp$")
HOST = "127.0.0.1"


class PortTaken(Exception):
    """Another program listens at the port already."""


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the built folder; 404.html for what is not there, nothing outside, no log."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".ics": "text/calendar; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".html": "text/html; charset=utf-8",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own page for that."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        """The file of an address; a link that leads out of the folder leads nowhere.

        A size of a picture that this build did not make is answered with the picture itself.
        """
        found = Path(super().translate_path(path))
        if not found.exists():
            found = found.with_name(_SIZE.sub("", found.name))
        root = Path(self.directory).resolve()
        inside = found.resolve().is_relative_to(root)
        kept = super().translate_path(path) if found.is_dir() else str(found)
        return kept if inside else str(root / "no-such-file")

    def end_headers(self) -> None:
        """Let the browser ask again each time: a preview is always the newest."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing of single requests."""


def make_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder on this machine only.

    Raises:
        PortTaken: the port is in use.
    """
    try:
        return ThreadingHTTPServer((HOST, port), partial(PreviewHandler, directory=str(folder)))
    except OSError as error:
        raise PortTaken(
            f"Port {port} is in use. Stop the other program, or choose another port: --port 8001"
        ) from error


def serve_folder(
    folder: Path, port: int, rebuild: Callable[[], bool], watched: Sequence[Path]
) -> None:
    """Build, serve, and build again at every change until Ctrl+C.

    Raises:
        PortTaken: the port is in use.
    """
    folder.mkdir(parents=True, exist_ok=True)
    server = make_server(folder, port)
    rebuild()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Look at http://{HOST}:{port}/ in a browser. Stop with Ctrl+C.")
    for _ in watch(*watched, raise_interrupt=False):
        rebuild()
    server.shutdown()
