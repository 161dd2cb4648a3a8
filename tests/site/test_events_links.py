"""What an event leads to and what leads to it: series, write-ups, projects, machines."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import BeautifulSoup

from tests.conftest import SmallSite


@pytest.fixture
def linked(site: SmallSite) -> SmallSite:
    """A series of three events, one written up and about a project."""
    site.write("series/set.md", "title: Learning set\norganiser: The council")
    site.write("venues/hall.md", "title: Hall\naddress: 1 High Street\nstep_free: yes\n"
               "hearing_loop: in Room 8 only\nposition: 51.46, -0.11")  # fmt: skip
    site.write("projects/street.md", "title: Our Street\nstage: active\nstage_since: 2012-10\n"
               "summary: Benches.\ncontact: not recorded\nlead:\n  - name: Residents")  # fmt: skip
    site.write("events/2012/first.md", "title: First\nstarts: 2012-09-27\nseries: set")
    site.write(
        "events/2012/second.md",
        "title: Second\nstarts: 2012-10-30 18:00\nends: 21:00\nseries: set\nvenue: hall\n"
        "projects: street\ncost: free\ncapacity: 60\naudience: everyone\nbook_by: 2012-10-29\n"
        "booking: https://book.example/x\nstatus: rescheduled\nwas: 2012-10-24\n"
        "organiser: The council\naccess: BSL interpreter\nsummary: We met.",
    )
    site.write("events/2012/third.md", "title: Third\nstarts: 2012-11\nseries: set")
    return site.post("how-it-was", "event: second").built()


def links(site: SmallSite, address: str) -> set[str]:
    page = BeautifulSoup(site.page(address), "html.parser")
    return {str(link["href"]) for link in page.select("main a[href]")}


def graph(site: SmallSite, address: str) -> dict[str, object]:
    found = re.search(r'ld\+json">(.*?)</script>', site.page(address), re.DOTALL)
    return json.loads(found[1])["@graph"][0]


def test_event_write_up_and_project_lead_to_each_other(linked: SmallSite) -> None:
    event, post, project = "/events/2012/second/", "/2012/10/18/how-it-was/", "/projects/street/"
    assert {post, project, "/series/set/", "/venues/hall/"} <= links(linked, event)
    assert event in links(linked, post)
    assert event in links(linked, project)


def test_each_event_leads_on_in_its_series(linked: SmallSite) -> None:
    page = BeautifulSoup(linked.page("/events/2012/second/"), "html.parser")
    assert page.select_one(".turn [rel=prev]")["href"] == "/events/2012/first/"
    assert page.select_one(".turn [rel=next]")["href"] == "/events/2012/third/"
    assert "/events/2012/third/" in links(linked, "/2012/10/18/how-it-was/")


def test_an_event_describes_itself_to_search_engines(linked: SmallSite) -> None:
    found = graph(linked, "/events/2012/second/")
    assert found["startDate"] == "2012-10-30T18:00:00+00:00"
    assert found["eventStatus"] == "https://schema.org/EventRescheduled"
    assert found["previousStartDate"] == ["2012-10-24"]
    assert found["superEvent"]["@type"] == "EventSeries"
    assert (found["offers"]["price"], found["offers"]["url"]) == ("0", "https://book.example/x")
    assert found["maximumAttendeeCapacity"] == 60
    assert found["subjectOf"][0]["headline"] == "How it was"
    features = {one["name"]: one["value"] for one in found["location"][0]["amenityFeature"]}
    assert features == {"Way in without steps": True, "Hearing loop": "in Room 8 only"}


def test_a_series_describes_its_dates(linked: SmallSite) -> None:
    found = graph(linked, "/series/set/")
    assert found["@type"] == "EventSeries"
    assert [part["name"] for part in found["subEvent"]] == ["First", "Second"]


def test_an_event_without_a_day_is_no_event_to_search_engines(linked: SmallSite) -> None:
    assert graph(linked, "/events/2012/third/")["@type"] == "BreadcrumbList"


def test_a_repeating_event_is_a_series_and_each_date_an_event(site: SmallSite) -> None:
    rule = "repeats: every Thursday, 2 times\ncancelled: 2027-03-25 | rain"
    site.write("events/2027/walk.md", f"title: Walk\nstarts: 2027-03-18 18:00\n{rule}").built()
    assert len(graph(site, "/events/2027/walk/")["subEvent"]) == 2
    date_ = graph(site, "/events/2027/walk/2027-03-25/")
    assert date_["eventStatus"] == "https://schema.org/EventCancelled"
    assert date_["superEvent"]["name"] == "Walk"


def test_an_event_is_an_h_event(linked: SmallSite) -> None:
    page = BeautifulSoup(linked.page("/events/2012/second/"), "html.parser")
    event = page.select_one(".h-event")
    assert event.select_one(".p-name").get_text(strip=True) == "Second"
    assert event.select_one("time.dt-start")["datetime"] == "2012-10-30T18:00:00+00:00"
    assert event.select_one("time.dt-end")["datetime"] == "2012-10-30T21:00:00+00:00"
    assert "Hall" in event.select_one(".p-location").get_text()
    assert "BSL interpreter" in event.get_text()


def test_every_calendar_can_be_subscribed_to(linked: SmallSite) -> None:
    page = BeautifulSoup(linked.page("/events/subscribe/"), "html.parser")
    shown = [code.get_text() for code in page.select(".address")]
    ours = [address.removeprefix("https://toolkit.example") for address in shown]
    assert ours == ["/calendar.ics", "/series/set/series.ics", "/venues/hall/venue.ics",
                    "/projects/street/events.ics"]  # fmt: skip
    assert all(linked.has(address) for address in ours)
    found = links(linked, "/events/subscribe/")
    assert "webcal://toolkit.example/calendar.ics" in found
    assert any(link.startswith("https://calendar.google.com/calendar/r?cid=") for link in found)
    assert any(link.startswith("https://outlook.live.com/calendar/0/addfromweb?") for link in found)


def test_a_repeating_event_shows_its_rule_in_words_and_its_dates_by_year(site: SmallSite) -> None:
    site.write("events/2026/walk.md", "title: Walk\nstarts: 2026-12-31 18:00\n"
               "repeats: last Thursday of the month, 3 times").built()  # fmt: skip
    page = BeautifulSoup(site.page("/events/2026/walk/"), "html.parser")
    assert "repeats last Thursday of the month, 3 times" in page.get_text(" ")
    years = [heading.get_text(strip=True) for heading in page.select("section h3.label")]
    assert years == ["2026", "2027"]
    assert site.has("/events/2026/walk/2027-02-25/event.ics")
