"""Which comments are written, and whom they answer."""

from __future__ import annotations

from coop_toolkit.legacy.comments import sorted_comments
from coop_toolkit.legacy.record import CommentRecord


def comment(number: str, parent: str = "", **values: object) -> CommentRecord:
    return CommentRecord(number, "Jo", "x", parent=parent, **values)  # type: ignore[arg-type]


def test_whoever_answered_a_hidden_comment_answers_what_that_one_answered() -> None:
    given = [comment("1"), comment("2", "1", approved=False), comment("3", "2")]
    found = sorted_comments(given)
    assert [(c.id, c.parent) for c in found.shown] == [("1", ""), ("3", "1")]
    assert found.held_back == 1


def test_nobody_answers_himself() -> None:
    assert sorted_comments([comment("3", "3")]).shown[0].parent == ""


def test_the_number_of_a_comment_that_is_not_here_is_kept() -> None:
    given = [comment("4", "99"), comment("5", approved=False), comment("6", "5")]
    assert [(c.id, c.parent) for c in sorted_comments(given).shown] == [("4", "99"), ("6", "5")]


def test_pings_are_kept_apart_and_notes_of_shops_held_back() -> None:
    given = [comment("1", kind="pingback"), comment("2", kind="trackback", approved=False),
             comment("3", kind="order_note"), comment("4", kind="review")]  # fmt: skip
    found = sorted_comments(given)
    assert [c.id for c in found.shown] == ["4"]
    assert [c.id for c in found.pings] == ["1"]
    assert found.held_back == 1


def test_every_comment_has_an_id_of_its_own() -> None:
    found = sorted_comments([comment("7"), comment("7"), comment("")])
    assert [c.id for c in found.shown] == ["7", "1", "2"]
