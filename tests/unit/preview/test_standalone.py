"""A preview read from a folder: its links lead to files, and others stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.preview.standalone import make_standalone


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "events/index.html", "a b/é/index.html", "css/x.css", "p.320.webp"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ('<a href="/">', '<a href="../index.html">'),
        ('<a href="/events/">', '<a href="index.html">'),
        ('<a href="/a%20b/%C3%A9/#s-x">', '<a href="../a b/é/index.html#s-x">'),
        ('<link href="/css/x.css">', '<link href="../css/x.css">'),
        ('<img src="/p.320.webp" srcset="/p.320.webp 320w, /no.webp 640w">',
         '<img src="../p.320.webp" srcset="../p.320.webp 320w, /no.webp 640w">'),
        ('<a href="/none/">', '<a href="/none/">'),
        ('<a href="/../../etc/">', '<a href="/../../etc/">'),
        ('<a href="//x.example/">', '<a href="//x.example/">'),
        ('<a href="https://x.example/events/">', '<a href="https://x.example/events/">'),
        ('<a href="#s-x">', '<a href="#s-x">'),
    ],
)  # fmt: skip
def test_links(folder: Path, typed: str, made: str) -> None:
    page = folder / "events" / "index.html"
    page.write_text(typed)
    assert make_standalone(folder) == 3
    assert page.read_text() == made
