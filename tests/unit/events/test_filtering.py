"""The data that readers filter the agenda by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.catalogue import Catalogue, gather
from coop_toolkit.clock import build_moment
from coop_toolkit.events.filtering import choices, date_data, event_data
from coop_toolkit.rendering import MarkdownRenderer

Make = Callable[[str], Catalogue]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A catalogue of one hall, one series and events by their headers."""

    def made(*headers: str) -> Catalogue:
        files = {"venues/hall.md": "title: Hall\nward: Tulse Hill\nstep_free: yes, by the side",
                 "series/set.md": "title: Set"}  # fmt: skip
        files |= {f"events/2027/e{n}.md": f"title: E{n}\n{h}" for n, h in enumerate(headers)}
        for below, header in files.items():
            path = tmp_path / below
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\n{header}\n---\n", encoding="utf-8")
        gathered = gather(tmp_path, build_moment("2026-11-22"), MarkdownRenderer(None).render)
        assert not gathered.report.has_errors
        return gathered.catalogue

    return made


def test_a_date_has_its_days_its_end_and_its_facets(make: Make) -> None:
    places = "venue: hall\nseries: set\naccess: hearing loop"
    people = "cost: Free, with tea\naudience: Anyone who lives here"
    catalogue = make(f"starts: 2027-06-01 18:00\nends: 20:00\n{places}\n{people}")
    assert date_data(catalogue, catalogue.occurrences[0]) == {
        "data-from": "2027-06-01",
        "data-to": "2027-06-01",
        "data-over": "2027-06-01T19:00Z",
        "data-series": "set",
        "data-place": "at-hall in-tulse-hill",
        "data-access": "step-free hearing-loop",
        "data-free": "yes",
        "data-everyone": "yes",
    }


@pytest.mark.parametrize(
    ("starts", "over"),
    [
        ("2027-06-01", "2027-06-01T23:00Z"),
        ("2027-12-01 18:00", "2027-12-02T00:00Z"),
        ("2027-10-31\nends: 2027-11-02", "2027-11-03T00:00Z"),
    ],
)
def test_where_no_end_is_known_it_is_over_when_its_day_is(
    make: Make, starts: str, over: str
) -> None:
    catalogue = make(f"starts: {starts}")
    assert date_data(catalogue, catalogue.occurrences[0])["data-over"] == over


@pytest.mark.parametrize(
    ("starts", "span"),
    [
        ("2028-02", ("2028-02-01", "2028-02-29")),
        ("2027", ("2027-01-01", "2027-12-31")),
        ("from 2027-03-04", ("2027-03-04", "2027-12-31")),
        ("before 2027-03-04", ("", "")),
        ("to be confirmed", ("", "")),
    ],
)
def test_what_is_not_exact_spans_what_is_known(
    make: Make, starts: str, span: tuple[str, str]
) -> None:
    catalogue = make(f"starts: {starts}")
    data = event_data(catalogue, catalogue.events[0])
    assert (data["data-from"], data["data-to"]) == span


def test_a_choice_that_changes_nothing_is_not_offered(make: Make) -> None:
    catalogue = make("starts: 2027-06-01\nvenue: hall\ncost: free",
                     "starts: 2027-06-02\nvenue: hall\ncost: free\naudience: everyone")  # fmt: skip
    offered = choices(catalogue, catalogue.events)
    assert (offered.venues, offered.series, offered.free, offered.access) == ((), (), False, ())
    assert offered.everyone
