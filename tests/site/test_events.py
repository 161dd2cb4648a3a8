"""Events, their lists and their calendars."""

from __future__ import annotations

import icalendar
import pytest
import recurring_ical_events
from bs4 import BeautifulSoup

from tests.conftest import SmallSite

SET = "title: Action learning set\nstarts: 2012-11-29\nseries: learning\nvenue: hall"


@pytest.fixture
def year(site: SmallSite) -> SmallSite:
    """A small year of events of every precision."""
    site.write("series/learning.md", "title: Learning set")
    site.write("venues/hall.md", "title: Town Hall")
    site.write("events/2012/set.md", SET)
    site.write("events/2012/catch-up.md", "title: Catch-up\nstarts: 2012-10-30 18:00\nends: 21:00\n"
               "was: 2012-10-24\nstatus: rescheduled\nvenue: hall")  # fmt: skip
    site.write("events/2012/weekend.md", "title: Weekend\nstarts: 2012-10-12\nends: 2012-10-14")
    site.write("events/2012/july.md", "title: July session\nstarts: 2012-07")
    site.write("events/undated/next.md", "title: The one after\nstarts: to be confirmed")
    return site


def test_only_exact_dates_are_in_calendars(year: SmallSite) -> None:
    year.built()
    calendar = year.page("/calendar.ics")
    assert calendar.count("BEGIN:VEVENT") == 3
    assert "July session" not in calendar
    assert not year.has("/events/2012/july/event.ics")


def test_every_event_is_found_where_its_precision_puts_it(year: SmallSite) -> None:
    year.built()
    assert "July session" in year.page("/events/2012/07/")
    assert "The one after" in year.page("/events/")
    october = BeautifulSoup(year.page("/events/2012/10/"), "html.parser")
    assert october.table.caption.get_text(strip=True)
    assert october.select_one("th[scope=col]").get_text(strip=True).startswith("Mon")
    cells = [td for td in october.select("td") if "Weekend" in td.get_text()]
    assert len(cells) == 3


def test_the_months_lead_to_each_other_and_to_no_empty_ones(year: SmallSite) -> None:
    year.built()
    assert 'href="/events/2012/07/"' in year.page("/events/2012/10/")
    assert 'href="/events/2012/11/"' in year.page("/events/2012/10/")
    assert not year.has("/events/2012/08/")


def test_a_moved_event_keeps_its_id_and_says_what_it_was(year: SmallSite) -> None:
    year.built()
    text = BeautifulSoup(year.page("/events/2012/catch-up/"), "html.parser").get_text(
        " ", strip=True
    )
    assert "Tuesday 30 October 2012, 6pm to 9pm" in text
    assert "24 October 2012" in text
    assert "UID:event/2012/catch-up@" in year.page("/events/2012/catch-up/event.ics")


def test_series_and_venues_have_calendars_of_their_own(year: SmallSite) -> None:
    year.built()
    assert year.page("/series/learning/series.ics").count("BEGIN:VEVENT") == 1
    assert year.page("/venues/hall/venue.ics").count("BEGIN:VEVENT") == 2


def test_a_recurring_event_is_expanded_alike_by_an_independent_parser(site: SmallSite) -> None:
    site.write(
        "events/2027/walk.md",
        "title: A walk\nstarts: 2027-03-04 18:00\nends: 20:00\n"
        "repeats: every Thursday until 2027-04-29\nexcept: 2027-03-11\n"
        "moved: 2027-03-25 to 2027-03-26 17:00-19:00\ncancelled: 2027-04-08 | no room\n"
        "also: 2027-05-01 10:00",
    ).built()
    data = (site.output / "calendar.ics").read_bytes()
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between((2027, 1, 1), (2028, 1, 1))
    assert sorted((event["DTSTART"].dt.isoformat(), str(event["STATUS"])) for event in found) == [
        ("2027-03-04T18:00:00+00:00", "CONFIRMED"),
        ("2027-03-18T18:00:00+00:00", "CONFIRMED"),
        ("2027-03-26T17:00:00+00:00", "CONFIRMED"),
        ("2027-04-01T18:00:00+01:00", "CONFIRMED"),
        ("2027-04-08T18:00:00+01:00", "CANCELLED"),
        ("2027-04-15T18:00:00+01:00", "CONFIRMED"),
        ("2027-04-22T18:00:00+01:00", "CONFIRMED"),
        ("2027-04-29T18:00:00+01:00", "CONFIRMED"),
        ("2027-05-01T10:00:00+01:00", "CONFIRMED"),
    ]
    assert site.has("/events/2027/walk/2027-04-29/")
    assert site.has("/events/2027/walk/2027-04-29/event.ics")


def test_calendars_do_not_change_with_the_clock(year: SmallSite) -> None:
    year.built("--as-of", "2012-01-01")
    before = {name: data for name, data in year.files().items() if name.endswith(".ics")}
    year.built("--as-of", "2030-01-01")
    after = {name: data for name, data in year.files().items() if name.endswith(".ics")}
    assert before == after


def test_a_calendar_has_short_lines_that_end_as_they_must(site: SmallSite) -> None:
    site.write(
        "events/2027/long.md",
        f"title: {'Ein Fest für alle – 🎉 ' * 6}\nstarts: 2027-06-01 18:00\n"
        f"summary: {'wörter, ' * 40}",
    ).built()
    data = (site.output / "calendar.ics").read_bytes()
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(line.decode("utf-8") is not None for line in lines)
