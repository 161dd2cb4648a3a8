"""How the preview stands, told to all who wait to hear of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Standing:
    """The preview after a build.

    `version` differs whenever the files do; `problems` is what there is to mend, as the
    terminal shows it, and "" where the site was built.
    """

    version: str
    problems: str

    def as_event(self) -> bytes:
        """A message of an event stream (HTML standard, server-sent events)."""
        data = json.dumps({"version": self.version, "problems": self.problems})
        return f"data: {data}\n\n".encode()


class Board:
    """Where the standing is posted by one thread and read by many."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._changed = threading.Condition()
        self._open = True

    @property
    def standing(self) -> Standing:
        """How things stand."""
        return self._standing

    def post(self, standing: Standing) -> None:
        """Tell everybody who waits how things stand now."""
        with self._changed:
            self._standing = standing
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._open = False
            self._changed.notify_all()

    def standings(self, pause: float) -> Iterator[Standing]:
        """How things stand, at once and after each change, until the board is closed.

        The same is said again after `pause` seconds: only whoever speaks notices that
        nobody listens any more.
        """
        while self._open:
            told = self._standing
            yield told
            self._wait_after(told, pause)

    def _wait_after(self, told: Standing, pause: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._open or self._standing is not told, pause)
