"""Misspellings that readers search for: content/spellings.yml, wrong spelling to right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.frontmatter import Entries, Scalar, read_records
from coop_toolkit.problems import Problem, Report

FILE = "spellings.yml"


def read_spellings(files: Iterable[ContentFile], report: Report) -> Mapping[str, str]:
    """The right spelling of each wrong one; an empty file or none gives nothing."""
    file = next((found for found in files if found.below == FILE), None)
    if file is None:
        return {}
    read = read_records(file.shown, file.path.read_bytes(), report)
    if read is None:
        return {}
    _, node = read
    if not isinstance(node, Entries):
        report.add(_no_pairs(file.shown))
        return {}
    return {e.key.text: e.value.text for e in node if isinstance(e.value, Scalar) and e.value.text}


def _no_pairs(path: str) -> Problem:
    message = "each line must have a wrong spelling, a colon and the right one"
    mend = ("neighbors: neighbours",)
    return Problem(path, 1, message, advice="Write:", mend=mend, help="spellings")
