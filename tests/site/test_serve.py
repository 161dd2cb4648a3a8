"""The preview: on this machine only, drafts marked, nothing outside the folder."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from coop_toolkit.preview.server import PortTaken, make_server
from coop_toolkit.preview.serving import Preview

from tests.conftest import ROOT, SmallSite
from tests.local_server import answering


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built folder without a home page, and a link in it that leads out."""
    folder = tmp_path / "output"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_text("page a")
    (folder / "404.html").write_text("not here")
    (folder / "calendar.ics").write_text("BEGIN:VCALENDAR")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
def served(folder: Path) -> Iterator[http.client.HTTPConnection]:
    server = make_server(folder, 0)
    with answering(server):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1])
        yield connection
        connection.close()


def answer(connection: http.client.HTTPConnection, path: str) -> tuple[int, str, str]:
    connection.request("GET", path)
    found = connection.getresponse()
    return found.status, found.read().decode(), found.getheader("Content-Type")


def test_pages_and_calendars_have_their_types(served: http.client.HTTPConnection) -> None:
    assert answer(served, "/a/") == (200, "page a", "text/html; charset=utf-8")
    assert answer(served, "/calendar.ics")[2] == "text/calendar; charset=utf-8"


@pytest.fixture
def preview(folder: Path, tmp_path: Path) -> Iterator[Preview]:
    """The same folder, built by a function that finds what `problems.txt` says."""
    told = tmp_path / "problems.txt"
    told.write_text("")
    preview = Preview(folder, 0, told.read_text)
    preview.start()
    yield preview
    preview.stop()


def connected(preview: Preview) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(preview.address.split("/")[2])


def next_event(stream: http.client.HTTPResponse) -> dict[str, str]:
    """The next message of an event stream."""
    line = stream.readline()
    assert stream.readline() == b"\n"
    return dict(json.loads(line.removeprefix(b"data: ")))


def opened_tab(preview: Preview) -> socket.socket:
    """A connection that has heard how things stand, and listens on."""
    host, _, port = preview.address.split("/")[2].partition(":")
    tab = socket.create_connection((host, int(port)))
    tab.sendall(b"GET /-preview/changes HTTP/1.0\r\n\r\n")
    heard = b""
    while b"data: " not in heard:
        heard += tab.recv(4096)
    return tab


def close_tab(tab: socket.socket) -> None:
    """Close a connection at once, as when a browser is gone: what follows is refused."""
    tab.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    tab.close()


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


def test_each_page_has_one_script_more_and_the_built_file_has_not(
    preview: Preview, folder: Path
) -> None:
    page = folder / "a" / "index.html"
    page.write_text("<body>Write &lt;/body> so: <code></body></code></body></html>")
    before = page.read_bytes()
    preview.rebuild()
    status, body, _ = answer(connected(preview), "/a/")
    start, script, end = re.split("(<script.*</script>)", body)
    assert (status, start + end) == (200, before.decode())
    assert re.fullmatch(r'<script src="/-preview/reload.js" data-version="\w+"></script>', script)
    assert end == "</body></html>"
    assert page.read_bytes() == before
    assert "reload.js" in answer(connected(preview), "/none/")[1]
    assert answer(connected(preview), "/calendar.ics")[1] == "BEGIN:VCALENDAR"


def test_the_script_and_its_sheet_are_answered_and_nothing_beside_them(preview: Preview) -> None:
    types = {
        "reload.js": "text/javascript",
        "stream.js": "text/javascript",
        "panel.css": "text/css",
    }
    for name, kind in types.items():
        status, _, found = answer(connected(preview), f"/-preview/{name}")
        assert (status, found) == (200, f"{kind}; charset=utf-8")
    for path in ("/-preview/", "/-preview/../live.py", "/-preview/..%2flive.py", "/-preview/x.js"):
        assert answer(connected(preview), path)[0] == 404


@pytest.mark.parametrize("path", ["/", "/a/", "/calendar.ics"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_without_a_site_every_address_says_what_there_is_to_mend(
    preview: Preview, tmp_path: Path, path: str, method: str
) -> None:
    (tmp_path / "problems.txt").write_text("a.md: <i> & more\n")
    preview.rebuild()
    connection = connected(preview)
    connection.request(method, path)
    found = connection.getresponse()
    body = found.read().decode()
    assert found.status == 503
    assert ("<pre>a.md: &lt;i&gt; &amp; more</pre>" in body) == (method == "GET")


def test_a_stream_tells_how_things_stand_and_of_each_change(
    preview: Preview, tmp_path: Path
) -> None:
    connection = connected(preview)
    connection.request("GET", "/-preview/changes")
    stream = connection.getresponse()
    assert stream.getheader("Content-Type") == "text/event-stream"
    first = next_event(stream)
    (tmp_path / "problems.txt").write_text("one\ntwo\n")
    preview.rebuild()
    assert next_event(stream) == {"version": first["version"], "problems": "one\ntwo"}
    (tmp_path / "problems.txt").write_text("")
    (tmp_path / "output" / "a" / "index.html").write_text("page a, changed")
    preview.rebuild()
    assert next_event(stream)["version"] != first["version"]


def test_a_stopped_preview_lets_go_of_whoever_listens(preview: Preview) -> None:
    connection = connected(preview)
    connection.request("GET", "/-preview/changes")
    stream = connection.getresponse()
    next_event(stream)
    stopping = threading.Thread(target=preview.stop)
    stopping.start()
    assert stream.read() == b""
    stopping.join()


def listeners() -> set[threading.Thread]:
    """The threads that answer a request at this moment."""
    return {one for one in threading.enumerate() if "process_request" in one.name}


def test_a_closed_tab_is_no_failure(preview: Preview, capsys: pytest.CaptureFixture[str]) -> None:
    others = listeners()
    tab = opened_tab(preview)
    (listener,) = listeners() - others
    close_tab(tab)
    preview.rebuild()
    listener.join()
    assert capsys.readouterr() == ("", "")


def test_what_fails_otherwise_is_told(
    preview: Preview, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Path) -> bytes:
        raise ValueError("the page is lost")

    monkeypatch.setattr(Path, "read_bytes", fails)
    with pytest.raises(http.client.RemoteDisconnected):
        answer(connected(preview), "/a/")
    monkeypatch.undo()
    assert "the page is lost" in capsys.readouterr().err


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def heed_ctrl_c() -> None:
    """As a terminal starts a program: one started in the background is deaf to Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def serving(site: SmallSite, tmp_path: Path) -> Iterator[Callable[[int], subprocess.Popen[str]]]:
    """`serve` of a checkout of its own, in a process of its own, as a terminal starts it."""
    root = tmp_path / "checkout"
    root.mkdir()
    for name in ("tasks.py", "pelicanconf.py", "requirements.lock"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    for name in ("plugins", "theme"):
        (root / name).symlink_to(ROOT / name)
    started: list[subprocess.Popen[str]] = []

    def serve(port: int) -> subprocess.Popen[str]:
        call = [sys.executable, root / "tasks.py", "serve", "--port", str(port)]
        started.append(
            subprocess.Popen(
                [*call, "--content", site.content],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                preexec_fn=heed_ctrl_c,
            )
        )  # fmt: skip
        return started[-1]

    yield serve
    for process in started:
        process.kill()
        process.communicate()


def test_serve_tells_terminal_and_page_the_same_and_ends_cleanly(
    site: SmallSite, serving: Callable[[int], subprocess.Popen[str]]
) -> None:
    site.post("first", "colour: red")
    port = free_port()
    process = serving(port)
    assert process.stdout is not None
    printed = ""
    while "Look at" not in printed:
        printed += process.stdout.readline()
    problems, _, last = printed.rpartition("Look at ")
    assert "colour" in problems
    assert last == f"http://127.0.0.1:{port}/ in a browser. Stop with Ctrl+C.\n"
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/-preview/changes")
    stream = connection.getresponse()
    assert next_event(stream)["problems"] == problems.strip()
    site.post("first")
    assert next_event(stream)["problems"] == ""
    assert "First" in answer(http.client.HTTPConnection("127.0.0.1", port), "/2012/10/18/first/")[1]
    process.send_signal(signal.SIGINT)
    rest, failures = process.communicate(timeout=60)
    assert re.fullmatch(r"(.*\n)*Built \d+ files in .*\n", rest)
    assert (process.returncode, failures) == (0, "")


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
