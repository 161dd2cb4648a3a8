"""Compressed copies beside text files, the same bytes at every build."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import brotli

from coop_toolkit.workers import shared_out

SMALLEST = 1_024
# Below this, another process takes longer to start than to compress a share.
_WORTH_SHARING = 30
_TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".ics", ".txt", ".csv", ".geojson"}


def compress(folder: Path) -> int:
    """Put a .gz (time 0) and a .br beside every text file over 1 KB; how many were written."""
    found = [path for path in sorted(folder.rglob("*")) if _is_worth_it(path)]
    return sum(shared_out(_compressed, found, worth_it=_WORTH_SHARING))


def _compressed(paths: Sequence[Path]) -> int:
    for path in paths:
        data = path.read_bytes()
        packed = gzip.compress(data, compresslevel=9, mtime=0)
        path.with_name(f"{path.name}.gz").write_bytes(packed)
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(data, quality=11))
    return 2 * len(paths)


def _is_worth_it(path: Path) -> bool:
    return path.is_file() and path.suffix in _TEXT and path.stat().st_size > SMALLEST
