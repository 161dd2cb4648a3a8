"""This project: a copy of the checkout with the corpus in place of its content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from coop_toolkit.frontmatter import HeaderValue, document_text

from bench.corpus import Page, Post
from bench.peers.peer import Peer, Site

ROOT = Path(__file__).resolve().parents[2]
_COPIED = ("theme", "plugins")


class Ours(Peer):
    """What a visitor's site is built with, told to build pages, as every other generator does."""

    word = "ours"
    title = "This toolkit"
    index = "latest-posts/"

    @property
    def version(self) -> str:
        """The commit, where this is a checkout of git."""
        call = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]  # only read, never run
        try:
            said = subprocess.run(call, capture_output=True, text=True, check=False).stdout
        except OSError:
            said = ""
        return said.strip()

    def install(self, tools: Path) -> None:
        """It is here."""

    def lay_out(self, folder: Path, tools: Path) -> Site:
        """Copy the project, and lead its environment to ours."""
        for name in _COPIED:
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        for path in ROOT.iterdir():
            if path.is_file() and path.name != ".git":  # a file in a working tree beside another
                shutil.copy2(path, folder)
        tasks = (_python_in(folder), "tasks.py")
        output = folder / "output"
        build = (*tasks, "build", "--pages", "--output", str(output))
        return Site(
            folder, output, build, (*tasks, "serve", "--port", "{port}"), (folder / ".cache",)
        )

    def header(self, page: Page) -> str:
        """The header that the toolkit's own commands write."""
        header: dict[str, HeaderValue] = {"title": page.title}
        if isinstance(page, Post):
            header |= {
                "date": f"{page.date:%Y-%m-%d %H:%M}", "categories": [page.category],
                "tags": list(page.tags), "authors": [page.author],
            }  # fmt: skip
        return f"{document_text(header | {'slug': page.slug}, '')}\n"

    def link_target(self, post: Post) -> str:
        """A link to the file, which is turned into the address, as Pelican does."""
        return f"{{filename}}/{post.file}"


def _python_in(folder: Path) -> str:
    """The interpreter as an officer has it: that of `.venv`, which the copy shares with us."""
    place = ROOT / ".venv"
    if not (place / "bin" / "python").exists():
        return sys.executable
    (folder / ".venv").symlink_to(os.path.realpath(place))
    return str(folder / ".venv" / "bin" / "python")
