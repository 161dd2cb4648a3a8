"""The dates an event falls on, across both clock changes."""

from __future__ import annotations

from datetime import date

from coop_toolkit.frontmatter import read_document
from coop_toolkit.model import Event, Source
from coop_toolkit.problems import Report
from coop_toolkit.recurrence import occurrences
from coop_toolkit.schema.event import EVENT, make_event


def event(header: str) -> Event:
    report = Report()
    document = read_document("x.md", f"---\ntitle: A walk\n{header}\n---\n".encode(), report)
    values = EVENT.read(document, report)
    assert values is not None, [p.as_text() for p in report.in_file_order()]
    return make_event(source=Source("x.md", "event"), slug="x", id="event/x", **values)


def starts(header: str) -> list[str]:
    return [occurrence.starts.isoformat() for occurrence in occurrences(event(header))]


def test_a_meeting_stays_at_its_hour_when_the_clocks_change() -> None:
    found = starts("starts: 2027-03-18 18:00\nrepeats: every Thursday, 3 times")
    assert found == [
        "2027-03-18T18:00:00+00:00",
        "2027-03-25T18:00:00+00:00",
        "2027-04-01T18:00:00+01:00",
    ]


def test_exceptions_of_every_kind() -> None:
    found = occurrences(
        event(
            "starts: 2027-01-07 18:00\nends: 20:00\nrepeats: every Thursday, 5 times\n"
            "except: 2027-01-14\nmoved: 2027-01-21 to 2027-01-22 17:00-19:30\n"
            "cancelled: 2027-01-28 | no room\nalso: 2027-03-01 14:00"
        )
    )
    assert [(o.key, o.starts.isoformat()[:16], o.cancelled, o.why) for o in found] == [
        ("2027-01-07", "2027-01-07T18:00", False, ""),
        ("2027-01-21", "2027-01-22T17:00", False, ""),
        ("2027-01-28", "2027-01-28T18:00", True, "no room"),
        ("2027-02-04", "2027-02-04T18:00", False, ""),
        ("2027-03-01", "2027-03-01T14:00", False, ""),
    ]
    assert found[1].moved_from == date(2027, 1, 21)
    assert found[1].ends.isoformat()[:16] == "2027-01-22T19:30"


def test_an_event_of_several_days_ends_the_day_after_its_last() -> None:
    (occurrence,) = occurrences(event("starts: 2012-10-12\nends: 2012-10-14"))
    assert (occurrence.starts, occurrence.ends) == (date(2012, 10, 12), date(2012, 10, 15))
    assert occurrence.last_day == date(2012, 10, 14)


def test_what_has_no_exact_day_has_no_date() -> None:
    for typed in ("2012-07", "2012", "before 2012-06-08", "to be confirmed", "not recorded"):
        assert starts(f"starts: {typed}") == []


def test_an_evening_that_ends_after_midnight_is_written_with_its_day() -> None:
    (occurrence,) = occurrences(event("starts: 2027-06-01 20:00\nends: 2027-06-02 01:00"))
    assert occurrence.ends.isoformat() == "2027-06-02T01:00:00+01:00"
