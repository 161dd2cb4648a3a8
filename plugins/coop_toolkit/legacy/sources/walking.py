"""A feed read to its end: WordPress gives ten posts at a time, older ones under ?paged=N."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlunsplit

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.sources.encodings import as_utf8
from coop_toolkit.legacy.sources.fetching import Fetcher, NotFetched
from coop_toolkit.legacy.sources.opening import SourceFile
from coop_toolkit.legacy.sources.splitting import cut_into_items
from coop_toolkit.whole_files import write_whole

PAGES = 1_000


def walked(
    address: str, fetcher: Fetcher, say: Callable[[str], None], keep: Path | None = None
) -> Iterator[SourceFile]:
    """Every page of a feed, the newest first; a page that is no feed is given alone.

    Args:
        address: the feed's address.
        fetcher: fetches a page.
        say: is told of each page.
        keep: a folder for pages that were fetched, so that a walk that was broken off goes
            on where it was; the first page is always fetched anew.

    Raises:
        NotFetched: the first page cannot be had, or a later one fails for another reason
            than that the feed is at its end.
    """
    seen: set[bytes] = set()
    for number in range(1, PAGES + 1):
        page = _address_of(address, number)
        try:
            data = _fetched(page, fetcher, keep if number > 1 else None)
        except NotFetched as error:
            if number > 1 and error.status in (404, 410):
                return
            raise
        items = {piece.data for piece in cut_into_items(as_utf8(data)).pieces}
        if number > 1 and (not items or items <= seen):
            return
        say(f"Read {page}")
        yield SourceFile(f"{_name_of(address)}-{number}.xml", data)
        if not items:
            return
        seen |= items


def _address_of(address: str, number: int) -> str:
    if number == 1:
        return address
    parts = split_address(address)
    query = [(key, value) for key, value in parse_qsl(parts.query) if key != "paged"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("paged", str(number))])))


def _fetched(address: str, fetcher: Fetcher, keep: Path | None) -> bytes:
    if keep is None:
        return fetcher.fetch(address)
    kept = keep / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.xml"
    if kept.is_file():
        return kept.read_bytes()
    data = fetcher.fetch(address)
    write_whole(kept, data)
    return data


def _name_of(address: str) -> str:
    parts = split_address(address)
    return f"{parts.hostname}{parts.path.rstrip('/').replace('/', '-')}"
