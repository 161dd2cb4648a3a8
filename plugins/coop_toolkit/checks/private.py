"""Personal e-mail addresses and telephone numbers in the content."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.privacy import PrivateAddress, private_addresses
from coop_toolkit.problems import Level, Problem


def privacy_problems(item: Item, team: tuple[str, ...]) -> Iterator[Problem]:
    """Every personal address that is not a team's and not allowed in the file.

    In an imported post it is a warning: the site withholds the address.
    """
    allowed = (
        *team,
        *(part for line in item.thing.allow for part in line.replace(",", " ").split()),
    )
    words = {line.split(":")[0].split(",")[0].strip().lower() for line in item.thing.allow}
    for number, line in enumerate(item.document.lines, 1):
        for found in private_addresses(line, allowed):
            kind = "phone" if found.kind == "telephone number" else "e-mail"
            if kind not in words:
                yield _problem(item, number, line, found)


def _problem(item: Item, number: int, line: str, found: PrivateAddress) -> Problem:
    word = "phone" if found.kind == "telephone number" else "e-mail"
    return Problem(
        item.file.shown,
        number,
        f"a personal {found.kind} would be published",
        column=found.start + 1,
        width=len(found.text),
        quote=line,
        advice="Take it out, or name a team's address instead. If it is meant for the public, "
        "say so in the header:",
        mend=("allow:", f"  - {word}, because it is a public contact"),
        help="what-you-may-allow",
        level=Level.WARNING if item.thing.legacy else Level.ERROR,
    )
