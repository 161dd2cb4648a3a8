"""A calendar file somebody sent becomes a draft of an event."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.events.importing import import_calendar
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import SmallSite

MEETING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VTIMEZONE
TZID:Central Europe
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:abc@elsewhere.example
DTSTAMP:20260101T000000Z
SUMMARY:Spring forum: food\\, jobs
DTSTART;TZID=Central Europe:20270318T190000
DTEND;TZID=Central Europe:20270318T210000
LOCATION:Town Hall\\, Brixton
DESCRIPTION:Bring a <b>friend</b>.\\nAsk somebody@personal.example
ORGANIZER;CN=A Person:mailto:somebody@personal.example
%s
END:VEVENT
%s
END:VCALENDAR
"""


def bring(site: SmallSite, extra: str = "", more: str = "") -> str:
    source = site.content.parent / "meeting.ics"
    source.write_text((MEETING % (extra or "CLASS:PUBLIC", more)).replace("\n\n", "\n"), "utf-8")
    ran = site.run("import", source, "--content", site.content)
    assert ran.status == 0, ran.output
    assert "Started" in ran.output
    return (site.content / "events/2027/spring-forum-food-jobs.md").read_text("utf-8")


def test_a_meeting_becomes_a_draft_in_london_time(site: SmallSite) -> None:
    site.write("venues/town-hall-brixton.md", "title: Town Hall")
    assert bring(site).splitlines()[1:9] == [
        'title: "Spring forum: food, jobs"',
        "starts: 2027-03-18 18:00",
        "ends: 20:00",
        "venue: town-hall-brixton",
        "status: draft",
        "---",
        "",
        "Bring a &lt;b>friend&lt;/b>.",
    ]
    site.built()
    assert not site.has("/events/2027/spring-forum-food-jobs/")


def test_nobody_is_named(site: SmallSite) -> None:
    text = bring(site)
    assert "somebody@personal.example" not in text
    assert "A Person" not in text


def test_a_place_without_a_page_is_kept_in_words(site: SmallSite) -> None:
    assert "Place: Town Hall, Brixton" in bring(site)


def test_a_rule_is_put_into_words_with_its_exceptions(site: SmallSite) -> None:
    text = bring(
        site,
        "RRULE:FREQ=MONTHLY;BYDAY=3TH;COUNT=5\nEXDATE;TZID=Central Europe:20270415T190000",
        "BEGIN:VEVENT\nUID:abc@elsewhere.example\nDTSTAMP:20260101T000000Z\nSUMMARY:Moved\n"
        "RECURRENCE-ID;TZID=Central Europe:20270520T190000\n"
        "DTSTART;TZID=Central Europe:20270521T180000\n"
        "DTEND;TZID=Central Europe:20270521T190000\nEND:VEVENT",
    )
    assert 'repeats: "third Thursday of the month, 5 times"' in text
    assert "  - 2027-04-15" in text
    assert "  - 2027-05-20 to 2027-05-21 17:00-18:00" in text


def test_a_rule_without_words_is_told_of(site: SmallSite) -> None:
    text = bring(site, "RRULE:FREQ=WEEKLY;BYDAY=TH,FR")
    assert "repeats:" not in text
    assert "no words for" in text


def test_a_file_that_is_there_stays_as_it_is(site: SmallSite) -> None:
    before = bring(site)
    ran = site.run("import", site.content.parent / "meeting.ics", "--content", site.content)
    assert ran.status == 1
    assert "was left out, because there is a file" in ran.output
    path = site.content / "events/2027/spring-forum-food-jobs.md"
    assert path.read_text("utf-8") == before


def test_what_is_no_calendar_is_said_to_be_none(site: SmallSite) -> None:
    source = site.content.parent / "meeting.ics"
    source.write_text("Dear all, we meet on Thursday.")
    ran = site.run("import", source, "--content", site.content)
    assert (ran.status, ran.output.splitlines()[0]) == (
        1,
        "meeting.ics: this is not a calendar that can be read",
    )


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 1500), st.binary(max_size=6)), max_size=6))
def test_a_damaged_file_ends_in_a_message(tmp_path: Path, cuts: list[tuple[int, bytes]]) -> None:
    data = bytearray((MEETING % ("RRULE:FREQ=WEEKLY;COUNT=3", "")).encode())
    for place, put in cuts:
        data[place : place + len(put)] = put
    source = tmp_path / "meeting.ics"
    source.write_bytes(bytes(data))
    brought = import_calendar(source, tmp_path / "content", dry_run=True)
    assert brought.written or brought.problems
