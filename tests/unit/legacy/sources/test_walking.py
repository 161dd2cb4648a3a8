"""Feeds at a web address, read to their end from a server on this machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport
from coop_toolkit.legacy.sources.fetching import Fetcher, NotFetched

from tests.local_server import answering


@dataclass
class Blog:
    """A blog with three pages of feed; `busy` pages answer 503 once, `broken` ones always."""

    base: str = ""
    asked: list[str] = field(default_factory=list)
    busy: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    def answer(self, target: str) -> tuple[int, bytes]:
        self.asked.append(target)
        parts = urlsplit(target)
        if target in self.broken:
            return 500, b""
        if target in self.busy:
            self.busy.discard(target)
            return 503, b""
        if parts.path.endswith(".jpg"):
            return 200, b"a picture"
        page = int(parse_qs(parts.query).get("paged", ["1"])[0])
        return (200, self._feed(page)) if page <= 3 else (404, b"")

    def _feed(self, page: int) -> bytes:
        items = "".join(
            f"<item><title>Post {n}</title><link>{self.base}/2013/05/0{n}/post-{n}/</link>"
            f"<pubDate>Wed, 0{n} May 2013 10:00:00 +0000</pubDate>"
            f"<guid>{self.base}/?p={n}</guid><description>&lt;p&gt;Text {n}. "
            f"&lt;img src='{self.base}/wp-content/uploads/2013/05/p{n}.jpg'&gt;&lt;/p&gt;"
            "</description></item>"
            for n in (page * 2 - 1, page * 2)
        )
        return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


@pytest.fixture
def blog() -> Iterator[Blog]:
    made = Blog()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, data = made.answer(self.path)
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with answering(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as origin:
        made.base = origin
        yield made


def run(blog: Blog, content: Path, **options: object) -> ImportReport:
    fetcher = Fetcher(any_host=True, pause=lambda seconds: None)
    made = ImportOptions(fetcher=fetcher, **options)  # type: ignore[arg-type]
    return import_sources([f"{blog.base}/feed/"], content, options=made, say=lambda line: None)


def test_a_feed_is_walked_to_its_end(blog: Blog, tmp_path: Path) -> None:
    report = run(blog, tmp_path)
    assert not report.fails
    assert len(list(tmp_path.glob("posts/2013/*.md"))) == 6
    assert blog.asked == ["/feed/", "/feed/?paged=2", "/feed/?paged=3", "/feed/?paged=4"]


def test_a_busy_server_is_asked_again(blog: Blog, tmp_path: Path) -> None:
    blog.busy.add("/feed/?paged=2")
    run(blog, tmp_path)
    assert len(list(tmp_path.glob("posts/2013/*.md"))) == 6
    assert blog.asked.count("/feed/?paged=2") == 2


def test_a_walk_that_broke_off_is_taken_up_again(blog: Blog, tmp_path: Path) -> None:
    blog.broken.add("/feed/?paged=3")
    report = run(blog, tmp_path / "content", cache=tmp_path / "cache")
    assert report.fails
    assert len(list(tmp_path.glob("content/posts/2013/*.md"))) == 4
    blog.broken.clear()
    blog.asked.clear()
    assert not run(blog, tmp_path / "content", cache=tmp_path / "cache").fails
    assert "/feed/?paged=2" not in blog.asked
    assert len(list(tmp_path.glob("content/posts/2013/*.md"))) == 6


def test_pictures_are_downloaded_only_where_that_is_asked(blog: Blog, tmp_path: Path) -> None:
    run(blog, tmp_path / "a")
    assert not any("jpg" in target for target in blog.asked)
    report = run(blog, tmp_path / "b", download=True)
    assert (tmp_path / "b/files/2013/p1.jpg").read_bytes() == b"a picture"
    assert report.missing == {}


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://plots.example/feed/", "http://plots.example/feed/ is no https address"),
        ("https://127.0.0.1/feed/", "127.0.0.1 is not on the public internet"),
        ("https://[::1]/feed/", "::1 is not on the public internet"),
        ("https://10.0.0.1:8080/", "10.0.0.1 is not on the public internet"),
        ("https://169.254.169.254/latest", "169.254.169.254 is not on the public internet"),
        ("https://user:word@plots.example/", "is no https address"),
        ("file:///etc/passwd", "is no https address"),
    ],
)
def test_what_is_not_public_is_never_asked(address: str, message: str) -> None:
    with pytest.raises(NotFetched, match=re.escape(message)):
        Fetcher(pause=lambda seconds: None).fetch(address)
