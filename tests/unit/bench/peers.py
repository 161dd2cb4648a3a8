"""A generator made for the tests: it writes one page for each post, as its own program."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.corpus import Page
from bench.peers.peer import NotInstalled, Peer, Site

BUILD = """
import pathlib, sys
for path in pathlib.Path("content/posts").glob("*.md"):
    day, slug = path.stem[:10].replace("-", "/"), path.stem[11:]
    page = pathlib.Path("output", day, slug, "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(path.read_text())
"""


class Small(Peer):
    """It makes posts and nothing else."""

    word = "small"
    title = "Small"
    version = "1"

    def install(self, tools: Path) -> None:
        """It is here."""

    def lay_out(self, folder: Path, tools: Path) -> Site:
        return Site(folder, folder / "output", (sys.executable, "-c", BUILD), (), ())

    def header(self, page: Page) -> str:
        return f"{page.title}\n\n"


class Missing(Small):
    """It cannot be had."""

    word = "missing"
    title = "Missing"

    def install(self, tools: Path) -> None:
        raise NotInstalled("the program spoon is not on this machine")
