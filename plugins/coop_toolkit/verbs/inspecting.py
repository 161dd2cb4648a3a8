"""A finished release looked over before it goes live."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coop_toolkit.checks.private import meant_for_the_public
from coop_toolkit.problems import Problem
from coop_toolkit.publish.leaks import Secrets, leaks, telling_piece
from coop_toolkit.publish.soundness import faults
from coop_toolkit.verbs.running import Run


def release_problems(root: Path, run: Run, release: Path) -> Iterator[Problem]:
    """What must not be published, or could not be read, by file of the release."""
    yield from leaks(release, _secrets(root, run))
    yield from faults(release, run.assembly.site.address.folder)


def _secrets(root: Path, run: Run) -> Secrets:
    gathered, site = run.assembly.gathered, run.assembly.site
    published = {telling_piece(item.thing.body) for item in gathered.items}
    held = {telling_piece(item.thing.body) for item in gathered.held} - published - {""}
    return Secrets(
        held=tuple(sorted(held)),
        places=(f"{root}/", f"{Path.home()}/"),
        allowed=(
            *site.team_addresses,
            site.contact_email,
            *(what for _, what in gathered.catalogue.takedowns.allowed),
            *meant_for_the_public(gathered.items),
        ),
        host=site.address.origin.split("//")[-1],
    )
