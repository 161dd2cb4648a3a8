"""The files of a content folder, in a fixed order, with what cannot be content sorted out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coop_toolkit.catalogue.ledger import Fate, Ledger
from coop_toolkit.problems import Level, Problem, Report
from coop_toolkit.schema import BY_FOLDER, Schema

MARKDOWN = {".md", ".markdown"}
OTHER_MARKUP = {".html", ".htm", ".rst", ".xhtml"}
FREE_FOLDERS = {"files", "map"}
KNOWN_FILES = {
    "decisions.yml",
    "addresses.txt",
    "redirects.txt",
    "links.yml",
    "spellings.yml",
    "words.txt",
}
_LITTER = {"thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class ContentFile:
    """One file: where it is, its path below the content folder, how messages call it."""

    path: Path
    below: str
    shown: str

    @cached_property
    def folder(self) -> str:
        """The folder of its kind, "" for a file at the top."""
        folder, slash, _ = self.below.partition("/")
        return folder if slash else ""

    @property
    def schema(self) -> Schema | None:
        """The schema of its kind, None for a file of no kind."""
        return BY_FOLDER.get(self.folder)

    @property
    def suffix(self) -> str:
        """Its suffix in small letters."""
        return self.path.suffix.lower()


def walk(root: Path, shown: str, report: Report, ledger: Ledger) -> Iterator[ContentFile]:
    """Every file that may be content, by path; the others go to the ledger with a word.

    Links are never followed: a link in the content could show a file from anywhere.
    """
    for file in _files(root, "", shown, report, ledger):
        problem = _unwanted(file)
        if problem is None:
            yield file
            continue
        report.add(problem)
        fate = Fate.REFUSED if problem.level is Level.ERROR else Fate.NOT_CONTENT
        ledger.enter(file.shown, fate, problem.message)


def _files(
    folder: Path, below: str, shown: str, report: Report, ledger: Ledger
) -> Iterator[ContentFile]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        path = f"{below}{entry.name}"
        file = ContentFile(Path(entry.path), path, f"{shown}/{path}")
        if entry.is_symlink():
            report.add(_link_problem(file))
            ledger.enter(file.shown, Fate.REFUSED, "it is a link")
        elif entry.is_dir():
            if not entry.name.startswith("."):
                yield from _files(file.path, f"{path}/", shown, report, ledger)
        else:
            yield file


def _link_problem(file: ContentFile) -> Problem:
    return Problem(
        file.shown,
        0,
        "this is a link to another place",
        advice="Put the file itself here instead of the link.",
        help="where-files-go",
    )


def _unwanted(file: ContentFile) -> Problem | None:
    name = file.path.name
    if name.startswith(".") or name.endswith("~") or name.lower() in _LITTER:
        return _note(file, "this file is left over from a program and is not published")
    if file.folder in FREE_FOLDERS or file.below in KNOWN_FILES:
        return None
    if file.folder == "comments" and file.suffix in (".yml", ".yaml"):
        return None
    return _not_a_page(file)


def _not_a_page(file: ContentFile) -> Problem | None:
    if file.suffix in OTHER_MARKUP:
        return Problem(
            file.shown,
            0,
            f"a {file.suffix} file cannot be a page",
            advice="Write the page in Markdown, in a file that ends in .md.",
            help="where-files-go",
        )
    if file.suffix not in MARKDOWN:
        return _note(file, "this file is not published, because it does not end in .md")
    if file.schema is None:
        folders = ", ".join(sorted(BY_FOLDER))
        return _note(file, f"this file stands in no folder of a kind ({folders})")
    return None


def _note(file: ContentFile, message: str) -> Problem:
    return Problem(
        file.shown,
        0,
        message,
        advice="Move it to content/files/ if readers should have it, or delete it.",
        help="where-files-go",
        level=Level.WARNING,
    )
