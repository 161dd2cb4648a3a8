"""What has been taken down: content/decisions.yml, as far as the whole site heeds it.

A record with `leave_out` takes a page, a comment ("comment 820") or a file from everything
that is published; one with `name` and `write` puts other words in the place of a name,
wherever it stands. The reason (`because`) is never published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.frontmatter import Entries, Items, Node, Scalar, read_records
from coop_toolkit.model import Comment, Common
from coop_toolkit.problems import Report

FILE = "decisions.yml"
COMMENT = "comment "


@dataclass(frozen=True)
class Takedowns:
    """Every decision that concerns the site. `left_out` holds what `leave_out` said."""

    left_out: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()

    def takes(self, thing: Common) -> bool:
        """Whether a thing is taken down: by its id, its address, its old address or guid."""
        known = {thing.id, thing.address, _path(thing.address)}
        if thing.legacy:
            known |= {thing.legacy.guid, thing.legacy.address, *thing.legacy.also_at}
        return bool((known - {""}) & self.left_out)

    def takes_comment(self, comment: Comment) -> bool:
        """Whether a comment is taken down."""
        return f"{COMMENT}{comment.id}" in self.left_out

    def takes_file(self, file: ContentFile) -> bool:
        """Whether a picture or document is taken down: by its address or its name."""
        return f"/{file.below}" in self.left_out or file.path.name in self.left_out

    def without_names(self, data: bytes) -> bytes:
        """A file's bytes with other words in the place of each name."""
        for name, write in self.names:
            pattern = rb"(?<!\w)" + re.escape(name.encode()) + rb"(?!\w)"
            data = re.sub(pattern, write.encode().replace(b"\\", rb"\\"), data)
        return data

    @property
    def gone(self) -> tuple[str, ...]:
        """The addresses of pages that were taken down, as paths."""
        paths = {_path(entry) for entry in self.left_out if not entry.startswith(COMMENT)}
        return tuple(sorted(path for path in paths if path.startswith("/") and path.endswith("/")))


def read_takedowns(files: Iterable[ContentFile], report: Report) -> Takedowns:
    """The decisions of the file; without one, nothing is taken down."""
    file = next((found for found in files if found.below == FILE), None)
    read = read_records(file.shown, file.path.read_bytes(), report) if file else None
    if read is None or not isinstance(read[1], Items):
        return Takedowns()
    records = [_texts(node) for node in read[1].items]
    left_out = {record["leave_out"] for record in records if record.get("leave_out")}
    names = [(r["name"], r.get("write", "somebody")) for r in records if r.get("name")]
    return Takedowns(frozenset(left_out | {_path(entry) for entry in left_out}), tuple(names))


def _texts(node: Node) -> dict[str, str]:
    if not isinstance(node, Entries):
        return {}
    return {e.name: e.value.text.strip() for e in node if isinstance(e.value, Scalar)}


def _path(address: str) -> str:
    """The path of a web address; anything else as it is."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or parts.query:
        return address
    return unquote(parts.path) or "/"
