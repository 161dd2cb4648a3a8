"""Every check of the content, in one place."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Gathered
from coop_toolkit.checks.accessibility import review_problems
from coop_toolkit.checks.events import event_problems
from coop_toolkit.checks.links import link_problems
from coop_toolkit.checks.private import privacy_problems
from coop_toolkit.checks.titles import title_problems
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Problem


def site_problems(
    gathered: Gathered, edition: Edition, *, publishing: bool = False
) -> Iterator[Problem]:
    """The problems of every published file that only the whole site can show."""
    for item in gathered.items:
        yield from title_problems(item)
        yield from review_problems(item, edition.site.as_of, publishing=publishing)
        yield from link_problems(item, edition)
        yield from event_problems(item, edition.catalogue)
        yield from privacy_problems(item, edition.site.team_addresses)
