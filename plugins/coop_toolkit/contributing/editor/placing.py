"""The form editor put into a release at /admin/: its files, its page, its settings."""

from __future__ import annotations

import shutil
from pathlib import Path

from coop_toolkit.contributing.editor.configuration import EditorPlace, configuration_text
from coop_toolkit.contributing.editor.fetching import FILES, NOT_PUBLISHED
from coop_toolkit.contributing.editor.page import editor_page

FOLDER = "admin"


def place_editor(fetched: Path, release: Path, place: EditorPlace) -> int:
    """Write the editor into a release; how many files it has."""
    folder = release / FOLDER
    folder.mkdir(exist_ok=True)
    names = [name for name in FILES.values() if name not in NOT_PUBLISHED]
    for name in names:
        shutil.copyfile(fetched / name, folder / name)
    (folder / "index.html").write_text(editor_page(place), encoding="utf-8")
    (folder / "config.yml").write_text(configuration_text(place), encoding="utf-8")
    return len(names) + 2
