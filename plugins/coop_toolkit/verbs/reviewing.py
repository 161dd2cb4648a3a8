"""report, comment and machinery: what the repository's machines tell of a proposed change."""

from __future__ import annotations

import argparse
from pathlib import Path

from coop_toolkit.contributing.changes.comment import Circumstances, comment_text
from coop_toolkit.contributing.changes.reading import NotAReport, read_report
from coop_toolkit.contributing.changes.report import (
    report_of,
    report_text,
    touches_machinery,
)
from coop_toolkit.verbs.running import NoContent, read_site


def report(root: Path, options: argparse.Namespace) -> int:
    """Write the report of a change.

    Drafts and future pages are read too, so that the pages of a preview are named. Whether
    there is anything to mend is `check`'s to say: this ends 0.
    """
    options.content = None
    changed = _changed(options)
    try:
        run = read_site(root, options, COOP_DRAFTS=True)
    except NoContent as reason:
        print(reason)
        return 2
    run.check_style()
    run.close()
    published = run.assembly.gathered.catalogue.published
    found = report_of(run.report.in_file_order(), published, changed)
    output = Path(options.output)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(report_text(found), encoding="utf-8")
    return 0


def comment(root: Path, options: argparse.Namespace) -> int:
    """Write the comment on a change from a report in which nothing is trusted."""
    try:
        found = read_report(Path(options.report))
    except NotAReport:
        found = None
    known = Circumstances(options.run, options.preview, touches_machinery(_changed(options)))
    Path(options.output).write_text(comment_text(found, known), encoding="utf-8")
    return 0


def machinery(root: Path, options: argparse.Namespace) -> int:
    """1 when a change reaches beyond the content, so that no preview of it is made."""
    if touches_machinery(_changed(options)):
        print("No preview is made: the change reaches beyond the content.")
        return 1
    return 0


def _changed(options: argparse.Namespace) -> frozenset[str]:
    """The paths of the changed files, a line each."""
    lines = Path(options.changed).read_text("utf-8", errors="replace").splitlines()
    return frozenset(line for line in lines if line)
