"""Answers of the preview whose pages hear of changes. The built files stay as they are."""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from coop_toolkit.preview.board import Board
from coop_toolkit.preview.server import HTML, PreviewHandler

OURS = "/-preview/"
CHANGES = f"{OURS}changes"
PAUSE_SECONDS = 15.0
_STATIC = Path(__file__).parent / "static"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class LivePreviewHandler(PreviewHandler):
    """Serves the built folder, each page with one script more, and what that script asks for.

    Where there is no site yet, every address is answered with what there is to mend.
    """

    def __init__(self, *arguments: Any, board: Board, **options: Any) -> None:
        self._board = board  # first: the parent answers the request while it is made
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Answer with a file, or tell of changes for as long as somebody listens."""
        if urlsplit(self.path).path == CHANGES:
            self._tell_of_changes()
        else:
            super().do_GET()

    def send_head(self) -> Any:
        """Send the status and the headers; what is to follow, None where nothing is."""
        path = urlsplit(self.path).path
        if path.startswith(OURS):
            return self._own_file(path.removeprefix(OURS))
        standing = self._board.standing
        if standing.problems and not (Path(self.directory) / "index.html").is_file():
            page = _with_script(_nothing_yet(standing.problems), standing.version)
            return self._answer(page, HTTPStatus.SERVICE_UNAVAILABLE)
        file = Path(self.translate_path(f"{path}index.html" if path.endswith("/") else path))
        if file.suffix == ".html" and file.is_file():
            return self._answer(self.finished(file), HTTPStatus.OK)
        return super().send_head()

    def finished(self, page: Path) -> bytes:
        """The page with the script that hears of changes."""
        version = self._board.standing.version  # first: what is older than its name is loaded anew
        return _with_script(super().finished(page), version)

    def _own_file(self, name: str) -> BinaryIO | None:
        file = _STATIC / name
        if "/" in name or file.suffix not in _TYPES or not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._answer(file.read_bytes(), HTTPStatus.OK, _TYPES[file.suffix])

    def _answer(self, body: bytes, status: HTTPStatus, kind: str = HTML) -> BinaryIO:
        self.send_headers(status, kind, len(body))
        return BytesIO(body)

    def _tell_of_changes(self) -> None:
        self.send_headers(HTTPStatus.OK, "text/event-stream")
        for standing in self._board.standings(PAUSE_SECONDS):
            self.wfile.write(standing.as_event())


def _with_script(page: bytes, version: str) -> bytes:
    script = f'<script src="{OURS}reload.js" data-version="{version}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return b"".join([before, script, end, after]) if end else page + script


def _nothing_yet(problems: str) -> bytes:
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>There is something to mend</title>
<link rel="stylesheet" href="{OURS}panel.css">
</head>
<body>
<section id="preview-problems" role="alert" tabindex="0">
<p><strong>There is something to mend.</strong> Save the mended file, and the site is shown.</p>
<pre>{escape(problems)}</pre>
</section>
</body>
</html>
""".encode()
