"""The shape of a message."""

from __future__ import annotations

from coop_toolkit.problems import Level, Problem, Report


def test_a_message_shows_the_line_the_spot_and_the_mend() -> None:
    problem = Problem(
        "content/events/x.md", 7, "the end is before the start",
        column=7, width=4, quote="ends: 12am", advice="Write:", mend=("ends: 12:00",),
        help="event-times",
    )  # fmt: skip
    assert problem.as_text() == (
        "content/events/x.md:7: the end is before the start\n"
        "    ends: 12am\n"
        "          ^^^^\n"
        "  Write:\n"
        "    ends: 12:00\n"
        "  Help: CONTRIBUTING.md#event-times"
    )


def test_a_long_line_is_cut_around_the_spot() -> None:
    quote = "word " * 60 + "HERE" + " word" * 60
    lines = Problem("x.md", 1, "look", column=301, width=4, quote=quote).as_text().split("\n")
    shown, caret = lines[1], lines[2]
    assert len(shown) < 120
    assert shown[caret.index("^") : caret.index("^") + 4] == "HERE"


def test_problems_come_in_file_order_and_once() -> None:
    report = Report()
    later, first = Problem("b.md", 1, "x"), Problem("a.md", 9, "x", level=Level.WARNING)
    report.extend([later, first, later])
    assert report.in_file_order() == [first, later]
    assert report.closing_line() == "1 thing to mend in 1 file."


def test_only_errors_fail_unless_strict() -> None:
    report = Report()
    report.add(Problem("a.md", 1, "x", level=Level.NOTICE))
    assert (report.fails(strict=False), report.fails(strict=True)) == (False, True)
