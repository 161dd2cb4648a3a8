"""One generator with a site of its own on the disk: edited, and asked whether it followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.census import addresses_of
from bench.corpus import Corpus, edited, new_sentence, new_title
from bench.peers.peer import Peer, Site

SCENARIOS = {
    "cold": "First build",
    "same": "Nothing changed",
    "body": "A sentence added",
    "title": "A title changed",
}
"""What is measured, by its word on the command line; the order matters in each round."""


@dataclass(frozen=True)
class Contender:
    """A generator, its site, and the blog in it."""

    peer: Peer
    site: Site
    corpus: Corpus

    def prepare(self, scenario: str, turn: int) -> None:
        """Do what comes before the measured build of a scenario; turns count from 1."""
        if scenario == "cold":
            self.site.clear()
        elif scenario == "body":
            self.save(turn, turn - 1)
        elif scenario == "title":
            self.save(turn, turn)

    def save(self, sentences: int, titles: int) -> None:
        """Save the post in the middle, edited so many times."""
        post = edited(self.corpus.middle, sentences, titles)
        self.peer.write_post(post, self.corpus, self.site.folder)

    def followed(self, scenario: str, turn: int) -> bool:
        """Whether the page of the edited post says what was written into it."""
        wanted = {"body": new_sentence(turn), "title": new_title(turn)}.get(scenario)
        page = self.site.output / self.corpus.middle.address / "index.html"
        return wanted is None or wanted in page.read_text("utf-8")

    @property
    def wanted_pages(self) -> list[str]:
        """The addresses of posts, pages and lists that a build has to make."""
        return addresses_of(self.corpus, self.peer.index)

    def missing_pages(self) -> int:
        """How many of them its build did not make."""
        made = self.site.output
        return sum(not (made / one / "index.html").is_file() for one in self.wanted_pages)


def contenders(peers: list[Peer], corpus: Corpus, place: Path, tools: Path) -> Iterator[Contender]:
    """Lay out the same blog for each generator, in a folder of its own."""
    for peer in peers:
        folder = place / peer.word
        folder.mkdir(parents=True)
        site = peer.lay_out(folder, tools)
        peer.write_corpus(corpus, folder)
        yield Contender(peer, site, corpus)
