"""The search index: Pagefind's, made of our records, under a hash of what it is made of.

The page's script asks Pagefind's JavaScript interface; its ready-made widgets are left out.
"""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import Iterator
from html import escape
from importlib.metadata import version
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile
from coop_toolkit.search.records import SearchRecord, search_records

ROOT = "/pagefind/"
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_MEDIA_TYPES = {"js": "text/javascript", "json": "application/json"}


def index_folder(edition: Edition) -> str:
    """Where the index stands; the same whether it is built or not."""
    digest = hashlib.sha256(version("pagefind").encode())
    for record in search_records(edition):
        digest.update(f"\0{record.address}\0{record.html}".encode())
    return f"{ROOT}{digest.hexdigest()[:12]}/"


def index_files(edition: Edition) -> Iterator[WebFile]:
    """Every file of the index; nothing in a build of pages only."""
    if not edition.is_complete or not edition.catalogue.published:
        return
    folder = index_folder(edition)
    with tempfile.TemporaryDirectory() as place:
        for number, record in enumerate(search_records(edition)):
            _lay_out(Path(place), number, record, edition.site.href(record.address))
        files = asyncio.run(_indexed(place))
    for path, data in files:
        if not path.startswith(_UNUSED):
            kind = _MEDIA_TYPES.get(path.rpartition(".")[2], "application/octet-stream")
            yield WebFile(f"{folder}{path}", data, kind)


def _lay_out(place: Path, number: int, record: SearchRecord, url: str) -> None:
    """A file for the indexer, which takes a whole folder far faster than page by page."""
    address = f'<meta data-pagefind-meta="url[content]" content="{escape(url)}"></head>'
    text = record.html.replace("</head>", address, 1)
    (place / f"{number:06}.html").write_text(text, encoding="utf-8")


async def _indexed(folder: str) -> list[tuple[str, bytes]]:
    async with PagefindIndex(config=IndexConfig(force_language="en")) as index:
        await index.add_directory(folder)
        files = await index.get_files()
    return sorted((file["path"], file["content"]) for file in files)
