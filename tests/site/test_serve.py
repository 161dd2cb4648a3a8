"""The preview: on this machine only, drafts marked, nothing outside the folder."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from coop_toolkit.preview.server import PortTaken, make_server

from tests.conftest import SmallSite


@pytest.fixture
def served(tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    folder = tmp_path / "output"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_text("page a")
    (folder / "404.html").write_text("not here")
    (folder / "calendar.ics").write_text("BEGIN:VCALENDAR")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    server = make_server(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1])
    yield connection
    connection.close()
    server.shutdown()
    server.server_close()


def answer(connection: http.client.HTTPConnection, path: str) -> tuple[int, str, str]:
    connection.request("GET", path)
    found = connection.getresponse()
    return found.status, found.read().decode(), found.getheader("Content-Type")


def test_pages_and_calendars_have_their_types(served: http.client.HTTPConnection) -> None:
    assert answer(served, "/a/") == (200, "page a", "text/html; charset=utf-8")
    assert answer(served, "/calendar.ics")[2] == "text/calendar; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/none/", "/../secret.txt", "/%2e%2e/secret.txt", "/leak.txt", "/a/../../secret.txt"]
)
def test_what_is_outside_is_not_there(served: http.client.HTTPConnection, path: str) -> None:
    status, body, _ = answer(served, path)
    assert (status, body) == (404, "not here")


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    server = make_server(tmp_path, 0)
    port = server.server_address[1]
    with pytest.raises(PortTaken, match=f"Port {port} is in use"):
        make_server(tmp_path, port)
    server.server_close()


def test_a_preview_with_drafts_marks_every_page_and_announces_no_feeds(site: SmallSite) -> None:
    site.post("secret", "status: draft").post("later", "date: 2030-01-01").post("open")
    site.built("--drafts")
    for address in ("/2012/10/18/secret/", "/2030/01/01/later/"):
        assert "Not published.</strong> Only this preview shows this page." in site.page(address)
    texts = [data.decode() for name, data in site.files().items() if name.endswith(".html")]
    pages = [text for text in texts if '<header class="masthead">' in text]
    assert len(pages) > 5
    for page in pages:
        assert "Not published.</strong>" in page
        assert '<meta name="robots" content="noindex">' in page
        assert not re.search("<(a|link)[^>]+(rss|atom|feed)[+/.]", page)
    assert "Not published." in site.page("/2012/10/18/open/")


def test_what_visitors_get_is_not_marked(site: SmallSite) -> None:
    site.post("open").built()
    assert not any(b"Not published." in data for data in site.files().values())
