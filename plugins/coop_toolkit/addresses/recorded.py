"""content/redirects.txt: old addresses that no thing of the content remembers itself.

A line is an old path, with its query if it has one, a space, and the address of this site that
answers it. An import writes them; an editor may add to them. Where the answer is a file that
is not there (yet), the front page answers.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from urllib.parse import unquote

from coop_toolkit.addresses.redirects import path_of

FILE = "redirects.txt"
FRONT = "/"


def read_recorded(path: Path, addresses: Collection[str]) -> dict[str, str]:
    """Each old address with the one that answers it; none where there is no such file.

    Args:
        path: the file.
        addresses: every address of the site.
    """
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for line in path.read_text("utf-8", errors="replace").splitlines():
        old, _, new = line.strip().partition(" ")
        if old.startswith("/") and new.strip().startswith("/"):
            answer = unquote(new.strip())
            found[path_of(f"http://old.invalid{old}")] = answer if answer in addresses else FRONT
    return found
