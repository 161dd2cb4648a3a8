"""Pelican as it comes: its own theme `simple`, no plugin, no cache of its own.

Its cache is left out because it is wrong after some edits, and skips no page.
"""

from __future__ import annotations

from pathlib import Path

from bench.corpus import Page, Post
from bench.peers.peer import Peer, Site, copy_site
from bench.peers.tools import install_with_pip, version_in

_LOCK = "pelican.txt"


class StockPelican(Peer):
    """Pelican without us."""

    word = "pelican"
    title = "Stock Pelican"
    reloads = False

    @property
    def version(self) -> str:
        """The version that is measured."""
        return version_in(_LOCK, "pelican")

    def install(self, tools: Path) -> None:
        """Make an environment with nothing but Pelican and Markdown."""
        install_with_pip(_LOCK, tools / self.word)

    def lay_out(self, folder: Path, tools: Path) -> Site:
        """Settings, and a template for the sitemap."""
        copy_site("stock_pelican_site", folder)
        program = str(tools / self.word / "bin" / "pelican")
        build = (program, "--quiet", "-s", "pelicanconf.py")
        serve = (*build, "--listen", "--autoreload", "--bind", "127.0.0.1", "--port", "{port}")
        return Site(folder, folder / "output", build, serve, (folder / "cache",))

    def header(self, page: Page) -> str:
        """Lines of key and value, in the way of Python-Markdown."""
        lines = [f"Title: {page.title}", f"Slug: {page.slug}"]
        if isinstance(page, Post):
            lines += [
                f"Date: {page.date:%Y-%m-%d %H:%M}", f"Category: {page.category}",
                f"Tags: {', '.join(page.tags)}", f"Author: {page.author}",
            ]  # fmt: skip
        return "\n".join(lines) + "\n\n"

    def link_target(self, post: Post) -> str:
        """A link to the file, which Pelican turns into the address."""
        return f"{{filename}}/{post.file}"
