"""The form editor is fetched whole and looked at, or nothing is kept.

npm is real; a server on this machine stands in for the registry.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from coop_toolkit.contributing.editor import fetching
from coop_toolkit.contributing.editor.fetching import (
    FILES,
    VERSION,
    CannotFetch,
    editor_folder,
    fetch_editor,
    is_fetched,
)

from tests.local_server import answering


def package(words: str = "the editor", leave_out: str = "") -> bytes:
    """A package with the files we need, each saying what it is."""
    held = {name: f"{words}: {name}" for name in FILES if name != leave_out}
    held["package/package.json"] = json.dumps({"name": fetching.PACKAGE, "version": VERSION})
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, text in held.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return packed.getvalue()


def digest(data: bytes) -> str:
    return base64.b64encode(hashlib.sha512(data).digest()).decode()


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], None]]:
    """Stands in for the registry: offers a package under the editor's name and version."""
    if not shutil.which("npm"):
        pytest.skip("npm is not on this machine, so fetching is not tried.")
    offered = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.endswith(".tgz"):
                body = offered["data"]
            else:
                dist = {
                    "tarball": f"{origin}/editor.tgz",
                    "integrity": f"sha512-{digest(offered['data'])}",
                }
                one = {"name": fetching.PACKAGE, "version": VERSION, "dist": dist}
                body = json.dumps({"name": fetching.PACKAGE, "versions": {VERSION: one}}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    origin = f"http://127.0.0.1:{server.server_address[1]}"
    monkeypatch.setenv("npm_config_registry", origin)
    with answering(server):
        yield lambda data: offered.update(data=data)


def test_it_is_kept_whole_under_names_of_ours(
    registry: Callable[[bytes], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry(package())
    monkeypatch.setattr(fetching, "INTEGRITY", digest(package()))
    folder = editor_folder(tmp_path / ".cache")
    assert not is_fetched(folder)
    fetch_editor(folder)
    assert is_fetched(folder)
    assert {path.name for path in folder.iterdir()} == set(FILES.values())
    assert (folder / "icons.woff2").read_text().startswith("the editor: package/npm/assets/")


def test_what_is_not_what_was_looked_at_is_refused(
    registry: Callable[[bytes], None], tmp_path: Path
) -> None:
    registry(package("something else"))
    folder = editor_folder(tmp_path / ".cache")
    with pytest.raises(CannotFetch) as refused:
        fetch_editor(folder)
    assert str(refused.value) == (
        f"What was fetched is not the form editor {VERSION} that was looked at: its checksum is "
        "another. Nothing was kept. Tell a developer, and do not try to get round it."
    )
    assert not folder.exists()


def test_an_earlier_one_stays_when_the_new_one_is_refused(
    registry: Callable[[bytes], None], tmp_path: Path
) -> None:
    folder = editor_folder(tmp_path / ".cache")
    folder.mkdir(parents=True)
    (folder / "LICENSE.txt").write_text("earlier")
    registry(package("something else"))
    with pytest.raises(CannotFetch):
        fetch_editor(folder)
    assert (folder / "LICENSE.txt").read_text() == "earlier"


def test_a_package_that_lacks_a_file_is_refused(
    registry: Callable[[bytes], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = package(leave_out="package/dist/sveltia-cms.js")
    registry(less)
    monkeypatch.setattr(fetching, "INTEGRITY", digest(less))
    with pytest.raises(CannotFetch, match=r"lacks package/dist/sveltia-cms\.js\. Nothing was kept"):
        fetch_editor(editor_folder(tmp_path))
    assert not editor_folder(tmp_path).exists()


def test_without_a_registry_the_machine_is_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which("npm"):
        pytest.skip("npm is not on this machine, so fetching is not tried.")
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    with pytest.raises(CannotFetch, match="Check that this machine can reach the internet"):
        fetch_editor(editor_folder(tmp_path))


def test_without_npm_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotFetch) as refused:
        fetch_editor(editor_folder(tmp_path))
    assert str(refused.value) == (
        "The form editor is fetched with npm, which is not on this machine. Install Node.js, "
        "then run the command again."
    )
