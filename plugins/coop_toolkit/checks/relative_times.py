"""Words such as "yesterday" in a post, which mean another day to whoever reads it later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Kind, Place, Prose
from coop_toolkit.model import Post
from coop_toolkit.model.dates import MONTHS, day_words
from coop_toolkit.problems import Level, Problem

_DAYS = {"yesterday": -1, "tomorrow": 1}
_WEEKS = {"last week": -7, "this week": 0, "next week": 7}
_MONTHS = {"last month": -1, "this month": 0, "next month": 1}
_WORDS = (*_DAYS, *_WEEKS, *_MONTHS)
_RELATIVE = re.compile(rf"(?<![\w-])(?:{'|'.join(_WORDS)})(?![\w’'-])", re.IGNORECASE)


def relative_time_problems(item: Item, prose: Prose) -> Iterator[Problem]:
    """Every such word in the text of a post, with the day, week or month that it means."""
    post = item.thing
    if not isinstance(post, Post) or not any(w in prose.small for w in _WORDS):
        return
    for block in prose.blocks:
        if block.kind not in (Kind.TEXT, Kind.ITEM):
            continue
        for number, line in enumerate(block.lines, block.line):
            for words in _RELATIVE.finditer(line):
                yield found(
                    item,
                    Place(number, *words.span()),
                    f"“{words[0]}” means another time to those who read this later",
                    instead=(_plainly(words[0], post.date.date()),),
                    help="wording",
                    level=Level.NOTICE,
                )


def _plainly(words: str, day: date) -> str:
    """When that was, as seen from the day of the post."""
    key = " ".join(words.lower().split())
    if key in _DAYS:
        plain = f"on {day_words(day + timedelta(days=_DAYS[key]))}"
    elif key in _WEEKS:
        monday = day + timedelta(days=_WEEKS[key] - day.weekday())
        plain = f"in the week of {day_words(monday)}"
    else:
        month = day.year * 12 + day.month - 1 + _MONTHS[key]
        plain = f"in {MONTHS[month % 12]} {month // 12}"
    return plain[0].upper() + plain[1:] if words[0].isupper() else plain
