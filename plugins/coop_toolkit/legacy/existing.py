"""What stands in the content folder already: imported files, retold posts, paths taken."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coop_toolkit.frontmatter import Entries, Scalar, read_document
from coop_toolkit.legacy.merge import Key, title_key
from coop_toolkit.legacy.record import Item
from coop_toolkit.problems import Report
from coop_toolkit.schema import Misread
from coop_toolkit.schema.dates import read_day
from coop_toolkit.urls import address_key, post_address

FOLDERS = ("posts", "pages", "events", "venues", "categories", "tags", "people")
_MARK = re.compile(r"(?m)^(?:  fingerprint: |# Imported; fingerprint )(?P<mark>[0-9a-f]{16}).*\n")


@dataclass(frozen=True)
class Known:
    """A Markdown file of the content: its path below the folder, and what identifies it."""

    path: str
    title: str
    day: str
    guid: str = ""
    address: str = ""
    post_id: str = ""
    source: str = ""
    fingerprint: str = ""
    retold: bool = False
    original: str = ""
    slug: str = ""
    is_legacy: bool = False

    @property
    def richness(self) -> int:
        """How much the source knew that this file was made from, as far as its name tells."""
        ending = self.source.rpartition(".")[2].lower()
        return {"txt": 20, "html": 25, "htm": 25, "rss": 30, "atom": 30}.get(ending, 40)

    @property
    def kind(self) -> str:
        """The folder of its kind: "posts", "pages" …."""
        return self.path.split("/", 1)[0]


@dataclass
class Existing:
    """All files of the content that an import may meet."""

    known: list[Known] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_key: dict[Key, list[Known]] = defaultdict(list)
        for known in self.known:
            for key in _keys_of(known):
                self._by_key[key].append(known)

    @property
    def paths(self) -> list[str]:
        """Every path that is taken."""
        return [known.path for known in self.known]

    def addresses_of_others(self) -> set[str]:
        """The addresses of the posts that no import wrote."""
        return {
            post_address(date.fromisoformat(known.day), known.slug)
            for known in self.known
            if known.kind == "posts" and known.day and not (known.is_legacy or known.retold)
        }

    def imported(self, item: Item, folder: str) -> list[Known]:
        """The files an item may have been written to by an earlier import, the likeliest first.

        A file of the same title goes before one that only has the same ids.
        """
        found = [
            known
            for key in _keys(item, folder)
            for known in self._by_key.get(key, ())
            if _agree(known, item)
        ]
        return sorted(dict.fromkeys(found), key=lambda known: not same_title(known, item))

    def retold(self, item: Item) -> Known | None:
        """The post that retells an item, known by the old address or by title and day."""
        day = item.written.day.isoformat() if item.written else ""
        keys: list[Key] = [
            ("original", address_key(item.address)),
            ("retold", title_key(item.title), day),
        ]
        found = (known for key in keys if key[-1] for known in self._by_key.get(key, ()))
        return next(found, None)


def same_title(known: Known, item: Item) -> bool:
    """Whether a file's title is an item's, or the item has none."""
    return title_key(known.title) == title_key(item.title) or not item.title


def _agree(known: Known, item: Item) -> bool:
    """Whether a file and an item are the same thing, given that one of their keys is the same."""
    both = [(known.post_id, item.post_id), (address_key(known.address), address_key(item.address))]
    told = [(a, b) for a, b in both if a and b]
    return not told or any(a == b for a, b in told)


def _keys(item: Item, folder: str) -> list[Key]:
    day = item.written.day.isoformat() if item.written else ""
    keys: list[Key] = []
    if item.guid and item.post_id:
        keys.append(("id", folder, item.guid, item.post_id))
    if item.address:
        keys.append(("address", folder, address_key(item.address), item.post_id))
        keys.append(("address", folder, address_key(item.address), ""))
    keys.append(("day", folder, title_key(item.title), day))
    return keys


def _keys_of(known: Known) -> list[Key]:
    if known.retold:
        day: Key = ("retold", title_key(known.title), known.day)
        return [("original", address_key(known.original)), day] if known.original else [day]
    if not known.is_legacy:
        return []
    keys: list[Key] = [("day", known.kind, title_key(known.title), known.day)]
    if known.guid and known.post_id:
        keys.append(("id", known.kind, known.guid, known.post_id))
    if known.address:
        keys.append(("address", known.kind, address_key(known.address), known.post_id))
        keys.append(("address", known.kind, address_key(known.address), ""))
    return keys


def read_existing(content: Path) -> Existing:
    """Look through the content folder once."""
    known = []
    for folder in FOLDERS:
        for path in sorted((content / folder).rglob("*.md")):
            known.append(_known(path.relative_to(content).as_posix(), path.read_bytes()))
    return Existing(known)


def _known(path: str, data: bytes) -> Known:
    document = read_document(path, data, Report())
    if document is None:
        return Known(path, "", "")
    legacy = _record(document.header, "legacy")
    original = _record(document.header, "original")
    return Known(
        path,
        title=value_of(document.header, "title"),
        day=_iso_day(value_of(document.header, "date")),
        guid=value_of(legacy, "guid"),
        address=value_of(legacy, "address"),
        post_id=value_of(legacy, "post_id"),
        source=value_of(legacy, "source"),
        fingerprint=value_of(legacy, "fingerprint"),
        retold=value_of(document.header, "retold").lower() in ("yes", "true"),
        original=value_of(original, "address"),
        slug=value_of(document.header, "slug") or slug_of_path(path),
        is_legacy=legacy is not None,
    )


def slug_of_path(path: str) -> str:
    """The slug that a file's name gives: without its folder, ending and date."""
    return re.sub(r"^\d{4}-\d\d-\d\d-", "", path.rsplit("/", 1)[-1].removesuffix(".md"))


def _iso_day(text: str) -> str:
    """The day of a date as somebody typed it, in ISO; "" where it cannot be read."""
    if re.match(r"\d{4}-\d\d-\d\d", text):
        return text[:10]
    try:
        return read_day(text).isoformat()
    except Misread:
        return ""


def _record(header: Entries, name: str) -> Entries | None:
    entry = header.get(name)
    return entry.value if entry and isinstance(entry.value, Entries) else None


def value_of(entries: Entries | None, name: str) -> str:
    """A single value of a header as typed; "" where it is missing or no single value."""
    entry = entries.get(name) if entries else None
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def fingerprint(text: str) -> str:
    """The mark of a file's text, the mark itself left out."""
    return hashlib.sha256(_MARK.sub("", text, count=1).encode()).hexdigest()[:16]


def is_untouched(text: str) -> bool:
    """Whether a file is still as an import wrote it."""
    found = _MARK.search(text)
    return found is not None and found["mark"] == fingerprint(text)
