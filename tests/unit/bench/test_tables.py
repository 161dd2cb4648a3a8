"""The tables of single measurements, from given figures."""

from __future__ import annotations

from bench.cost import Cost
from bench.measurements.growth import growth_row
from bench.measurements.saving import ANSWERED, SHOWN, waits_table
from bench.section import Section, bullets, two_columns


def test_growth_is_told_per_post() -> None:
    costs = [Cost(4, 5), Cost(2, 3), Cost(9, 9)]
    assert growth_row(1_000, costs, 80.4) == ["1,000", "4.00 s", "5.00 s", "5.00 ms", "80 MB"]


def test_waits_are_shown_beside_the_first() -> None:
    waits = {
        (ANSWERED, "Ours"): [0.2, 0.3],
        (SHOWN, "Ours"): [0.4, 0.5],
        (ANSWERED, "Hugo"): [0.4, 0.6],
        (SHOWN, "Hugo"): [0.8, 1.0],
    }
    assert waits_table(1_000, waits) == (
        "| 1,000 posts | Ours | Hugo |\n"
        "| --- | ---: | ---: |\n"
        "| The server answers with it | 0.250 s | 0.500 s (0.50) |\n"
        "| The open page shows it | 0.450 s | 0.900 s (0.50) |\n"
    )


def test_what_no_browser_showed_has_no_row() -> None:
    assert SHOWN not in waits_table(10, {(ANSWERED, "Ours"): [0.2]})


def test_a_section_has_a_heading_and_its_notes() -> None:
    text = two_columns([("one post", "3 ms")]) + "\n" + bullets(["It was late."])
    assert Section("check", "Checking", text).markdown == (
        "## Checking\n\n| what | figure |\n| --- | ---: |\n| one post | 3 ms |\n\n- It was late.\n"
    )
