"""A calendar file somebody sent, brought in as drafts of events for an officer to finish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
from icalendar import vDDDLists, vDDDTypes, vDuration, vRecur

from coop_toolkit.clock import LONDON
from coop_toolkit.events.rule_words import rule_words
from coop_toolkit.frontmatter import document_text, read_document
from coop_toolkit.privacy import withheld_text
from coop_toolkit.problems import Problem, Report
from coop_toolkit.schema.event import EVENT
from coop_toolkit.urls import is_slug, slugify

MOST_BYTES = 5_000_000
TITLE_LIMIT = 150
_HELP = "bring-in-a-calendar-file"
Header = dict[str, str | list[str]]


# What the library and the zones of a damaged file raise; each means that it cannot be read.
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class _Draft:
    """A file to be written: its title, its path below the content, its text."""

    title: str
    below: str
    text: str


@dataclass
class Brought:
    """What became of a calendar file: the drafts by their path below the content, the problems."""

    written: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def import_calendar(path: Path, content: Path, *, dry_run: bool = False) -> Brought:
    """Write a draft for each event of a file; a file that is there already stays as it is.

    Names and addresses of people are left out: organisers, guests and, in the text, private
    addresses and numbers.
    """
    brought = Brought()
    try:
        data = path.read_bytes()[:MOST_BYTES]
    except OSError:
        brought.problems.append(_problem(path, "there is no such file"))
        return brought
    try:
        events = [_draft(*found, content) for found in _events(data)]
    except _DAMAGE:
        brought.problems.append(_problem(path, "this is not a calendar that can be read"))
        return brought
    if not events:
        brought.problems.append(_problem(path, "there is no event in this calendar"))
    for draft in events:
        _write(draft, path, content, brought, dry_run=dry_run)
    return brought


def _events(data: bytes) -> Iterator[tuple[icalendar.Component, list[icalendar.Component]]]:
    """Each event that has a start, with the exceptions of the same id."""
    calendar = icalendar.Calendar.from_ical(data)
    overrides: dict[str, list[icalendar.Component]] = defaultdict(list)
    parts = [part for part in calendar.walk("VEVENT") if _moment(part, "DTSTART")]
    for part in parts:
        if _moment(part, "RECURRENCE-ID"):
            overrides[_text(part, "UID")].append(part)
    for part in parts:
        if not _moment(part, "RECURRENCE-ID"):
            yield part, overrides[_text(part, "UID")]


def _draft(
    master: icalendar.Component, overrides: list[icalendar.Component], content: Path
) -> _Draft:
    header, notes = _header(master, overrides, content)
    title = str(header["title"])
    below = f"events/{_start(master).year:04}/{_slug(title)}.md"
    return _Draft(title, below, document_text(header, _body(master, notes)))


def _write(draft: _Draft, path: Path, content: Path, brought: Brought, *, dry_run: bool) -> None:
    target = content / draft.below
    if target.exists() or draft.below in brought.written:
        message = f"“{draft.title}” was left out, because there is a file {draft.below} already"
        brought.problems.append(_problem(path, message))
        return
    brought.written.append(draft.below)
    if not dry_run:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(draft.text, encoding="utf-8")


def _slug(title: str) -> str:
    """A file name that is no number of a month, which has a page of its own."""
    slug = slugify(title)
    return slug if is_slug(slug) and not slug.isdigit() else f"event-{slug}".rstrip("-")


def _header(
    master: icalendar.Component, overrides: list[icalendar.Component], content: Path
) -> tuple[Header, list[str]]:
    """The header of the draft, and what the officer must see to by hand."""
    title = " ".join(_text(master, "SUMMARY").split()) or "Event without a title"
    header: Header = {"title": withheld_text(title)[:TITLE_LIMIT].strip()}
    header |= {"starts": _typed(_start(master)), "ends": _end(master)}
    repeated = header | _repeats(master, overrides)
    notes = list(_notes(master, content))
    if not _is_sound(repeated):
        repeated = header
        notes.append("How it repeats could not be taken over. Write it under `repeats`.")
    elif "RRULE" in master and "repeats" not in repeated:
        notes.append("It repeats in a way or without an end that `repeats` has no words for.")
    venue = _venue(master, content)
    return repeated | ({"venue": venue} if venue else {}) | {"status": "draft"}, notes


def _repeats(master: icalendar.Component, overrides: list[icalendar.Component]) -> Header:
    rule = master.get("RRULE")
    words = rule_words(rule, _day(_start(master))) if isinstance(rule, vRecur) else ""
    if not words:
        return {}
    moved, cancelled = [], []
    for part in overrides:
        planned = _moment(part, "RECURRENCE-ID") or _start(part)
        if _text(part, "STATUS").upper() == "CANCELLED":
            cancelled.append(_day(planned).isoformat())
        elif _start(part) != planned:
            moved.append(f"{_day(planned).isoformat()} to {_move(part)}")
    left_out = [_day(moment).isoformat() for moment in _left_out(master)]
    return {"repeats": words, "except": left_out, "moved": moved, "cancelled": cancelled}


def _left_out(master: icalendar.Component) -> Iterator[date | datetime]:
    found = master.get("EXDATE", [])
    for group in found if isinstance(found, list) else [found]:
        for one in group.dts if isinstance(group, vDDDLists) else []:
            moment = _in_london(one.dt)
            if moment is not None:
                yield moment


def _move(part: icalendar.Component) -> str:
    """A new day with its hours, where both are known and on one day."""
    starts, ends = _start(part), _finish(part)
    if isinstance(starts, datetime) and isinstance(ends, datetime) and ends.date() == starts.date():
        return f"{starts:%Y-%m-%d} {starts:%H:%M}-{ends:%H:%M}"
    return _day(starts).isoformat()


def _is_sound(header: Header) -> bool:
    report = Report()
    document = read_document("draft.md", document_text(header, "").encode(), report)
    return document is not None and EVENT.read(document, report) is not None


def _end(master: icalendar.Component) -> str:
    """The end as `ends` takes it, "" where it is none or not after the start."""
    starts, ends = _start(master), _finish(master)
    if ends is None or type(ends) is not type(starts):
        return ""
    if isinstance(ends, datetime) and isinstance(starts, datetime):
        if ends <= starts:
            return ""
        return f"{ends:%H:%M}" if ends.date() == starts.date() else _typed(ends)
    last = ends - timedelta(days=1)
    return last.isoformat() if last > starts else ""


def _finish(part: icalendar.Component) -> datetime | date | None:
    length = part.get("DURATION")
    if isinstance(length, vDuration):
        return _start(part) + length.dt
    return _moment(part, "DTEND")


def _start(part: icalendar.Component) -> datetime | date:
    """The start. Parts without one have been left out before."""
    return _moment(part, "DTSTART") or date.min


def _moment(part: icalendar.Component, name: str) -> datetime | date | None:
    """A time in London or a day, None where there is none that can be read."""
    value = part.get(name)
    return _in_london(value.dt) if isinstance(value, vDDDTypes) else None


def _text(part: icalendar.Component, name: str) -> str:
    """A text, "" where there is none or more than one."""
    value = part.get(name)
    return str(value).strip() if isinstance(value, str) else ""


def _in_london(moment: object) -> datetime | date | None:
    """In London's time; a time without a zone is taken as London's."""
    if isinstance(moment, datetime):
        return moment.astimezone(LONDON) if moment.tzinfo else moment.replace(tzinfo=LONDON)
    return moment if isinstance(moment, date) else None


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _typed(moment: datetime | date) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else moment.isoformat()


def _venue(master: icalendar.Component, content: Path) -> str:
    """The slug of the venue that the place names, if the content has one."""
    place = _text(master, "LOCATION")
    parts = place.split(",")
    names = (slugify(",".join(parts[:n])) for n in range(len(parts), 0, -1))
    return next((name for name in names if name and _has_venue(content, name)), "")


def _has_venue(content: Path, name: str) -> bool:
    return (content / "venues" / f"{name}.md").is_file()


def _notes(master: icalendar.Component, content: Path) -> Iterator[str]:
    place, status = _text(master, "LOCATION"), _text(master, "STATUS").upper()
    if place and not _venue(master, content):
        yield f"Place: {place}"
    if status in ("CANCELLED", "TENTATIVE"):
        yield f"The calendar has it as {status.lower()}. Say so under `status` when it is no draft."


def _body(master: icalendar.Component, notes: list[str]) -> str:
    """The description and what there is to see to, as text that is no markup."""
    parts = [_text(master, "DESCRIPTION"), *notes, _text(master, "URL")]
    text = "\n\n".join(part for part in parts if part)
    return withheld_text(text.replace("<", "&lt;")) or "Write the text here."


def _problem(path: Path, message: str) -> Problem:
    return Problem(path.name, 0, message, help=_HELP)
