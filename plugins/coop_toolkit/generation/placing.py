"""A finished build moved into the output folder: all of it or nothing.

The build stands in a folder beside the output. Files that did not change are left alone,
so that their times stay; files of the last build that are gone are taken away; a folder
that holds anything else is refused.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
from pathlib import Path

from coop_toolkit.generation.manifest import Manifest

# What a build of pages only leaves out: the search index, social pictures, sizes of pictures.
_LEFT_OUT_OF_PAGES = re.compile(r"^(?:pagefind|social)/|\.[0-9a-f]{10}\.\d+\.webp$")
GENERATOR_MARK = b'<meta name="generator" content="co-op toolkit">'


class NotOurs(Exception):
    """The output folder holds files that no build of this site wrote."""


def refuse_foreign(output: Path, content: Path, last: Manifest | None) -> None:
    """Make sure that nothing but files of an earlier build can be replaced or removed.

    Raises:
        NotOurs: with a sentence for the officer.
    """
    resolved = output.resolve()
    kept = {content.resolve(), Path.cwd().resolve(), Path.home().resolve()}
    if any(place == resolved or resolved in place.parents for place in kept):
        raise NotOurs(f"{output} cannot be the output folder, because other things stand in it.")
    if not output.exists() or last is not None or _is_marked(output):
        return
    foreign = next((path for path in sorted(output.rglob("*")) if path.is_file()), None)
    if foreign is not None:
        raise NotOurs(
            f"{output} holds files that this program did not write, such as "
            f"{foreign.relative_to(output)}. Name an empty folder, or move them away."
        )


def _is_marked(output: Path) -> bool:
    home = output / "index.html"
    return home.is_file() and GENERATOR_MARK in home.read_bytes()


def left_by(last: Manifest | None) -> Manifest:
    """What a build of pages only leaves standing of the whole build before it."""
    files = last.files if last else {}
    return Manifest({path: files[path] for path in files if _LEFT_OUT_OF_PAGES.search(path)})


def put_in_place(staging: Path, output: Path, last: Manifest | None, left: Manifest) -> int:
    """Make the output folder equal to the staged build; the number of files that changed.

    The files that `left` names stay as they are.
    """
    new = {path.relative_to(staging) for path in staging.rglob("*") if path.is_file()}
    old = {path.relative_to(output) for path in output.rglob("*") if path.is_file()}
    stale = old - new if last is None else {path for path in old - new if _wrote(last, path)}
    stale = {path for path in stale if path.as_posix() not in left.files}
    changed = [path for path in sorted(new) if not _same(staging / path, output / path)]
    for path in changed:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        os.replace(staging / path, output / path)
    for path in sorted(stale):
        (output / path).unlink()
        _remove_empty(output / path.parent, output)
    shutil.rmtree(staging, ignore_errors=True)
    return len(changed) + len(stale)


def _wrote(manifest: Manifest, path: Path) -> bool:
    return path.as_posix() in manifest.files


def _same(new: Path, old: Path) -> bool:
    return old.is_file() and filecmp.cmp(new, old, shallow=False)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
