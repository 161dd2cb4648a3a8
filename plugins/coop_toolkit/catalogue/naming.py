"""What a file is called: its slug, its id and its address, from its path and its header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import splitext
from typing import Any

from coop_toolkit.model.dates import RecordedDate
from coop_toolkit.urls import is_slug, post_address, slugify

_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}-\d{2}-(?=.)")
_FLAT = {
    "series": "/series/",
    "venue": "/venues/",
    "project": "/projects/",
    "do": "/dos/",
    "resource": "/resources/",
    "organisation": "/organisations/",
    "person": "/author/",
    "tag": "/tag/",
}


def slug_of(below: str, values: Mapping[str, Any]) -> str:
    """The slug of a file: the header's, else the file's name made fit for an address."""
    typed: str = values.get("slug", "")
    if typed:
        return typed
    stem = _DATE_PREFIX.sub("", _parted(below)[1])
    for candidate in (stem, slugify(stem), slugify(values.get("title", ""))):
        if is_slug(candidate):
            return candidate
    return _last_resort(values)


def id_of(kind: str, below: str, values: Mapping[str, Any]) -> str:
    """The name a thing keeps in feeds and calendars: the header's, else kind and file name."""
    typed: str = values.get("id", "")
    folders, stem = _parted(below)
    return typed or "/".join([kind.replace(" ", "-"), *folders, stem])


def address_of(kind: str, below: str, slug: str, values: Mapping[str, Any]) -> str:
    """Where the page of a thing stands. Categories get theirs when their tree is known."""
    if kind == "post":
        return post_address(values["date"].date(), slug)
    folders = [slugify(part) or part for part in _parted(below)[0]]
    if kind == "event":
        return f"/events/{_event_year(folders, values['starts'])}/{slug}/"
    if kind == "toolkit page":
        return "/" + "/".join(["toolkit", *folders, slug]) + "/"
    if kind == "page":
        return "/" + "/".join([*folders, slug]) + "/"
    if kind == "term":
        return f"/glossary/#{slug}"
    return f"{_FLAT[kind]}{slug}/" if kind in _FLAT else ""


def _parted(below: str) -> tuple[list[str], str]:
    """The folders of a file below the one of its kind, and its name without the suffix."""
    *folders, name = below.split("/")
    return folders[1:], splitext(name)[0]


def _event_year(folders: list[str], starts: RecordedDate) -> str:
    """The year in the path, so that a changed date moves nothing; the date's for want of it."""
    if folders and re.fullmatch(r"\d{4}|undated", folders[0]):
        return folders[0]
    return f"{starts.year:04}" if starts.year else "undated"


def _last_resort(values: Mapping[str, Any]) -> str:
    """A stable slug for a name in which no letter or digit is left, such as one of emoji."""
    code_points = "-".join(f"{ord(letter):x}" for letter in str(values.get("title", ""))[:8])
    return f"untitled-{code_points}" if code_points else "untitled"
