"""The subscriber who was there before: nothing that was read comes back as unread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from reader import Reader, make_reader

from tests.conftest import SmallSite
from tests.local_server import answering

COUNT = 12


def guid(number: int) -> str:
    return f"http://old.wordpress.example/?p={number}"


def wordpress_feed(numbers: range) -> str:
    """A feed as WordPress writes it: the ten newest, guids that are no links."""
    items = "".join(
        f"<item><title>Post {n}</title><link>http://old.example/2012/01/{n:02}/post-{n}/</link>"
        f'<guid isPermaLink="false">{guid(n)}</guid>'
        f"<pubDate>{n:02} Jan 2012 09:00:00 +0000</pubDate><description>Words.</description></item>"
        for n in reversed(numbers)
    )
    return f'<rss version="2.0"><channel><title>Old</title><link>http://old.example/</link>{items}</channel></rss>'


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, str]], str]]:
    """A server on this machine for a few addresses; "-> x" as a text redirects to x."""
    answers: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = answers.get(self.path, "")
            if text.startswith("-> "):
                self.send_response(301)
                self.send_header("Location", text[3:])
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(200 if text else 404)
            kind = "feed+json" if self.path.endswith(".json") else "xml"
            self.send_header("Content-Type", f"application/{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            return

    with answering(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as origin:

        def offer(texts: dict[str, str]) -> str:
            answers.update(texts)
            return origin

        yield offer


def read_everything(reader: Reader) -> None:
    reader.update_feeds()
    for entry in reader.get_entries():
        reader.mark_entry_as_read(entry)


def imported(site: SmallSite) -> None:
    for n in range(1, COUNT + 1):
        site.post(
            f"post-{n}",
            f"title: Post {n}\ndate: 2012-01-{n:02} 09:00\nlegacy:\n  guid: {guid(n)}",
        )


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_nothing_comes_back_as_unread_after_the_move(
    site: SmallSite, serve: Callable[[dict[str, str]], str], name: str
) -> None:
    imported(site)
    site.built()
    base = serve({"/feed/": wordpress_feed(range(3, COUNT + 1))})
    with make_reader(":memory:", feed_root="") as reader:
        reader.add_feed(f"{base}/feed/")
        read_everything(reader)
        assert reader.get_entry_counts().total == 10
        serve({"/feed/": f"-> /{name}", f"/{name}": site.page(f"/{name}")})
        reader.update_feeds()
        assert reader.get_entry_counts().total == 10
        assert reader.get_entry_counts(read=False).total == 0


def test_nor_after_a_new_title_slug_and_date(
    site: SmallSite, serve: Callable[[dict[str, str]], str]
) -> None:
    site.post("first").post("second", "date: 2012-11-01").built()
    base = serve({"/rss.xml": site.page("/rss.xml")})
    with make_reader(":memory:", feed_root="") as reader:
        reader.add_feed(f"{base}/rss.xml")
        read_everything(reader)
        site.post("first", "title: Another title\nslug: another\ndate: 2012-10-20").built()
        serve({"/rss.xml": site.page("/rss.xml")})
        reader.update_feeds()
        assert reader.get_entry_counts().total == 2
        assert reader.get_entry_counts(read=False).total == 0


def test_the_reader_reads_all_three_formats(
    site: SmallSite, serve: Callable[[dict[str, str]], str]
) -> None:
    imported(site)
    site.built()
    names = ("rss.xml", "atom.xml", "feed.json")
    base = serve({f"/{name}": site.page(f"/{name}") for name in names})
    with make_reader(":memory:", feed_root="") as reader:
        for name in names:
            reader.add_feed(f"{base}/{name}")
        reader.update_feeds()
        assert [feed.last_exception for feed in reader.get_feeds()] == [None, None, None]
        ids = [[e.id for e in reader.get_entries(feed=f"{base}/{name}")] for name in names]
    assert ids[0] == ids[1] == ids[2]
