"""A finished build moved into the output folder: all of it or nothing.

The build stands in a folder beside the output. Files that did not change are left alone,
so that their times stay; files of the last build that are gone are taken away; a folder
that holds anything else is refused.
"""

from __future__ import annotations

import filecmp
import os
import re
from collections.abc import Iterator
from dataclasses import replace
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


def put_in_place(staging: Path, output: Path, last: Manifest | None, new: Manifest) -> int:
    """Make the output folder what the new manifest says; the number of files that changed.

    Files that were not staged stay as they are. The manifest learns how each file stands.
    """
    if _taken_place(staging, output):
        changed = set(new.files)
    else:
        changed = _moved_in(staging, output, last, new) | _cleared(output, last, new)
    for name in changed & set(new.files):
        new.files[name] = new.files[name].in_place(output / name)
    return len(changed)


def _taken_place(staging: Path, output: Path) -> bool:
    """Let the staged folder become the output as a whole, where there is none yet."""
    try:
        if output.exists():
            output.rmdir()  # which an operating system refuses where anything is in it
        staging.rename(output)
    except OSError:
        return False
    return True


def _moved_in(staging: Path, output: Path, last: Manifest | None, new: Manifest) -> set[str]:
    """Move over what differs; the names of what did."""
    moved = set()
    for name in _names(staging):
        row = last.files.get(name) if last else None
        if row and row.digest == new.files[name].digest and row.stands_at(output / name):
            new.files[name] = replace(new.files[name], size=row.size, changed=row.changed)
        elif _same(staging / name, output / name):
            new.files[name] = new.files[name].in_place(output / name)
        else:
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / name, output / name)
            moved.add(name)
    return moved


def _cleared(output: Path, last: Manifest | None, new: Manifest) -> set[str]:
    """Take away what an earlier build wrote and this one did not; the names of that."""
    old = set(_names(output)) if last is None else set(last.files)
    stale = {name for name in old - set(new.files) if (output / name).is_file()}
    for name in sorted(stale):
        (output / name).unlink()
        _remove_empty((output / name).parent, output)
    return stale


def _names(folder: Path) -> Iterator[str]:
    """The files below a folder, as the manifest names them."""
    for place, _, files in os.walk(folder):
        below = os.path.relpath(place, folder).replace(os.sep, "/")
        yield from (name if below == "." else f"{below}/{name}" for name in files)


def _same(new: Path, old: Path) -> bool:
    return old.is_file() and filecmp.cmp(new, old, shallow=False)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
