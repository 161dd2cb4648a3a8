"""A content folder to a catalogue, with every problem and the fate of every file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coop_toolkit.catalogue.bounds import within_bounds
from coop_toolkit.catalogue.catalogue import Catalogue
from coop_toolkit.catalogue.collisions import collision_problems
from coop_toolkit.catalogue.guids import with_guids_once
from coop_toolkit.catalogue.ledger import Fate, Ledger
from coop_toolkit.catalogue.outside_links import read_outside_links
from coop_toolkit.catalogue.readable import is_map, unreadable
from coop_toolkit.catalogue.reading import Item, hold_back, read_items, with_comments
from coop_toolkit.catalogue.references import reference_problems
from coop_toolkit.catalogue.spellings import read_spellings
from coop_toolkit.catalogue.takedowns import Takedowns, read_takedowns
from coop_toolkit.catalogue.walking import FREE_FOLDERS, KNOWN_FILES, ContentFile, walk
from coop_toolkit.model import Post
from coop_toolkit.problems import Report
from coop_toolkit.rendering import Rendered


@dataclass(frozen=True)
class Gathered:
    """What a content folder gave: the catalogue, the problems, the items behind it.

    `held` are the items that are not published: drafts, posts that wait for their day, what
    was taken down.
    """

    catalogue: Catalogue
    report: Report
    items: tuple[Item, ...]
    held: tuple[Item, ...] = ()

    @property
    def coming_due(self) -> tuple[datetime, ...]:
        """When each post that waits will be published, in London time."""
        now = self.catalogue.now
        dates = (item.thing.date for item in self.held if isinstance(item.thing, Post))
        return tuple(date for date in dates if date > now)

    def without_items(self) -> Gathered:
        """The same without the files as they were typed, which take most of the room."""
        return replace(self, items=(), held=())


def gather(
    root: Path,
    now: datetime,
    render: Callable[[str], Rendered],
    *,
    shown: str = "",
    in_repository: str = "",
    drafts: bool = False,
) -> Gathered:
    """Read a content folder once.

    Args:
        root: the folder; one that does not exist counts as empty.
        now: the build's moment; posts after it are held back.
        render: gives the safe HTML of a body.
        shown: what messages call the folder; its own name when empty.
        in_repository: the folder's path in the repository, "" when it stands outside.
        drafts: whether to let through what is not published yet, as in a preview.
    """
    report, ledger = Report(), Ledger()
    files = list(walk(root, shown or root.name, report, ledger))
    unread = list(unreadable(files))
    report.extend(unread)
    takedowns = read_takedowns(files, report)
    read = read_items(files, in_repository, takedowns, report, ledger)
    items = within_bounds(read, render, report, ledger)
    published, held = hold_back(items, now, takedowns, ledger, show=drafts)
    published = with_guids_once(with_comments(published, files, takedowns, report, ledger))
    report.extend(reference_problems(published, held))
    report.extend(collision_problems(items))
    free = _free_files(files, takedowns, ledger)
    things = tuple(item.thing for item in published)
    maps = tuple(file.path for file in files if is_map(file, unread))
    told = read_spellings(files, report), takedowns, root, ledger
    outside = read_outside_links(files, report)
    catalogue = Catalogue(now, things, free, maps, *told, render, outside)
    return Gathered(catalogue, report, tuple(published), tuple(held))


def _free_files(
    files: list[ContentFile], takedowns: Takedowns, ledger: Ledger
) -> tuple[ContentFile, ...]:
    """Pictures and documents, and the few files at the top that are no pages."""
    for file in files:
        if takedowns.takes_file(file):
            ledger.enter(file.shown, Fate.HELD_BACK, "it was taken down")
        elif file.folder in FREE_FOLDERS:
            ledger.enter(file.shown, Fate.PUBLISHED)
        elif file.below in KNOWN_FILES:
            ledger.enter(file.shown, Fate.NOT_CONTENT, "it is read for what it says")
    return tuple(f for f in files if f.folder == "files" and not takedowns.takes_file(f))
