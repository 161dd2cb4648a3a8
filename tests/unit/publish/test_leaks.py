"""What must not leave the house is found, and what may is let through."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.publish.leaks import Secrets, leaks, telling_piece

SECRETS = Secrets(
    held=("plans for a library that nobody knows of yet",),
    places=("/srv/checkout/",),
    allowed=("team@council.example",),
    host="toolkit.example",
)


def messages(release: Path) -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in leaks(release, SECRETS)]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.html", "<p>plans for a library that nobody knows of yet</p>",
         "it holds words of a page that is not published: "
         "“plans for a library that nobody knows of…”"),
        ("feed.json", '{"path": "/srv/checkout/content/x.md"}',
         "it names a folder of this machine: /srv/checkout/"),
        ("rss.xml", "<p>ada@home.example</p>",
         "it holds a personal e-mail address: ada@home.example"),
        ("a.html", "Ring 020 7946 0123", "it holds a personal telephone number: 020 7946 0123"),
        ("a.html", "<script>alert(1)</script>",
         "it holds a script that stands in the page: <script>"),
        ("a.html", '<p style="color: red">', 'it holds a style that stands in the page: <p style='),
        ("a.html", '<p onclick="x()">',
         "it holds an event handler that stands in the page: <p onclick=\""),
        ("a.html", '<img alt="" src="https://tracker.example/x.png">',
         "it loads something from another host: tracker.example"),
    ],
)  # fmt: skip
def test_a_leak_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert messages(tmp_path) == [f"{name}: {message}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<a href="https://elsewhere.example/">a link loads nothing</a>'),
        ("a.html", '<script type="application/ld+json">{"name": "data"}</script>'),
        ("a.html", '<script src="/theme/search.js" type="module"></script>'),
        ("a.html", '<link rel="canonical" href="https://toolkit.example/">'),
        ("a.html", '<link rel="stylesheet" href="https://toolkit.example/site.css">'),
        ("a.html", "Write to team@council.example"),
        ("a.html", "<pre>&lt;script&gt;shown as text&lt;/script&gt;</pre>"),
        ("x.ics", "BEGIN:VEVENT\r\nUID:event/2012/forum@toolkit.\r\n example\r\nSUMMARY:Forum\r\n"),
    ],
)
def test_what_may_go_out_is_let_through(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8", newline="")
    assert messages(tmp_path) == []


def test_a_person_in_a_calendar_is_found(tmp_path: Path) -> None:
    text = "BEGIN:VEVENT\r\nUID:x@toolkit.example\r\nCONTACT:ada@home.example\r\n"
    (tmp_path / "x.ics").write_text(text, "utf-8", newline="")
    assert messages(tmp_path) == ["x.ics: it holds a personal e-mail address: ada@home.example"]


def test_the_form_editor_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "admin").mkdir()
    (tmp_path / "admin/index.html").write_text("<style>a{}</style>")
    assert messages(tmp_path) == []


def test_a_text_is_told_by_its_longest_run_of_words() -> None:
    body = "# Plans\n\nShort. The plans for a library that nobody knows, yet\n\n*so*"
    assert telling_piece(body) == "The plans for a library that nobody knows, yet"
    assert telling_piece("Too short to tell.") == ""
