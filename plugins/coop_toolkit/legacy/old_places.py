"""Old addresses that no post or page remembers, and what answers each of them now.

They are those of attachment pages without a post, of uploaded files, and of terms of other
taxonomies. They stand in content/redirects.txt, which the site reads (`addresses/recorded.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.files import FileStore
from coop_toolkit.legacy.planning import Plan, is_public
from coop_toolkit.legacy.record import Item, Term
from coop_toolkit.legacy.terms import slug_of
from coop_toolkit.legacy.writing import Folder

FILE = "redirects.txt"
HEAD = (
    "# Old addresses that no post or page remembers, each with the address that answers it.",
    "# An import adds lines and takes none away. You may add your own.",
)


def placed_attachments(items: Iterable[Item], plan: Plan, files: FileStore) -> dict[str, str]:
    """The attachment pages that belong to no published post, each with its file's address.

    The files are brought, and links of posts that lead to such a page lead to the file.
    """
    public = {planned.item.post_id for planned in plan.planned if is_public(planned.item)}
    found: dict[str, str] = {}
    for item in items:
        if item.kind != "attachment" or not item.attachment or item.parent in public - {""}:
            continue
        placed = files.place(item.attachment, _year(item), item.title or item.place)
        if placed is None:
            continue
        found[item.address] = placed.address
        if placed.is_there:
            plan.addresses.add(item.address, placed.address)
    return found


def old_paths(found: Mapping[str, str], hosts: set[str]) -> dict[str, str]:
    """Old addresses of the blog's own hosts as paths, with their queries, to what answers them."""
    paths: dict[str, str] = {}
    for old, new in found.items():
        parts = split_address(old)
        path = unquote(parts.path) or "/"
        whole = f"{path}?{parts.query}" if parts.query else path
        is_own = parts.hostname in hosts and whole != "/"
        if is_own and whole != new and not any(sign.isspace() for sign in whole):
            paths[whole] = new
    return paths


def term_paths(terms: Iterable[Term]) -> dict[str, str]:
    """The old paths of terms of other taxonomies to the pages of the tags they became."""
    return {old: f"/tag/{slug_of(term)}/" for term in terms for old in term.was_at}


def write_redirects(folder: Folder, found: Mapping[str, str]) -> None:
    """Add what is new to the file; a line that is there stays, whatever it says."""
    path = folder.root / FILE
    text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    there = {line.split(" ")[0] for line in text.splitlines()}
    new = sorted(f"{old} {to}" for old, to in found.items() if old not in there)
    if new:
        lines = [*(text.splitlines() or HEAD), *new]
        folder.replace(FILE, "\n".join(lines) + "\n")


def _year(item: Item) -> str:
    return str(item.written.day.year) if item.written else "undated"
