"""What an editor added to a retold post, moved to the original that takes its place."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.frontmatter import HeaderValue, Items, Scalar, read_document
from coop_toolkit.frontmatter.document import Node
from coop_toolkit.legacy.existing import Known
from coop_toolkit.problems import Report

MOVED = ("projects", "event", "lessons", "since_then", "sources")


def retelling_keys(root: Path, retold: Known | None) -> dict[str, HeaderValue]:
    """The keys of a retelling that are the editors' own work, as they were typed."""
    if retold is None:
        return {}
    document = read_document(retold.path, (root / retold.path).read_bytes(), Report())
    if document is None:
        return {}
    entries = (document.header.get(name) for name in MOVED)
    return {entry.name: _plain(entry.value) for entry in entries if entry}


def _plain(node: Node) -> HeaderValue:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {entry.name: _plain(entry.value) for entry in node}
