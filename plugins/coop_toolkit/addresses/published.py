"""content/addresses.txt: the ids and addresses of what was published, never to be lost.

A line is an address, a space, and the id of what stood there. `publish` adds what is new
and takes no line away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.problems import Level, MendAt, Problem

FILE = "addresses.txt"


@dataclass(frozen=True)
class Published:
    """One line: where something stood, its id, and the number of the line from 1."""

    address: str
    id: str
    line: int = 0


def read_published(path: Path) -> list[Published]:
    """The lines of the file; none where there is no file yet."""
    if not path.is_file():
        return []
    found = []
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
        address, _, id_ = line.strip().partition(" ")
        if address.startswith("/"):
            found.append(Published(address, id_.strip(), number))
    return found


def moved(published: Iterable[Published], catalogue: Catalogue) -> dict[str, str]:
    """The old address and the new one of everything that stands elsewhere now, by its id."""
    address_of = {thing.id: thing.address for thing in catalogue.published if thing.address}
    return {
        line.address: address_of[line.id].split("#")[0]
        for line in published
        if line.id in address_of and address_of[line.id].split("#")[0] != line.address
    }


def vanished(
    published: Iterable[Published], catalogue: Catalogue, answered: frozenset[str]
) -> list[Published]:
    """What was published and is answered no longer: no page, no redirect, not taken down."""
    gone = set(catalogue.takedowns.gone)
    elsewhere = moved(published := list(published), catalogue)
    return [
        line
        for line in published
        if line.address not in answered and line.address not in gone | elsewhere.keys()
    ]


def vanished_problems(lines: Iterable[Published], shown: str, level: Level) -> Iterator[Problem]:
    """A problem for each vanished address, with what can be done about it."""
    for line in lines:
        yield Problem(
            f"{shown}/{FILE}",
            line.line,
            f"nothing answers at {line.address} any more",
            quote=f"{line.address} {line.id}",
            advice="If the file was renamed, give it its old id. If it was taken down, say so "
            "in decisions.yml. The line for the header of the renamed file is:",
            mend=(f"id: {line.id}",) if line.id else (),
            mend_at=MendAt.HEADER,
            help="renaming-a-file",
            level=level,
        )


def with_new(published: Iterable[Published], catalogue: Catalogue) -> str:
    """The file's text with a line for everything that stands on the site now, sorted."""
    lines = {(line.address, line.id) for line in published}
    for thing in catalogue.published:
        if thing.address and "#" not in thing.address:
            lines.add((thing.address, thing.id))
    return "".join(f"{address} {id_}".rstrip() + "\n" for address, id_ in sorted(lines))
