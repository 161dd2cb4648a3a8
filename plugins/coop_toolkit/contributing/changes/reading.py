"""A report read back by who trusts nothing in it: sizes, shapes and addresses are looked at."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from coop_toolkit.contributing.changes.report import ChangedPage, ChangeReport
from coop_toolkit.problems import Level, Problem

MOST_BYTES = 500_000
MOST_ITEMS = 500
MOST_LETTERS = 600
_ADDRESS = re.compile(r"/(?!/)[\w/.#-]{0,300}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class NotAReport(Exception):
    """The file is no report of a check."""


def read_report(path: Path) -> ChangeReport:
    """Read a report.

    Raises:
        NotAReport: it is not there, a link, too large, or of another shape.
    """
    try:
        if path.is_symlink() or path.stat().st_size > MOST_BYTES:
            raise NotAReport
        data = json.loads(path.read_text("utf-8"))
        problems = tuple(_problem(item) for item in _items(data, "problems"))
        pages = tuple(_page(item) for item in _items(data, "pages"))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotAReport from error
    return ChangeReport(problems, pages)


def _items(data: Any, name: str) -> list[dict[str, Any]]:
    items = data[name]
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise NotAReport
    return items[:MOST_ITEMS]


def _page(item: dict[str, Any]) -> ChangedPage:
    address = item["address"]
    if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        raise NotAReport
    return ChangedPage(_text(item["title"]), address)


def _problem(item: dict[str, Any]) -> Problem:
    """A problem with its texts cut and its numbers taken as numbers."""
    mend = item.get("mend", [])
    return Problem(
        _text(item.get("path", "")),
        _number(item.get("line", 0)),
        _text(item.get("message", "")),
        column=_number(item.get("column", 0)),
        width=_number(item.get("width", 0)),
        quote=_text(item.get("quote", "")),
        advice=_text(item.get("advice", "")),
        mend=tuple(_text(line) for line in mend[:5]) if isinstance(mend, list) else (),
        help=_text(item.get("help", "")),
        level=Level(item["level"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotAReport
    return _CONTROL.sub("", value.replace("\n", " "))[:MOST_LETTERS]


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1_000_000:
        raise NotAReport
    return value
