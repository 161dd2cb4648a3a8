"""What is looked at again, and what a look leaves alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coop_toolkit.catalogue.outside_links import read_link_records
from coop_toolkit.links.probing import Answer
from coop_toolkit.links.recording import due, recorded, write_links
from coop_toolkit.model.link import OutsideLink
from coop_toolkit.problems import Report

TODAY = date(2026, 11, 22)
A = "https://a.example/x"


def test_an_answer_is_believed_for_a_while() -> None:
    links = {
        "old": OutsideLink("old", "works", date(2026, 8, 1)),
        "fresh": OutsideLink("fresh", "works", date(2026, 11, 1)),
        "silent": OutsideLink("silent", "no answer", date(2026, 11, 1)),
        "never": OutsideLink("never", "gone"),
    }
    assert due([*links, "new"], links, TODAY) == ["old", "silent", "never", "new"]


def test_the_line_of_an_editor_stays() -> None:
    known = OutsideLink(A, "gone", date(2026, 1, 1), 404, copy="https://archive.example/1")
    assert recorded(known, A, Answer("works", 200), TODAY) == OutsideLink(
        A, "works", TODAY, 200, copy="https://archive.example/1"
    )


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    links = [
        OutsideLink(
            "https://b.example/?a=1&b=#: \"'"[:26], "moved", TODAY, 200, "https://c.example/"
        ),
        OutsideLink(A, "no host", TODAY),
    ]
    write_links(tmp_path / "links.yml", links)
    report = Report()
    read = read_link_records("links.yml", (tmp_path / "links.yml").read_bytes(), report)
    assert read == [links[1], links[0]]
    assert report.in_file_order() == []
    assert [path.name for path in tmp_path.iterdir()] == ["links.yml"]
