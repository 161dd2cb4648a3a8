"""How a feature joins a run of Pelican."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican import signals

from coop_toolkit.generation.assembly import Feature, assembly_of


def joining(feature: Feature) -> Callable[[], None]:
    """The `register` of a feature's plugin: from Pelican's start on, the run has the feature."""

    def start(pelican: Any) -> None:
        assembly_of(pelican.settings).add(feature)

    def register() -> None:
        # Not weak: nothing but this connection would keep `start` alive.
        signals.initialized.connect(start, weak=False)

    return register
