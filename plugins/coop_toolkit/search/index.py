"""The search index: Pagefind's, made of our records, under a hash of what it is made of.

The page's script asks Pagefind's JavaScript interface; its ready-made widgets are left out.
Pagefind's own filters come in another order at each run, so what a search can be narrowed
by stands in a file of ours beside the index, facets.json.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile
from coop_toolkit.search.naming import index_folder
from coop_toolkit.search.records import SearchRecord, search_records

_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_MEDIA_TYPES = {".js": "text/javascript", ".json": "application/json"}
_MAGIC = b"pagefind_dcd"  # what a fragment begins with before its JSON


def index_files(edition: Edition) -> Iterator[WebFile]:
    """Every file of the index; nothing in a build of pages only."""
    if not edition.is_complete or not edition.catalogue.published:
        return
    folder = index_folder(edition)
    records = {edition.site.href(r.address): r for r in search_records(edition)}
    with tempfile.TemporaryDirectory() as place:
        pages, made = Path(place) / "pages", Path(place) / "index"
        pages.mkdir()
        for number, (url, record) in enumerate(records.items()):
            _lay_out(pages / f"{number:06}.html", record, url)
        # In a thread of its own, so that a caller may have an event loop running.
        with ThreadPoolExecutor(max_workers=1) as thread:
            thread.submit(asyncio.run, _write_index(pages, made)).result()
        yield from _files(made, folder)
        facets = json.dumps(_facets(made, records), ensure_ascii=False, sort_keys=True)
        yield WebFile(f"{folder}facets.json", facets.encode(), "application/json")


def _files(made: Path, folder: str) -> Iterator[WebFile]:
    for path in sorted(made.rglob("*")):
        name = path.relative_to(made).as_posix()
        if path.is_file() and not name.startswith(_UNUSED):
            kind = _MEDIA_TYPES.get(path.suffix, "application/octet-stream")
            yield WebFile(f"{folder}{name}", path.read_bytes(), kind)


def _lay_out(path: Path, record: SearchRecord, url: str) -> None:
    """A file for the indexer, which takes a whole folder far faster than page by page."""
    address = f'<meta data-pagefind-meta="url[content]" content="{escape(url)}"></head>'
    path.write_text(record.html.replace("</head>", address, 1), encoding="utf-8")


async def _write_index(pages: Path, made: Path) -> None:
    async with PagefindIndex(
        config=IndexConfig(force_language="en", output_path=str(made))
    ) as index:
        await index.add_directory(str(pages))


def _facets(made: Path, records: Mapping[str, SearchRecord]) -> dict[str, dict[str, list[str]]]:
    """What each result can be narrowed by, by the name of its fragment."""
    found = {}
    for path in (made / "fragment").glob("*.pf_fragment"):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MAGIC))
        record = records[fragment["meta"]["url"]]
        found[path.stem] = {name: list(values) for name, values in record.facets.items()}
    return found
