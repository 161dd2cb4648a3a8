"""Files too intricate to become a page: refused before anything waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coop_toolkit.catalogue.ledger import Fate, Ledger
from coop_toolkit.catalogue.reading import Item
from coop_toolkit.problems import Problem, Report
from coop_toolkit.rendering import Rendered
from coop_toolkit.rendering.trial import is_too_intricate, worst_line


def within_bounds(
    items: Iterable[Item], render: Callable[[str], Rendered], report: Report, ledger: Ledger
) -> list[Item]:
    """The items that can be rendered; the others go to the ledger with a word."""
    kept = []
    for item in items:
        if is_too_intricate(item.thing.body, render):
            report.add(_problem(item))
            ledger.enter(item.file.shown, Fate.REFUSED, "see the messages about it")
        else:
            kept.append(item)
    return kept


def _problem(item: Item) -> Problem:
    line = item.thing.body_line + worst_line(item.thing.body)
    return Problem(
        item.file.shown,
        line,
        "the text takes too long to be made into a page",
        quote=item.document.quote(line),
        advice="Look here for brackets that are not closed, rows of signs, and lists in lists.",
        help="file-size",
    )
