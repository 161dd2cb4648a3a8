"""What `check` says there is to see to among the events, and that none of it fails."""

from __future__ import annotations

from tests.conftest import SmallSite

HEAD = "To see to, in your own time:"


def named(site: SmallSite) -> list[str]:
    ran = site.check("--strict")
    assert ran.status == 0, ran.output
    lines = ran.output.split(f"{HEAD}\n")[1].split("\n\n")[0] if HEAD in ran.output else ""
    return [line.split("content/")[1] for line in lines.splitlines()]


def test_an_event_that_is_over_and_has_no_write_up(site: SmallSite) -> None:
    site.write("events/2012/forum.md", "title: Forum\nstarts: 2012-10-30")
    site.write("events/2012/off.md", "title: Off\nstarts: 2012-10-30\nstatus: cancelled")
    assert named(site) == ["events/2012/forum.md: no post writes up this event of 30 October 2012"]


def test_a_write_up_ends_that(site: SmallSite) -> None:
    site.write("events/2012/forum.md", "title: Forum\nstarts: 2012-10-30")
    site.post("how-it-was", "event: forum")
    assert named(site) == []


def test_a_date_that_is_long_to_be_confirmed(site: SmallSite) -> None:
    site.write("events/undated/a.md", "title: A\nstarts: to be confirmed\nannounced: 2012-04-02")
    site.write("events/undated/b.md", "title: B\nstarts: to be confirmed")
    assert named(site) == [
        "events/undated/a.md: the date is to be confirmed since 2 April 2012",
        "events/undated/b.md: the date is to be confirmed, and nobody wrote down since when",
    ]


def test_a_venue_whose_access_was_checked_long_ago_or_never(site: SmallSite) -> None:
    site.write("venues/hall.md", "title: Hall\naccess_checked: 2019-05-03")
    site.write("venues/shed.md", "title: Shed")
    assert named(site) == [
        "venues/hall.md: the access was checked on 3 May 2019, more than a year ago",
        "venues/shed.md: nobody has written down that they checked the access here",
    ]


def test_a_date_of_the_programme_that_has_no_event(site: SmallSite) -> None:
    lines = "programme:\n  - date: {}\n    says: trust"
    site.write("series/later.md", f"title: Later\n{lines.format('2190-01-04')}")
    site.write("series/over.md", f"title: Over\n{lines.format('2012-01-04')}")
    assert named(site) == [
        "series/later.md: 4 January 2190 is in the programme and has no event yet"
    ]


def test_an_event_to_come_that_no_feed_tells_of(site: SmallSite) -> None:
    site.write("events/2190/forum.md", "title: Forum\nstarts: 2190-10-30")
    assert named(site)[0].startswith("events/2190/forum.md: without a line such as `announced: ")
