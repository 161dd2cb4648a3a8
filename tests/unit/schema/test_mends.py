"""What is offered instead of a value keeps the rest of the line as it was typed."""

from __future__ import annotations

import pytest
from coop_toolkit.frontmatter import read_document
from coop_toolkit.problems import Report
from coop_toolkit.schema import BY_KIND


def mends(kind: str, line: str) -> tuple[str, ...]:
    """The lines offered for a wrong line of an otherwise sound header."""
    key = line.split(":")[0]
    sound = {"title": "title: A", "starts": "starts: 2027-01-07 18:00", "date": "date: 2026-10-01"}
    if kind != "event":
        sound.pop("starts")
    header = "\n".join([text for name, text in sound.items() if name != key] + [line])
    report = Report()
    document = read_document("x.md", f"---\n{header}\n---\n".encode(), report)
    assert document is not None
    BY_KIND[kind].read(document, report)
    (problem,) = [p for p in report.in_file_order() if p.quote == line]
    return problem.mend


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("starts: 2027-02-31 18:00", ("starts: 2027-02-28 18:00",)),
        ("starts: Monday 7 January 2027 at 6pm", ("starts: Thursday 7 January 2027 at 6pm",)),
        ("starts: before 31/01/2027", ("starts: before 2027-01-31",)),
        ("starts: 03/04/2027 6pm", ("starts: 2027-04-03 6pm", "starts: 2027-03-04 6pm")),
        ("starts: 7/1/2027, 12-2pm", ("starts: 2027-01-07 12:00", "starts: 2027-07-01 12:00")),
        ("starts: 7 January 2027 11-1pm", ("starts: 7 January 2027 11:00",)),
        ("starts: 7 January 2027 6 to 8pm", ("starts: 7 January 2027 18:00",)),
        ("starts: 7 January 2027 12am",
         ("starts: 7 January 2027 12:00", "starts: 7 January 2027 00:00")),
        ("repeats: every Thursday until 2027-06-31",
         ("repeats: every Thursday until 2027-06-30",)),
        ("moved: 2027-01-07 to 2027-02-30 18:00-20:00",
         ("moved: 2027-01-07 to 2027-02-28 18:00-20:00",)),
        ("moved: 2027-01-07 to 2027-02-03 12pm-2pm",
         ("moved: 2027-01-07 to 2027-02-03 12:00-2pm",
          "moved: 2027-01-07 to 2027-02-03 00:00-2pm")),
        ("cancelled: 31/01/2027 | no room", ("cancelled: 2027-01-31 | no room",)),
        ("except: 2027-01-14, 2027-02-30", ("except: 2027-01-14, 2027-02-28",)),
        ('except: ["2027-02-30", 2027-01-14]', ("except: [2027-02-28, 2027-01-14]",)),
    ],
)  # fmt: skip
def test_the_rest_of_an_events_line_stays(line: str, offered: tuple[str, ...]) -> None:
    assert mends("event", line) == offered


def test_a_swapped_day_and_month_are_offered_the_other_way_round() -> None:
    assert mends("post", "date: 2026-13-04") == ("date: 2026-04-13",)
