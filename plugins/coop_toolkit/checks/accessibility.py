"""The accessibility statement's last review, which the law wants within twelve months.

Government's model statement asks for a review once a year: it is called for a month before
and must not be published a month after.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from coop_toolkit.catalogue import Item
from coop_toolkit.model import Page
from coop_toolkit.problems import Level, Problem
from coop_toolkit.schema import Misread, problem_at

STATEMENT = "/accessibility/"
_DUE = relativedelta(months=11)
_LAPSED = relativedelta(months=13)


def review_problems(item: Item, today: date, *, publishing: bool = False) -> Iterator[Problem]:
    """A statement last reviewed eleven months ago or longer, by its `checked` line.

    From thirteen months on it is an error where the site is being published, else a warning.
    """
    page = item.thing
    if not isinstance(page, Page) or page.address != STATEMENT or page.checked is None:
        return
    entry = item.document.header.get("checked")
    if entry is None or today < page.checked + _DUE:
        return
    lapsed = publishing and today >= page.checked + _LAPSED
    misread = Misread(
        "the accessibility statement was last reviewed eleven months ago or longer",
        advice="Go through it, say in its last part when and how, and write here:",
        instead=(today.isoformat(),),
    )
    level = Level.ERROR if lapsed else Level.WARNING
    yield problem_at(item.document, entry.value, misread, help="add-a-page", level=level)
