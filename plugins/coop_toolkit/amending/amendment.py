"""Texts that were edited, put into a finished site without a build of the whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coop_toolkit.amending.bodies import body_of
from coop_toolkit.amending.editions import Surroundings
from coop_toolkit.amending.exchanging import Exchange, NotOnce
from coop_toolkit.amending.known import Known
from coop_toolkit.amending.reading import amended_item
from coop_toolkit.feeds.archives import archive_address
from coop_toolkit.generation.store import Store, key_of
from coop_toolkit.model import Common, Post
from coop_toolkit.rendering import MarkdownRenderer, kept_under, read_rendered
from coop_toolkit.search.naming import folder_of
from coop_toolkit.search.pages import SEARCH
from coop_toolkit.urls import file_of

# More than this, and a build of the whole is as quick.
MOST = 20


@dataclass(frozen=True)
class Amendment:
    """What was done: how many files `changed`, and what is `known` from now on."""

    changed: int
    known: Known


def amend(
    known: Known, edited: Iterable[str], output: Path, names: Iterable[str], now: datetime
) -> Amendment | None:
    """Put edited texts in place; None, and nothing touched, where that may not be enough.

    Args:
        known: what the last build knew.
        edited: the paths of the files that changed since; none came or went.
        output: the folder it wrote, as it left it.
        names: the files it wrote, below that folder.
        now: the build's moment, in London time.
    """
    files = _told_among(known, edited)
    if files is None:
        return None
    store = Store(Path(known.store))
    try:
        return _Amending(Surroundings(known, now), store, output, tuple(names)).of(files)
    except (NotOnce, OSError):
        return None
    finally:
        store.close()


def _told_among(known: Known, edited: Iterable[str]) -> list[str] | None:
    """The edited files by their paths below the content folder; None if others were, too."""
    content = Path(known.content)
    paths = [Path(path).resolve() for path in edited]
    if len(paths) > MOST or not all(path.is_relative_to(content) for path in paths):
        return None
    below = [path.relative_to(content).as_posix() for path in paths]
    return below if all(name in known.told for name in below) else None


class _Amending:
    """One amendment of a finished site; what is `known` of it follows the texts."""

    def __init__(
        self, around: Surroundings, store: Store, output: Path, names: tuple[str, ...]
    ) -> None:
        self.known = around.known
        self._around, self._store, self._names = around, store, frozenset(names)
        self._render = MarkdownRenderer(store).render
        self._exchange = Exchange(output, names)

    def of(self, files: list[str]) -> Amendment | None:
        """Exchange the texts of these files: all or none."""
        if not all(self._exchanged(below) for below in files):
            return None
        self._name_the_index()
        return Amendment(self._exchange.put(), self.known)

    def _exchanged(self, below: str) -> bool:
        """Exchange one text, where that is all there is to do."""
        kept = self._store.under(self.known.told[below].html)
        item = amended_item(self._around, below, self._render) if kept else None
        if not kept or item is None:
            return False
        old = body_of(item.thing, read_rendered(kept), self._around)
        new = body_of(item.thing, self._render(item.thing.body), self._around)
        if not old.differs_in_text_alone(new):
            return False
        self._learn(below, key_of(*kept_under(item.thing.body)), old.searched, new.searched)
        holding = self._exchange.of(file_of(item.thing.address), old, new)
        return self._archives(item.thing) <= holding

    def _learn(self, below: str, html: str, old: str, new: str) -> None:
        if self.known.searched.count(old) != 1:
            raise NotOnce
        told = replace(self.known.told[below], html=html)
        searched = tuple(new if name == old else name for name in self.known.searched)
        files = {**self.known.told, below: told}
        self.known = replace(self.known, searched=searched, told=files)

    def _name_the_index(self) -> None:
        """Let the search page name the index that these texts belong to."""
        href = self.known.site.href
        old, new = (href(folder_of(k.searched)) for k in (self._around.known, self.known))
        self._exchange.words(file_of(SEARCH), old.encode(), new.encode())

    def _archives(self, thing: Common) -> frozenset[str]:
        """The file of the yearly archive that holds every post, where the site has one."""
        if not isinstance(thing, Post):
            return frozenset()
        return self._names & {file_of(archive_address(thing.date.year))}
