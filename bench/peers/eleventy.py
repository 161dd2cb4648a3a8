"""Eleventy, which runs on Node, with Nunjucks templates; fetched with npm."""

from __future__ import annotations

import json
from pathlib import Path

from bench.corpus import Page, Post
from bench.peers.peer import Peer, Site, copy_site, front_matter
from bench.peers.tools import LOCKS, install_with_npm

_LOCK = "eleventy"
_PROGRAM = "node_modules/@11ty/eleventy/cmd.cjs"


class Eleventy(Peer):
    """Eleventy; its `--incremental` only helps while it watches, so only `serve` has it."""

    word = "eleventy"
    title = "Eleventy"

    @property
    def version(self) -> str:
        """The version that is measured."""
        package = json.loads((LOCKS / _LOCK / "package.json").read_text("utf-8"))
        return str(package["dependencies"]["@11ty/eleventy"])

    def install(self, tools: Path) -> None:
        """Fetch it and what it needs."""
        install_with_npm(_LOCK, tools / self.word)

    def lay_out(self, folder: Path, tools: Path) -> Site:
        """Settings, templates, and a link to where its packages stand."""
        copy_site("eleventy_site", folder)
        (folder / "node_modules").symlink_to(tools / self.word / "node_modules")
        build = ("node", _PROGRAM, "--quiet")
        serve = (*build, "--serve", "--incremental", "--port={port}")
        return Site(folder, folder / "output", build, serve, (folder / ".cache",))

    def header(self, page: Page) -> str:
        """YAML; `topics` for tags, since to Eleventy `tags` are collections."""
        header: dict[str, str | list[str]] = {"title": page.title, "slug": page.slug}
        if isinstance(page, Post):
            header |= {
                "date": f"{page.date.isoformat()}Z", "category": page.category,
                "topics": list(page.tags), "author": page.author,
            }  # fmt: skip
        return front_matter(header)
