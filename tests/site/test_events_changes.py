"""What happens to an event's calendars, address and feeds when its plan changes."""

from __future__ import annotations

import json
import re

import pytest

from tests.conftest import SmallSite

PATH = "events/2027/forum.md"
FORUM = "title: Forum\nstarts: 2027-03-18 18:00\nends: 20:00\nannounced: 2027-01-05\n"
WEEKLY = f"{FORUM}repeats: every Thursday, 5 times\n"
CHANGES = {
    "moved": "title: Forum\nstarts: 2027-03-25 18:00\nends: 20:00\nannounced: 2027-01-05\n"
    "status: rescheduled\nwas: 2027-03-18",
    "renamed": FORUM.replace("Forum", "The great forum")
    + "changes:\n  - day: 2027-02-01\n    says: It has a new name.",
    "cancelled": f"{FORUM}status: cancelled",
    "postponed": f"{FORUM}status: postponed",
    "online": f"{FORUM}status: moved online\nonline: https://meet.example/x",
}


def entry(site: SmallSite) -> dict[str, str]:
    text = site.page("/events/2027/forum/event.ics").replace("\r\n ", "")
    part = text.split("BEGIN:VEVENT")[1]
    return dict(re.findall(r"^([A-Z-]+)[;:](.*?)\r?$", part, re.MULTILINE))


@pytest.mark.parametrize("change", CHANGES)
def test_the_id_and_address_stay_and_the_sequence_rises(site: SmallSite, change: str) -> None:
    site.write(PATH, FORUM).built()
    before = entry(site)
    site.write(PATH, CHANGES[change]).built()
    after = entry(site)
    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert after["URL"] == before["URL"]


@pytest.mark.parametrize(
    "change",
    ["except: 2027-03-25", "cancelled: 2027-03-25 | no room", "moved: 2027-03-25 to 2027-03-26",
     "also: 2027-05-01 10:00"],
)  # fmt: skip
def test_an_exception_raises_the_sequence_too(site: SmallSite, change: str) -> None:
    site.write(PATH, WEEKLY).built()
    before = entry(site)
    site.write(PATH, WEEKLY + change).built()
    assert int(entry(site)["SEQUENCE"]) > int(before["SEQUENCE"])
    assert entry(site)["UID"] == before["UID"]


def test_the_file_may_move_to_another_site(site: SmallSite) -> None:
    site.write(PATH, FORUM).built("--site-url", "https://one.example")
    before = entry(site)
    site.built("--site-url", "https://two.example/folder")
    assert entry(site)["UID"] == before["UID"]


def test_a_cancelled_event_stays_in_every_calendar_and_says_so(site: SmallSite) -> None:
    site.write("series/set.md", "title: Set").write(PATH, f"{CHANGES['cancelled']}\nseries: set")
    site.built()
    for address in ("/calendar.ics", "/series/set/series.ics", "/events/2027/forum/event.ics"):
        assert "SUMMARY:Cancelled: Forum\r\n" in raw(site, address)
        assert "STATUS:CANCELLED\r\n" in raw(site, address)


def test_a_time_that_the_clocks_show_twice_is_written_without_doubt(site: SmallSite) -> None:
    site.write("events/2027/night.md", "title: Night\nstarts: 2027-10-31 01:30").built()
    assert "DTSTART:20271031T003000Z\r\n" in raw(site, "/calendar.ics")


def test_the_dates_of_a_rule_that_depart_have_their_own_entries(site: SmallSite) -> None:
    header = f"{WEEKLY}cancelled: 2027-03-25 | no room\nmoved: 2027-04-01 to 2027-04-02"
    site.write(PATH, header).built()
    text = raw(site, "/calendar.ics")
    assert text.count("BEGIN:VEVENT") == 3
    assert re.findall(r"EXDATE;TZID=Europe/London:(\d+)", text) == ["20270325", "20270401"]
    assert "UID:event/2027/forum/2027-04-01@toolkit.example\r\n" in text
    assert "RELATED-TO:event/2027/forum@toolkit.example\r\n" in text
    assert "UID:event/2027/forum/2027-04-01@" in raw(
        site, "/events/2027/forum/2027-04-01/event.ics"
    )


def test_a_feed_tells_of_each_announcement_and_each_change_once(site: SmallSite) -> None:
    changes = (
        "changes:\n  - number: 3\n    day: 2027-02-01\n    says: It is in the hall, not the shed."
    )
    site.write(PATH, FORUM + changes)
    site.write("events/2027/quiet.md", "title: Quiet\nstarts: 2027-06-01")
    feed = json.loads(site.built().page("/events/feed.json"))
    assert [
        (item["title"], item["url"], item["date_published"][:10]) for item in feed["items"]
    ] == [
        ("Changed: Forum", "https://toolkit.example/events/2027/forum/#change-3", "2027-02-01"),
        ("Forum", "https://toolkit.example/events/2027/forum/", "2027-01-05"),
    ]
    assert 'id="change-3"' in site.page("/events/2027/forum/")
    assert "/events/rss.xml" in site.page("/events/")


def test_without_announcements_there_is_no_feed(site: SmallSite) -> None:
    site.write("events/2027/quiet.md", "title: Quiet\nstarts: 2027-06-01").built()
    assert not site.has("/events/rss.xml")
    assert "/events/rss.xml" not in site.page("/events/")


def raw(site: SmallSite, address: str) -> str:
    return (site.output / address.lstrip("/")).read_bytes().decode("utf-8").replace("\r\n ", "")
