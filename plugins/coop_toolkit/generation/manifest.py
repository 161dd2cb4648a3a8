"""What a build wrote: every file with its hash and what it was made from."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from coop_toolkit.whole_files import write_whole


@dataclass(frozen=True)
class Written:
    """One file of the output.

    `digest` is the SHA-256 of its bytes, `sources` the content files it is mainly made from,
    `fingerprint` that of a page ("" for what is made anew each time), `size` in bytes and
    `changed` (nanoseconds) tell whether somebody touched it since; both are 0 until it is in
    place.
    """

    digest: str
    sources: tuple[str, ...] = ()
    fingerprint: str = ""
    size: int = 0
    changed: int = 0

    def in_place(self, path: Path) -> Written:
        """The same with the size and time of the file at a path."""
        stat = os.stat(path)
        return replace(self, size=stat.st_size, changed=stat.st_mtime_ns)

    def stands_at(self, path: Path | str) -> bool:
        """Whether the file at a path is the one that was written."""
        try:
            stat = os.stat(path)
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns) == (self.size, self.changed)


@dataclass
class Manifest:
    """The files of one output folder, by path below it with forward slashes.

    `asked` holds each address of which a template asked whether the site has it, with the
    answer.
    """

    files: dict[str, Written] = field(default_factory=dict)
    asked: dict[str, bool] = field(default_factory=dict)

    def record(
        self, path: str, data: bytes, sources: tuple[str, ...] = (), fingerprint: str = ""
    ) -> Written:
        """Note a file that was written."""
        self.files[path] = Written(hashlib.sha256(data).hexdigest(), sources, fingerprint)
        return self.files[path]

    def save(self, path: Path) -> None:
        """Write the manifest as JSON, sorted by path; whole or not at all.

        Where it cannot be written there is none, an older one included: it tells of other
        files than those that stand, and the next build then does everything again.
        """
        rows = {
            name: [row.digest, row.sources, row.fingerprint, row.size, row.changed]
            for name, row in sorted(self.files.items())
        }
        text = json.dumps({"asked": self.asked, "files": rows}, ensure_ascii=False)
        try:
            write_whole(path, text.encode())
        except OSError:
            forget_manifest(path)


@dataclass(frozen=True)
class LastBuild:
    """What the last build wrote, and the folder in which that stands."""

    manifest: Manifest
    output: Path

    def still_has(self, name: str, digest: str) -> Written | None:
        """The row of a file that has those bytes and was not touched since; else None."""
        row = self.manifest.files.get(name)
        return row if row and row.digest == digest and self._stands(name, row) else None

    def still_made_of(self, name: str, fingerprint: str) -> Written | None:
        """The row of a file with that fingerprint which was not touched since; else None."""
        row = self.manifest.files.get(name)
        is_alike = row and row.fingerprint == fingerprint != ""
        return row if row and is_alike and self._stands(name, row) else None

    def _stands(self, name: str, row: Written) -> bool:
        return row.stands_at(f"{self.output}/{name}")


def load_manifest(path: Path) -> Manifest | None:
    """The manifest in a file; None where there is none that can be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        files = {name: _row(*row) for name, row in kept["files"].items()}
        return Manifest(files, _answers(kept["asked"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def forget_manifest(path: Path) -> None:
    """Let what stands in an output folder be found out anew by the next build."""
    with suppress(OSError):
        path.unlink()


def _row(digest: str, sources: list[str], fingerprint: str, size: int, changed: int) -> Written:
    return Written(digest, tuple(sources), fingerprint, int(size), int(changed))


def _answers(kept: Mapping[str, bool]) -> dict[str, bool]:
    return {str(address): bool(answer) for address, answer in kept.items()}
