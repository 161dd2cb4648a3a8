"""import and new: content brought in, content begun."""

from __future__ import annotations

import argparse
from pathlib import Path

from coop_toolkit.contributing.new_files import CannotStart, start_file
from coop_toolkit.events.importing import import_calendar
from coop_toolkit.legacy.importing import ImportOptions
from coop_toolkit.legacy.importing import import_sources as bring_in
from coop_toolkit.verbs.running import content_folder, show


def import_sources(root: Path, options: argparse.Namespace) -> int:
    """Bring in WordPress exports, feeds and text captures, and calendar files as drafts."""
    calendars = [source for source in options.sources if _is_calendar(source)]
    others = [source for source in options.sources if not _is_calendar(source)]
    statuses = [_import_calendar(root, options, source) for source in calendars]
    if others:
        statuses.append(_import_posts(root, options, others))
    return max(statuses)


def _is_calendar(source: str) -> bool:
    return source.lower().endswith(".ics") and "://" not in source


def _import_calendar(root: Path, options: argparse.Namespace, source: str) -> int:
    content, shown = content_folder(root, options)
    brought = import_calendar(Path(source), content, dry_run=options.dry_run)
    show(brought.problems)
    word = "Would start" if options.dry_run else "Started"
    for below in brought.written:
        print(f"{word} {shown}/{below}, a draft. Open it and fill it in.")
    return int(bool(brought.problems))


def _import_posts(root: Path, options: argparse.Namespace, sources: list[str]) -> int:
    content, _ = content_folder(root, options)
    wanted = ImportOptions(
        report=Path(options.report) if options.report else None,
        uploads=Path(options.uploads) if options.uploads else None,
        download=options.download,
        replace=options.replace,
        dry_run=options.dry_run,
        cache=root / ".cache" / "import",
    )
    report = bring_in(sources, content, options=wanted, say=print)
    show(report.problems)
    for line in report.summary_lines():
        print(line)
    return int(report.fails)


def new_file(root: Path, options: argparse.Namespace) -> int:
    """Start a file of a kind with every key that it needs."""
    content, shown = content_folder(root, options)
    try:
        path = start_file(content, options.kind, options.title)
    except CannotStart as reason:
        print(reason)
        return 2
    print(f"Started {shown}/{path}. Open it and fill it in.")
    return 0
