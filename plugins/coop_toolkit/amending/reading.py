"""An amended file read anew, with all that a build checks in it."""

from __future__ import annotations

from collections.abc import Callable

from coop_toolkit.amending.editions import Surroundings
from coop_toolkit.amending.noting import header_of, may_be_amended
from coop_toolkit.catalogue import Item
from coop_toolkit.catalogue.bounds import within_bounds
from coop_toolkit.catalogue.ledger import Ledger
from coop_toolkit.catalogue.reading import read_items
from coop_toolkit.checks.site import site_problems
from coop_toolkit.checks.text import Text
from coop_toolkit.problems import Report
from coop_toolkit.rendering import Rendered


def amended_item(
    around: Surroundings, below: str, render: Callable[[str], Rendered]
) -> Item | None:
    """A file whose text alone may have changed; None where there is more, or anything to tell."""
    file, report, ledger = around.file(below), Report(), Ledger()
    read = read_items([file], "", around.takedowns, report, ledger)
    item = next(iter(within_bounds(read, render, report, ledger)), None)
    if item is None or not may_be_amended(item.thing):
        return None
    if header_of(item.document) != around.known.told[below].header:
        return None
    edition = around.edition_with(item.thing, render(item.thing.body))
    report.extend(site_problems([Text(item)], edition))
    return None if report.in_file_order() else item
