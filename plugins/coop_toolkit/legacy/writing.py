"""Files below the content folder: each whole or not at all, an officer's edits never lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from coop_toolkit.legacy.existing import is_untouched
from coop_toolkit.whole_files import PART, write_whole


class Outcome(Enum):
    """What became of one file."""

    NEW = "new"
    SAME = "unchanged"
    REWRITTEN = "brought up to date"
    KEPT = "kept as someone changed it"


class OutsideFolder(ValueError):
    """A path that would leave the content folder."""


@dataclass(frozen=True)
class Folder:
    """The content folder. With `dry_run` nothing is written, and outcomes are the same."""

    root: Path
    dry_run: bool = False

    def write(self, path: str, text: str, *, overwrite: bool = False) -> Outcome:
        """Write a text file whose fingerprint is inside it.

        `overwrite` replaces a file that no import wrote, which has to be asked for.

        Raises:
            OutsideFolder: the path leads out of the folder.
        """
        target = self._target(path)
        outcome = _outcome(target, text)
        if overwrite and outcome is Outcome.KEPT:
            outcome = Outcome.REWRITTEN
        if outcome in (Outcome.NEW, Outcome.REWRITTEN) and not self.dry_run:
            write_whole(target, text.encode())
        return outcome

    def replace(self, path: str, text: str) -> None:
        """Write a file that is made of what stood there before.

        Raises:
            OutsideFolder: the path leads out of the folder.
        """
        target = self._target(path)
        if not self.dry_run:
            write_whole(target, text.encode())

    def lines_apart(self, path: str, text: str) -> int:
        """In how many lines a file that is there differs from a text."""
        there = self._target(path).read_text(encoding="utf-8", errors="replace")
        ours, theirs = (Counter(t.splitlines()) for t in (text, there))
        return max((ours - theirs).total(), (theirs - ours).total())

    def write_bytes(self, path: str, data: bytes, *, instead_of: bytes = b"") -> Outcome:
        """Write a picture or document, unless another file of that name is there already.

        `instead_of` is what may be replaced. Nothing is written where there is no data.
        """
        target = self._target(path)
        if target.exists():
            there = target.read_bytes()
            if there != instead_of or not instead_of or there == data:
                return Outcome.SAME if there == data else Outcome.KEPT
        if data and not self.dry_run:
            write_whole(target, data)
        return Outcome.NEW

    def tidy(self) -> None:
        """Take away what an import that was killed left half written."""
        if not self.dry_run:
            for left in self.root.rglob(f"{PART}*"):
                left.unlink(missing_ok=True)

    def _target(self, path: str) -> Path:
        root = self.root.resolve()
        target = (root / path).resolve()
        if not target.is_relative_to(root) or target == root:
            raise OutsideFolder(path)
        return target


def _outcome(target: Path, text: str) -> Outcome:
    if not target.exists():
        return Outcome.NEW
    there = target.read_text(encoding="utf-8", errors="replace")
    if there == text:
        return Outcome.SAME
    return Outcome.REWRITTEN if is_untouched(there) else Outcome.KEPT
