"""Personal e-mail addresses and telephone numbers in the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.allowing import with_way_out
from coop_toolkit.privacy import PrivateAddress, named_by, private_addresses
from coop_toolkit.problems import Level, Problem


def privacy_problems(item: Item, allowed: tuple[str, ...]) -> Iterator[Problem]:
    """Every personal address that is not among the allowed ones, nor of a kind the file allows.

    In an imported post it is a warning: the site withholds the address.
    """
    kinds = {allowance.what for allowance in item.thing.allow}
    for number, line in enumerate(item.document.lines, 1):
        for found in private_addresses(line, allowed):
            if found.short_kind not in kinds:
                yield _problem(item, number, line, found)


def meant_for_the_public(items: Iterable[Item]) -> Iterator[str]:
    """Every address and number of the files whose header says that it may stand."""
    for item in items:
        allowed = [allowance.what for allowance in item.thing.allow]
        yield from named_by(allowed, item.document.text if allowed else "")


def _problem(item: Item, number: int, line: str, found: PrivateAddress) -> Problem:
    problem = Problem(
        item.file.shown,
        number,
        f"a personal {found.kind} would be published",
        column=found.start + 1,
        width=len(found.text),
        quote=line,
        help="what-you-may-allow",
        level=Level.WARNING if item.thing.legacy else Level.ERROR,
    )
    return with_way_out(problem, item, found.short_kind)
