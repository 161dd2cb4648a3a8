"""editor: the form editor fetched, and put into a release."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coop_toolkit.contributing.editor.configuration import HOSTS, EditorPlace
from coop_toolkit.contributing.editor.fetching import (
    VERSION,
    CannotFetch,
    editor_folder,
    fetch_editor,
    is_fetched,
)
from coop_toolkit.contributing.editor.placing import FOLDER, place_editor
from coop_toolkit.generation.running import settings_from
from coop_toolkit.problems import Problem

KEPT_IN = ".cache"


def editor(root: Path, options: argparse.Namespace) -> int:
    """Fetch the form editor of the version that was looked at, unless it is there already."""
    folder = editor_folder(root / KEPT_IN)
    if not is_fetched(folder):
        try:
            fetch_editor(folder)
        except CannotFetch as reason:
            print(reason)
            return 1
    print(f"The form editor {VERSION} is ready.")
    if not settings_from(root / "publishconf.py", {}).get("EDITOR", ""):
        print("It is switched off. To use it, set EDITOR at the top of pelicanconf.py.")
    return 0


def add_editor(root: Path, settings: Mapping[str, Any], release: Path) -> int:
    """Put the editor into a release, where it is switched on and fetched; its number of files."""
    if not settings.get("EDITOR", ""):
        return 0
    folder = editor_folder(root / KEPT_IN)
    if not is_fetched(folder):
        print("The form editor is not part of this release: first run python3 tasks.py editor")
        return 0
    place = EditorPlace(
        settings.get("EDITOR", ""),
        settings["REPOSITORY_URL"].rstrip("/"),
        settings["SITENAME"],
        settings["SITEURL"],
        settings.get("EDITOR_SIGN_IN", ""),
    )
    return place_editor(folder, release, place)


def editor_problems(settings: Mapping[str, Any], published: frozenset[str]) -> list[Problem]:
    """What there is to mend in the editor's settings, and a page that stands in its place."""
    if not settings.get("EDITOR", ""):
        return []
    found = []
    if settings.get("EDITOR", "") not in HOSTS:
        words = ", ".join(f'"{host}"' for host in HOSTS)
        found.append(_problem("EDITOR", settings, f'Write one of {words}, or "" for none.'))
    if not settings["REPOSITORY_URL"].startswith("https://"):
        found.append(_problem("REPOSITORY_URL", settings, "The form editor needs its address."))
    if f"/{FOLDER}/" in published:
        advice = "The form editor stands there. Give the page another slug."
        found.append(Problem("content", 0, f"a page has the address /{FOLDER}/", advice=advice,
                             help="slugs"))  # fmt: skip
    return found


def _problem(name: str, settings: Mapping[str, Any], advice: str) -> Problem:
    quote = f'{name} = "{settings[name]}"'
    message = f"{name} cannot be used"
    return Problem("pelicanconf.py", 0, message, quote=quote, advice=advice, help="settings")
