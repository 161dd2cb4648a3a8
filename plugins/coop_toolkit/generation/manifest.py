"""What a build wrote: every file with its hash and the content files it was made from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """One file of the output: SHA-256 of its bytes, and its sources."""

    digest: str
    sources: tuple[str, ...] = ()


@dataclass
class Manifest:
    """The files of one output folder, by path below it with forward slashes."""

    files: dict[str, Written] = field(default_factory=dict)

    def record(self, path: str, data: bytes, sources: tuple[str, ...] = ()) -> None:
        """Note a file that was written."""
        self.files[path] = Written(hashlib.sha256(data).hexdigest(), sources)

    def save(self, path: Path) -> None:
        """Write the manifest as JSON, sorted by path."""
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = {
            name: {"sha256": written.digest, "sources": list(written.sources)}
            for name, written in sorted(self.files.items())
        }
        path.write_text(json.dumps(rows, indent=0, ensure_ascii=False), encoding="utf-8")


def load_manifest(path: Path) -> Manifest | None:
    """The manifest in a file; None where there is none that can be read."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return Manifest(
            {name: Written(row["sha256"], tuple(row["sources"])) for name, row in rows.items()}
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
