"""The links of the old blog as they were written, each with its new address, as JSON.

A host that sends the old blog's readers on, or a catalogue that cites its pages, needs whole
links: the redirect tables hold paths of this host only, and none for a path that is the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, Post
from coop_toolkit.output import WebFile

ADDRESS = "/old-links.json"


def old_links_file(edition: Edition) -> Iterator[WebFile]:
    """One file, sorted by old link; none where nothing remembers an old link."""
    site = edition.site
    found = {
        link: site.absolute(thing.address)
        for thing in edition.catalogue.published
        for link in old_links(thing)
    }
    if found:
        text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
        yield WebFile(ADDRESS, f"{text}\n".encode(), "application/json")


def old_links(thing: Common) -> Iterator[str]:
    """The web addresses a thing had on the old blog, to the letter."""
    if isinstance(thing, Post) and thing.original and _is_link(thing.original.address):
        yield thing.original.address
    if thing.legacy:
        known = (thing.legacy.address, thing.legacy.guid, *thing.legacy.also_at)
        yield from filter(_is_link, known)


def _is_link(address: str) -> bool:
    return address.startswith(("https://", "http://"))
