"""A release that other programs cannot read, or that leads nowhere, is found out."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.publish.soundness import faults

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTAMP:20121018T090000Z\r\nDTSTART:20121018\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def messages(release: Path, folder: str = "") -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in faults(release, folder)]


@pytest.mark.parametrize(
    ("name", "text", "beginning"),
    [
        ("rss.xml", "<rss><channel></rss>", "rss.xml: feed readers cannot read it: "),
        ("feed.json", "{", "feed.json: programs cannot read it: "),
        ("calendar.ics", "BEGIN:VEVENT\r\n", "calendar.ics: calendars cannot read it"),
        ("calendar.ics", CALENDAR.replace("20121018\r", "yesterday\r"),
         "calendar.ics: calendars cannot read its event 1"),
    ],
)  # fmt: skip
def test_what_no_program_can_read_is_named(
    tmp_path: Path, name: str, text: str, beginning: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8", newline="")
    (found,) = messages(tmp_path)
    assert found.startswith(beginning)


def test_what_can_be_read_is_let_through(tmp_path: Path) -> None:
    (tmp_path / "calendar.ics").write_text(CALENDAR, newline="")
    (tmp_path / "rss.xml").write_text("<rss/>")
    (tmp_path / "feed.json").write_text("{}")
    assert messages(tmp_path) == []


def test_a_link_to_nothing_is_named_with_its_page(tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "about/index.html").write_text('<a href="/about/#part">x</a><a href="/gone/">y</a>')
    assert messages(tmp_path) == ["about/index.html: it leads to /gone/, where nothing is"]


def test_a_site_in_a_folder_of_its_host_links_with_that_folder(tmp_path: Path) -> None:
    (tmp_path / "caf\N{LATIN SMALL LETTER E WITH ACUTE}").mkdir()
    (tmp_path / "index.html").write_text('<a href="/toolkit/caf%C3%A9/">x</a><a href="/toolkit/">')
    (tmp_path / "caf\N{LATIN SMALL LETTER E WITH ACUTE}/index.html").write_text("")
    assert messages(tmp_path, "/toolkit") == []
