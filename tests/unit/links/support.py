"""A server with pages that stand in every way a link can."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.local_server import answering

STATUS = {"/missing": 404, "/gone": 410, "/members": 403, "/broken": 500}
MOVED = {
    "/moved/page": "/fine",
    "/moved/slash": "/moved/slash/",
    "/moved/gone": "/missing",
    "/moved/front": "/",
    "/moved/circle": "/moved/circle",
    "/moved/inward": "file:///etc/passwd",
}


@dataclass
class Server:
    """Where it stands, and what it was asked for: method and path."""

    base: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Server]:
    made = Server()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            made.asked.append((self.command, self.path))
            status = STATUS.get(self.path, 200)
            if self.path == "/no-head" and self.command == "HEAD":
                status = 405
            self.send_response(301 if self.path in MOVED else status)
            if self.path in MOVED:
                self.send_header("Location", MOVED[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with answering(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as origin:
        made.base = origin
        yield made
