"""What a finished build tells the officer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coop_toolkit.problems import counted


@dataclass(frozen=True)
class Outcome:
    """A site that stands: `report` is what there is to tell of the content, `names` its files."""

    report: str
    names: tuple[str, ...]
    output: Path

    def said(self, changed: int) -> str:
        """What the officer is told, so many of the files being new or changed."""
        built = f"Built {counted(len(self.names), 'file')} in {self.output}, "
        return f"{self.report}{built}{changed:,} of them new or changed."
