"""What is asked of the hours at which a post was written: London's clocks show them.

Nobody comes to such an hour, so it ends no build: the clocks that were not put forward are
meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.frontmatter import Document
from coop_toolkit.problems import Level, Problem
from coop_toolkit.schema.dates import in_london, read_moment
from coop_toolkit.schema.fields import Values
from coop_toolkit.schema.misreading import Misread, problem_at
from coop_toolkit.schema.values import scalar_text


def hours_exist(_: Values, document: Document) -> Iterator[Problem]:
    """An hour that the clocks skip."""
    for key in ("date", "modified"):
        entry = document.header.get(key)
        text = scalar_text(entry.value) if entry else ""
        if entry is None or not text:
            continue
        try:
            read_moment(text, in_london)
        except Misread as misread:
            yield problem_at(
                document, entry.value, misread, help="event-times", level=Level.WARNING
            )
