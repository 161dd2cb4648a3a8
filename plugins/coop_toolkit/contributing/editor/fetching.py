"""The form editor fetched from where it is published, and looked at before it is kept.

One package holds the editor, its fonts and its licence. Its version and its checksum stand
here, so that nothing else is ever put on the site.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@sveltia/cms"
VERSION = "0.221.1"
# SHA-512 of the package as published, as its registry tells it too.
INTEGRITY = (
    "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
)
FILES = {
    "package/dist/sveltia-cms.js": "sveltia-cms.js",
    "package/npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2": "icons.woff2",
    "package/npm/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2": "words.woff2",
    "package/npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2": "code.woff2",
    "package/LICENSE.txt": "LICENSE.txt",
    "package/schema/sveltia-cms.json": "settings-schema.json",
}
# Looked at by tests only.
NOT_PUBLISHED = {"settings-schema.json"}
_LARGEST = 20_000_000


class CannotFetch(Exception):
    """The editor is not there; the text is a sentence for the officer."""


def is_fetched(folder: Path) -> bool:
    """Whether the editor of this version stands in a folder, whole."""
    return all((folder / name).is_file() for name in FILES.values()) and folder.name == VERSION


def editor_folder(cache: Path) -> Path:
    """Where the editor of this version is kept below the ignored folder."""
    return cache / "editor" / VERSION


def fetch_editor(folder: Path) -> None:
    """Fetch the editor into a folder, whole or not at all.

    Raises:
        CannotFetch: npm is missing, nothing came, or what came is not what was looked at.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise CannotFetch(
            "The form editor is fetched with npm, which is not on this machine. "
            "Install Node.js, then run the command again."
        )
    with tempfile.TemporaryDirectory() as scratch:
        package = _packed(npm, Path(scratch))
        _refuse_other(package)
        fresh = Path(scratch) / "fresh"
        _unpack(package, fresh)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(fresh, folder)


def _packed(npm: str, scratch: Path) -> Path:
    """The package as one file, from the registry that this machine's npm is set to."""
    quiet = {"npm_config_update_notifier": "false", "npm_config_cache": str(scratch / "cache")}
    call = [npm, "pack", f"{PACKAGE}@{VERSION}", "--pack-destination", str(scratch)]
    done = subprocess.run(  # noqa: S603 - a fixed call
        call, cwd=scratch, env={**os.environ, **quiet}, capture_output=True, check=False
    )
    found = sorted(scratch.glob("*.tgz"))
    if done.returncode or len(found) != 1:
        raise CannotFetch(
            "The form editor could not be fetched. Check that this machine can reach the "
            "internet, then run the command again."
        )
    return found[0]


def _refuse_other(package: Path) -> None:
    if package.stat().st_size > _LARGEST:
        raise CannotFetch("What was fetched is too large to be the form editor. Nothing was kept.")
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if digest != INTEGRITY:
        raise CannotFetch(
            f"What was fetched is not the form editor {VERSION} that was looked at: its checksum "
            "is another. Nothing was kept. Tell a developer, and do not try to get round it."
        )


def _unpack(package: Path, fresh: Path) -> None:
    """The files we need, under names of ours; nothing else of the package is written."""
    fresh.mkdir()
    with tarfile.open(package) as archive:
        held = set(archive.getnames())
        for inside, name in FILES.items():
            member = archive.extractfile(inside) if inside in held else None
            if member is None:
                raise CannotFetch(f"The form editor {VERSION} lacks {inside}. Nothing was kept.")
            (fresh / name).write_bytes(member.read())
