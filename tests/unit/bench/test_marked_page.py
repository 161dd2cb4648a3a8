"""Parts of a page that a program writes, between markers."""

from __future__ import annotations

from pathlib import Path

from bench.marked_page import part_of, renew, with_part

PAGE = "# Speed\n\n<!-- a: begin -->\nold\n<!-- a: end -->\n\nBy hand.\n"


def test_a_part_is_written_anew_and_the_rest_stays() -> None:
    assert with_part(PAGE, "a", "new \\1\n") == PAGE.replace("old", "new \\1")


def test_a_part_that_was_not_there_comes_at_the_end() -> None:
    assert with_part(PAGE, "b", "new") == f"{PAGE}\n<!-- b: begin -->\nnew\n<!-- b: end -->\n"


def test_a_page_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "below" / "speed.md"
    renew(path, "a", "one")
    renew(path, "a", "two")
    assert path.read_text("utf-8") == "<!-- a: begin -->\ntwo\n<!-- a: end -->\n"


def test_a_part_is_found_by_its_name() -> None:
    assert part_of(PAGE, "a") == "old"
    assert part_of(PAGE, "b") is None
