"""What is asked of every generator that is compared."""

from __future__ import annotations

import json
import shutil
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from bench.corpus import Corpus, Page, Post

SITES = Path(__file__).parent
SITE_NAME = "The bench"


class NotInstalled(Exception):
    """A generator cannot be measured on this machine; the text is the reason, in one sentence."""


@dataclass(frozen=True)
class Site:
    """One generator's site in a folder of its own.

    `build` is the call that builds it into `output`; `serve` the one that serves it at the port
    which stands for `{port}`; `caches` is what it keeps between builds.
    """

    folder: Path
    output: Path
    build: tuple[str, ...]
    serve: tuple[str, ...]
    caches: tuple[Path, ...]

    def clear(self) -> None:
        """Forget every build."""
        for place in (self.output, *self.caches):
            shutil.rmtree(place, ignore_errors=True)

    def serving_at(self, port: int) -> tuple[str, ...]:
        """The call that serves it at a port."""
        return tuple(word.replace("{port}", str(port)) for word in self.serve)


class Peer(ABC):
    """One generator.

    `word` names it on the command line, `title` in tables; `index` is the address of the list of
    all posts; `reloads` is whether its server loads open pages anew.
    """

    word: ClassVar[str]
    title: ClassVar[str]
    index: ClassVar[str] = ""
    reloads: ClassVar[bool] = True

    @property
    @abstractmethod
    def version(self) -> str:
        """The version that is measured."""

    @abstractmethod
    def install(self, tools: Path) -> None:
        """Put the generator in a folder, where it does not stand there yet.

        Raises:
            NotInstalled: this machine cannot.
        """

    @abstractmethod
    def lay_out(self, folder: Path, tools: Path) -> Site:
        """Write the settings and templates of its site, without the corpus."""

    @abstractmethod
    def header(self, page: Page) -> str:
        """What stands above the text of a post or page, an empty line included."""

    def link_target(self, post: Post) -> str:
        """What a link to a post says; generators that look nothing up are given the address."""
        return f"/{post.address}"

    def write_corpus(self, corpus: Corpus, folder: Path) -> None:
        """Write all posts and pages below the site's content folder."""
        for page in corpus.pages:
            self._write(folder / f"content/pages/{page.slug}.md", page, corpus)
        for post in corpus.posts:
            self.write_post(post, corpus, folder)

    def write_post(self, post: Post, corpus: Corpus, folder: Path) -> None:
        """Write one post as somebody who saves it does: the file stays, its text is new."""
        self._write(folder / "content" / post.file, post, corpus)

    def _write(self, path: Path, page: Page, corpus: Corpus) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        body = corpus.linked(page.body, self.link_target)
        path.write_text(f"{self.header(page)}{body}", "utf-8")


def copy_site(name: str, folder: Path) -> None:
    """Copy the settings and templates that stand beside this module into a site's folder."""
    shutil.copytree(SITES / name, folder, dirs_exist_ok=True)


def front_matter(header: Mapping[str, str | list[str]]) -> str:
    """A header in YAML, each value as JSON, which every reader of YAML reads alike."""
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in header.items())
    return f"---\n{''.join(lines)}---\n\n"
