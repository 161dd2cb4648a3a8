"""A server of a folder, for this machine only."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_SIZE = re.compile(r"\.[0-9a-f]{10}\.\d+\.webp$")
HOST = "127.0.0.1"
HTML = "text/html; charset=utf-8"


class PortTaken(Exception):
    """Another program listens at the port already."""


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the built folder; 404.html for what is not there, nothing outside, no log."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".ics": "text/calendar; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".html": HTML,
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own page for that."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = self.finished(page)
        self.send_headers(code, HTML, len(body))
        if self.command != "HEAD":
            self.wfile.write(body)

    def finished(self, page: Path) -> bytes:
        """A page as it is sent."""
        return page.read_bytes()

    def send_headers(self, code: int, kind: str, length: int | None = None) -> None:
        """Send all that stands before a body of a media type and a length in bytes, if known."""
        self.send_response(code)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

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


class QuietServer(ThreadingHTTPServer):
    """Many requests at a time; a reader who leaves in the middle of one is no failure."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of what failed, but not of a connection that the other side closed."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def make_server(
    folder: Path, port: int, handler: Callable[..., PreviewHandler] = PreviewHandler
) -> QuietServer:
    """A server of a folder on this machine only.

    Raises:
        PortTaken: the port is in use.
    """
    try:
        return QuietServer((HOST, port), partial(handler, directory=str(folder)))
    except OSError as error:
        raise PortTaken(
            f"Port {port} is in use. Stop the other program, or choose another port: --port 8001"
        ) from error
