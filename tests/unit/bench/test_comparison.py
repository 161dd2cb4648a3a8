"""The table of a comparison, and the notes that say when not to believe it."""

from __future__ import annotations

from dataclasses import replace

from bench.comparison import Comparison
from bench.cost import Cost

TITLES = {"ours": "Ours", "pelican": "Pelican", "hugo": "Hugo"}
FAIR = Comparison(
    1_000,
    TITLES,
    {
        ("ours", "cold"): [Cost(4, 5), Cost(2, 3), Cost(30, 31)],
        ("pelican", "cold"): [Cost(8, 8), Cost(10, 10), Cost(60, 60)],
        ("hugo", "cold"): [Cost(2, 3), Cost(1, 2), Cost(15, 16)],
        ("ours", "body"): [Cost(0.25, 0.2)] * 3,
        ("pelican", "body"): [Cost(10, 10)] * 3,
        ("hugo", "body"): [Cost(1, 2)] * 3,
    },
    {"ours": 80.0, "pelican": 50.0, "hugo": None},
    {"ours": 0, "pelican": 0, "hugo": 0},
    pages=1_654,
)


def test_the_table_shows_medians_and_in_brackets_the_firsts_share() -> None:
    assert FAIR.as_table() == (
        "| 1,000 posts | Ours | Pelican | Hugo |\n"
        "| --- | ---: | ---: | ---: |\n"
        "| First build | 4.00 s | 10.0 s (0.50) | 2.00 s (2.00) |\n"
        "| A sentence added | 0.250 s | 10.0 s (0.03) | 1.00 s (0.25) |\n"
        "| First build, processor | 5.00 s | 10.0 s (0.52) | 3.00 s (1.67) |\n"
        "| A sentence added, processor | 0.200 s | 10.0 s (0.02) | 2.00 s (0.10) |\n"
        "| Memory at most, first build | 80 MB | 50 MB (1.60) | not measured |\n"
        "| Pages made, of 1,654 | 1,654 | 1,654 | 1,654 |\n"
    )
    assert FAIR.is_fair
    assert list(FAIR.notes()) == []


def test_the_quote_has_the_clocks_seconds_alone() -> None:
    assert FAIR.as_quote().splitlines() == FAIR.as_table().splitlines()[:4]


def test_fewer_pages_are_not_faster() -> None:
    fewer = replace(FAIR, missing={**FAIR.missing, "hugo": 3})
    assert not fewer.is_fair
    assert "| 1,654 | 1,654 | 1,651 |" in fewer.as_table()
    assert list(fewer.notes()) == [
        "At 1,000 posts Hugo made 3 pages fewer than the others: its figures do not count."
    ]


def test_a_build_that_misses_an_edit_is_not_faster() -> None:
    stale = replace(FAIR, left_behind=frozenset({"Ours"}))
    assert not stale.is_fair
    assert list(stale.notes()) == [
        "At 1,000 posts Ours did not follow an edit: its figures do not count."
    ]


def test_a_busy_machine_is_told() -> None:
    slow = {**FAIR.costs, ("pelican", "cold"): [Cost(13, 10)] * 9}
    assert list(replace(FAIR, costs=slow).notes()) == [
        "At 1,000 posts the machine was busy with something else: measure again."
    ]
