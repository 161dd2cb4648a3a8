"""Registers the old addresses, and what hosts are told, with Pelican."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.addresses.host_headers import header_files
from coop_toolkit.addresses.old_links import old_links_file
from coop_toolkit.addresses.tables import gone_pages, redirect_files
from coop_toolkit.edition import Edition
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.output import WebFile


def _files(edition: Edition) -> Iterator[WebFile]:
    yield from redirect_files(edition)
    yield from old_links_file(edition)
    yield from header_files(edition)


FEATURE = Feature("addresses", pages=gone_pages, files=_files)
register = joining(FEATURE)
