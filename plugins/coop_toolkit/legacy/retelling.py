"""What editors added to a post, kept when an original takes its place or is imported again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coop_toolkit.frontmatter import Entries, HeaderValue, Items, Scalar, read_document
from coop_toolkit.frontmatter.document import Node
from coop_toolkit.legacy.existing import Known
from coop_toolkit.problems import Report

# The editors' own work: no source of an import has these.
MOVED = ("projects", "event", "lessons", "since_then", "sources")
# Taken only where the source says nothing.
_FILLING = ("categories", "tags", "authors")


@dataclass(frozen=True)
class Kept:
    """Keys that move to the original, keys that fill what it lacks, and its old address."""

    moved: Mapping[str, HeaderValue] = field(default_factory=dict)
    filling: Mapping[str, HeaderValue] = field(default_factory=dict)
    address: str = ""


def kept_of(root: Path, retold: Known | None, known: Known | None) -> Kept:
    """What the file at an item's place holds that the item does not."""
    file = retold or known
    if file is None:
        return Kept()
    document = read_document(file.path, (root / file.path).read_bytes(), Report())
    if document is None:
        return Kept()
    values = {entry.name: _plain(entry.value) for entry in document.header}
    moved = {name: values[name] for name in MOVED if name in values}
    filling = {name: values[name] for name in _FILLING if name in values}
    if retold:
        filling["authors"] = _original_author(document.header)
    return Kept(moved, filling, file.original or file.address)


def _original_author(header: Entries) -> HeaderValue:
    """Who wrote what was retold: the retelling's own author is somebody else."""
    entry = header.get("original")
    author = entry.value.get("author") if entry and isinstance(entry.value, Entries) else None
    return [author.value.text] if author and isinstance(author.value, Scalar) else []


def _plain(node: Node) -> HeaderValue:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {entry.name: _plain(entry.value) for entry in node}
