"""A wild set of events: calendars by the letter, read alike by an independent parser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events
from coop_toolkit.catalogue import gather
from coop_toolkit.clock import LONDON, build_moment
from coop_toolkit.rendering import MarkdownRenderer

import tasks
from tests.conftest import BUILD_DAY
from tests.wild_events import write_wild_events


@dataclass(frozen=True)
class WildSite:
    """A folder of wild events and the site built from it."""

    content: Path
    output: Path


@pytest.fixture(scope="module")
def wild(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> WildSite:
    """500 events of which 20 recur; a part of them unless the sweep is thorough."""
    folder = tmp_path_factory.mktemp("wild")
    found = WildSite(folder / "content", folder / "output")
    sizes = (500, 20) if request.config.getoption("--thorough") else (100, 10)
    write_wild_events(found.content, *sizes)
    call = ["--content", str(found.content), "--output", str(found.output), "--as-of", BUILD_DAY]
    assert tasks.main(["build", "--clean", *call]) == 0
    return found


def test_every_calendar_keeps_to_the_letter_of_its_format(wild: WildSite) -> None:
    paths = sorted(wild.output.rglob("*.ics"))
    assert len(paths) > 100
    assert {str(path): fault for path in paths for fault in faults(path.read_bytes())} == {}


def test_an_independent_parser_finds_our_own_dates(wild: WildSite) -> None:
    calendar = icalendar.Calendar.from_ical((wild.output / "calendar.ics").read_bytes())
    read = Counter(
        (str(event["SUMMARY"]).removeprefix("Cancelled: "), moment(event["DTSTART"].dt))
        for event in recurring_ical_events.of(calendar).between((2025, 1, 1), (2032, 1, 1))
    )
    gathered = gather(wild.content, build_moment("2026-11-22"), MarkdownRenderer(None).render)
    ours = Counter(
        (prefix_of(found.event) + found.event.title, moment(found.starts))
        for found in gathered.catalogue.occurrences
    )
    assert read == ours
    assert sum(ours.values()) > 500


def test_each_date_has_one_id_in_every_calendar(wild: WildSite) -> None:
    ids: dict[tuple[str, str], set[str]] = {}
    for path in wild.output.rglob("*.ics"):
        for part in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            if "RRULE" not in part:
                key = (str(part["UID"]), part["DTSTART"].to_ical().decode())
                ids.setdefault(key, set()).add(str(part["SUMMARY"]))
    assert {key for key, titles in ids.items() if len(titles) > 1} == set()


def prefix_of(event: object) -> str:
    return "Postponed: " if event.state.value == "postponed" else ""


def moment(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return value.astimezone(LONDON).isoformat()
    return value.isoformat()


def faults(data: bytes) -> Iterator[str]:
    """What RFC 5545 and 7986 forbid, as far as a calendar of ours could break it."""
    if not data.endswith(b"\r\n") or re.search(rb"\r(?!\n)|(?<!\r)\n", data):
        yield "a line that does not end in CRLF"
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
    text = data.replace(b"\r\n ", b"").decode("utf-8")
    parts = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, re.DOTALL)
    if not parts:
        yield "no event"
    if ("TZID=Europe/London:" in text) != ("BEGIN:VTIMEZONE" in text):
        yield "a zone without its block, or a block without need"
    uids = Counter(re.search(r"^UID:(.*)\r", part, re.MULTILINE)[1] for part in parts)
    if max(uids.values()) > 1:
        yield "a UID that stands twice"
    for part in parts:
        yield from event_faults(part)


def event_faults(part: str) -> Iterator[str]:
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"):
        if len(re.findall(rf"^{name}[;:]", part, re.MULTILINE)) != 1:
            yield f"{name} stands not once"
    starts = re.search(r"^DTSTART(.*)\r", part, re.MULTILINE)[1]
    ends = re.search(r"^DTEND(.*)\r", part, re.MULTILINE)
    if ends and ("VALUE=DATE" in starts) != ("VALUE=DATE" in ends[1]):
        yield "start and end of two types"
    if ends and starts.split(":")[0] == ends[1].split(":")[0] and ends[1] <= starts:
        yield "an end that is not after its start"
    if "UNTIL" in part and "COUNT" in part:
        yield "a rule with two ends"
    for day in re.findall(r"^EXDATE(.*)\r", part, re.MULTILINE):
        if day.split(":")[0] != starts.split(":")[0]:
            yield "an exception of another type than its event"
