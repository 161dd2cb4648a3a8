"""A source as an officer names it to the bytes of its files: plain, .gz, .zip, folders."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# A file that grows more than this when unpacked is an attack, not an export.
RATIO_LIMIT = 100
UNPACKED_LIMIT = 1_000_000_000
MEMBERS_LIMIT = 1_000
_SMALL = 1_000_000
_ENDINGS = (".xml", ".wxr", ".rss", ".atom", ".txt", ".html", ".htm", ".gz", ".zip")


class UnreadableSource(ValueError):
    """A source that cannot be opened; the message is one plain sentence."""


@dataclass(frozen=True)
class SourceFile:
    """One file of a source: how the officer knows it, and its bytes."""

    name: str
    data: bytes


def opened(path: Path) -> Iterator[SourceFile]:
    """The files of a source.

    Raises:
        UnreadableSource: it is not there, cannot be read, or unpacks to too much.
    """
    if path.is_dir():
        for inner in sorted(path.iterdir()):
            if inner.is_file() and _is_readable_name(inner.name):
                yield from opened(inner)
        return
    data = _bytes_of(path)
    if data.startswith(b"PK\x03\x04"):
        yield from _members(str(path), data)
    elif data.startswith(b"\x1f\x8b"):
        yield SourceFile(str(path), _gunzipped(data))
    else:
        yield SourceFile(str(path), data)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > UNPACKED_LIMIT:
            raise UnreadableSource("this file is larger than 1 GB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableSource("there is no file of this name") from error
    except OSError as error:
        raise UnreadableSource("this file cannot be read") from error


def _gunzipped(data: bytes) -> bytes:
    """The unpacked bytes; what an unfinished file still holds is given, too."""
    unpacker = zlib.decompressobj(wbits=31)
    limit = min(UNPACKED_LIMIT, max(_SMALL, len(data) * RATIO_LIMIT))
    try:
        out = unpacker.decompress(data, limit + 1)
    except zlib.error as error:
        raise UnreadableSource("this packed file is damaged") from error
    if len(out) > limit:
        raise UnreadableSource("this packed file unpacks to more than 100 times its size")
    return out


def _members(name: str, data: bytes) -> Iterator[SourceFile]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = [info for info in archive.infolist() if _is_wanted(info)]
        _check_size(members, len(data))
        for info in sorted(members, key=lambda info: info.filename):
            yield SourceFile(f"{name}/{Path(info.filename).name}", archive.read(info))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError) as error:
        raise UnreadableSource("this packed file is damaged or locked") from error


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    return not info.is_dir() and _is_readable_name(Path(info.filename).name)


def _is_readable_name(name: str) -> bool:
    """Whether a file found in a folder or archive may be a source, by its ending."""
    return name.lower().endswith(_ENDINGS) and not name.startswith(".")


def _check_size(members: list[zipfile.ZipInfo], packed: int) -> None:
    total = sum(info.file_size for info in members)
    if len(members) > MEMBERS_LIMIT:
        raise UnreadableSource("this packed file holds more than 1,000 files")
    if total > UNPACKED_LIMIT or total > max(_SMALL, packed * RATIO_LIMIT):
        raise UnreadableSource("this packed file unpacks to more than 100 times its size")
