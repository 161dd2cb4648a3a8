"""Whether other programs can read a release, and every link inside it leads somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from icalendar import Calendar
from lxml import etree

from coop_toolkit.problems import Problem

_HELP = "docs/for-developers.md#a-release-that-is-refused"
_LINK = re.compile(r"<(?:a|link|img|script|source)\b[^>]*?\s(?:href|src)=\"(/(?!/)[^\"#?]*)")


def faults(release: Path, folder: str = "") -> Iterator[Problem]:
    """What cannot be read or leads nowhere, by file.

    Args:
        release: a finished release.
        folder: the folder of the host under which the site is published ("/toolkit").
    """
    files = {path.relative_to(release).as_posix(): path for path in _files(release)}
    met: dict[str, bool] = {}
    for name, path in files.items():
        read = _READERS.get(path.suffix)
        problem = read(path.read_bytes()) if read else ""
        if problem:
            yield Problem(name, 0, problem, help=_HELP)
        if path.suffix == ".html":
            yield from _dead_ends(name, path, folder, files, met)


def _files(release: Path) -> list[Path]:
    found = (path for path in sorted(release.rglob("*")) if path.is_file())
    return [path for path in found if not path.is_relative_to(release / "admin")]


def _dead_ends(
    name: str, path: Path, folder: str, files: Mapping[str, Path], met: dict[str, bool]
) -> Iterator[Problem]:
    for target in dict.fromkeys(_LINK.findall(path.read_text("utf-8", errors="replace"))):
        address = unquote(unescape(target)).removeprefix(folder).lstrip("/")
        if address not in met:
            met[address] = (
                address in files or f"{address.rstrip('/')}/index.html".lstrip("/") in files
            )
        if not met[address]:
            message = f"it leads to {target}, where nothing is"
            yield Problem(name, 0, message, help=_HELP)


def _xml(data: bytes) -> str:
    try:
        etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return f"feed readers cannot read it: {error}"
    return ""


def _json(data: bytes) -> str:
    try:
        json.loads(data)
    except ValueError as error:
        return f"programs cannot read it: {error}"
    return ""


def _calendar(data: bytes) -> str:
    try:
        events = Calendar.from_ical(data).walk("VEVENT")
    except ValueError as error:
        return f"calendars cannot read it: {error}"
    broken = [str(event.get("UID")) for event in events if event.errors]
    return f"calendars cannot read its event {broken[0]}" if broken else ""


_READERS: Mapping[str, Callable[[bytes], str]] = {
    ".xml": _xml,
    ".svg": _xml,
    ".json": _json,
    ".geojson": _json,
    ".ics": _calendar,
}
