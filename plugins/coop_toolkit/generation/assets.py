"""The theme's own files, each under the hash of its bytes.

A page has one stylesheet: what all pages need, with what its kind needs besides.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from coop_toolkit.output import WebFile

_EVERY_PAGE = ("tokens", "base", "layout", "components", "words")
STYLESHEETS = {
    "site": (),
    "home": ("home",),
    "events": ("month", "events"),
    "projects": ("events", "projects"),
    "search": ("events", "search"),
}
_STYLESHEET_OF_KIND = {
    "home": "home",
    "event": "events",
    "series": "events",
    "venue": "events",
    "project": "projects",
    "search": "search",
    "titles": "search",
    "not-found": "search",
}
_MEDIA_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
}
_TO_THE_ROOT = {"favicon.ico"}


class Assets:
    """The files of theme/static as the site offers them."""

    def __init__(self, static: Path) -> None:
        self._static = static

    def address(self, name: str) -> str:
        """Where a file of the theme is offered: "site.css" at /theme/site.1a2b3c4d5e.css.

        Raises:
            KeyError: the theme has no such file.
        """
        return self._offered[name].address

    def stylesheet(self, kind: str) -> str:
        """Where the stylesheet of a kind of page is offered."""
        return self.address(f"{_STYLESHEET_OF_KIND.get(kind, 'site')}.css")

    def files(self) -> Iterator[WebFile]:
        """Every file to be written."""
        yield from self._offered.values()

    @cached_property
    def _offered(self) -> dict[str, WebFile]:
        sheets = {f"{name}.css": self._stylesheet(extra) for name, extra in STYLESHEETS.items()}
        found = {name: _fingerprinted(name, data) for name, data in sheets.items()}
        for path in sorted(self._static.rglob("*")):
            if path.is_file() and path.suffix in _MEDIA_TYPES and path.suffix != ".css":
                found[path.name] = _fingerprinted(path.name, path.read_bytes())
        return found

    def _stylesheet(self, extra: tuple[str, ...]) -> bytes:
        names = (*_EVERY_PAGE, *extra, "print")
        sheets = [self._static / "css" / f"{name}.css" for name in names]
        text = "\n".join(sheet.read_text("utf-8") for sheet in sheets if sheet.exists())
        return compact_css(text).encode()


def compact_css(text: str) -> str:
    """A stylesheet without comments and needless white space; strings are left alone."""
    parts = re.split(r"(\"[^\"\n]*\"|'[^'\n]*')", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return "".join(part if part[:1] in ("'", '"') else _squeezed(part) for part in parts).strip()


def _squeezed(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    css = re.sub(r"(?<=[\w%)-]): ", ":", css)
    return css.replace(";}", "}")


def _fingerprinted(name: str, data: bytes) -> WebFile:
    media_type = _MEDIA_TYPES[Path(name).suffix]
    if name in _TO_THE_ROOT:
        return WebFile(f"/{name}", data, media_type)
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:10]
    return WebFile(f"/theme/{stem}.{digest}.{suffix}", data, media_type)
