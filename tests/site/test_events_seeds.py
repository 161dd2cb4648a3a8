"""The events that the old blog tells of, at the precision of their sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.catalogue import Catalogue, gather
from coop_toolkit.clock import build_moment
from coop_toolkit.rendering import MarkdownRenderer

from tests.conftest import BUILD_DAY, ROOT

# The row of the inventory, the start as it must stand, and what the row is.
SEEDS = {
    "E01": ("2011-07", "event"),
    "E02": ("2011-10", "event"),
    "E03": ("from 2011-10-17", "event"),
    "E04": ("2012-03", "event"),
    "E05": ("before 2012-03-27", "event"),
    "E06": ("2012-03-27", "event"),
    "E07": ("to be confirmed", "event"),
    "E08": ("before 2012-06-08", "event"),
    "E09": ("2012-06-19T10:00", "event"),
    "E10": ("2012-05", "event"),
    "E11": ("2012-06-21", "event"),
    "E12": ("2012-07-12", "event"),
    "E13": ("2012-07", "event"),
    "E14": ("2012-08-01T18:00", "event"),
    "E15": ("2012-09", "event"),
    "E16": ("2012-09-18", "event"),
    "E17": ("2012-09-27", "event"),
    "E18": ("2012-10-12", "event"),
    "E19": ("2012-10-12", "event"),
    "E20": ("2012-10-30T18:00", "event"),
    "E21": ("2012-11-29", "event"),
    "E22": ("2013-01-23T10:00", "event"),
    "E23": ("2013-03", "event"),
    "E24": ("before 2013-05-07", "event"),
    "E25": ("to be confirmed", "event"),
    "E27": ("2012-09", "milestone"),
    "E28": ("2012-06-27", "milestone"),
    "E29": ("2012-07-16", "opening"),
    "E30": ("before 2012-07-04", "event"),
    "E32": ("before 2013-05-07", "event"),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The real content."""
    return gather(
        ROOT / "content", build_moment(BUILD_DAY), MarkdownRenderer(None).render
    ).catalogue


@pytest.mark.parametrize("row", SEEDS)
def test_each_row_stands_at_its_precision_as_what_it_is(catalogue: Catalogue, row: str) -> None:
    (event,) = (event for event in catalogue.events if row in event.sources)
    starts = event.starts
    limit = f"{starts.precision.value} {starts.day}" if starts.day else starts.precision.value
    assert (starts.iso or limit, event.kind) == SEEDS[row]


def test_the_undated_ones_are_in_no_calendar(catalogue: Catalogue, real_site: Path) -> None:
    undated = [event for event in catalogue.events if not event.starts.is_exact]
    assert len(undated) == len({event.id for event in undated}) == 16
    calendars = [path.read_text("utf-8") for path in real_site.rglob("*.ics")]
    assert len(calendars) > 20
    for event in undated:
        assert not any(f"UID:{event.id}@" in text for text in calendars), event.id
