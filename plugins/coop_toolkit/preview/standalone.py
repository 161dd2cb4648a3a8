"""A built site made readable from a folder, without a server: every link leads to a file."""

from __future__ import annotations

import os
import re
from html import escape, unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r'(?P<before>\s(?:href|src)=")(?P<address>/(?!/)[^"]*)(?=")')
_SOURCES = re.compile(r'(?P<before>\ssrcset=")(?P<list>[^"]*)(?=")')


def make_standalone(folder: Path) -> int:
    """Rewrite the links of every page below a folder; how many pages there are.

    An address such as /events/ becomes the file that answers it, seen from the page. What no
    file answers, and what leads to another site, stays. Whoever opens a page from a folder
    sees the pages as they are, without scripts that browsers run from a server only.
    """
    pages = sorted(folder.rglob("*.html"))
    for page in pages:
        text = page.read_text("utf-8")
        page.write_text(_standalone(text, page, folder), encoding="utf-8")
    return len(pages)


def _standalone(text: str, page: Path, folder: Path) -> str:
    def link(found: re.Match[str]) -> str:
        return found["before"] + _relative(found["address"], page, folder)

    def sources(found: re.Match[str]) -> str:
        each = (part.strip().split(" ", 1) for part in found["list"].split(","))
        parts = (" ".join([_relative(one[0], page, folder), *one[1:]]) for one in each)
        return found["before"] + ", ".join(parts)

    return _SOURCES.sub(sources, _LINK.sub(link, text))


def _relative(address: str, page: Path, folder: Path) -> str:
    parts = urlsplit(unescape(address))
    below = unquote(parts.path).lstrip("/")
    file = folder / (f"{below}index.html" if not below or below.endswith("/") else below)
    if not address.startswith("/") or not file.is_file():
        return address
    path = PurePosixPath(os.path.relpath(file, page.parent)).as_posix()
    return escape(f"{path}#{parts.fragment}" if parts.fragment else path)
