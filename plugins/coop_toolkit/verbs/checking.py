"""check: every problem of the content, nothing written."""

from __future__ import annotations

import argparse
from pathlib import Path

from coop_toolkit.checks.annotations import github_annotations
from coop_toolkit.checks.readability import readability_lines
from coop_toolkit.checks.site import Text
from coop_toolkit.edition import Edition
from coop_toolkit.events.follow_up import follow_ups
from coop_toolkit.generation.running import BuildFailed
from coop_toolkit.problems import Level, counted
from coop_toolkit.verbs.running import NoContent, content_folder, read_site, show


def check(root: Path, options: argparse.Namespace) -> int:
    """List what there is to mend, in file order."""
    try:
        run = read_site(root, options)
    except NoContent as reason:
        print(reason)
        return 2
    except BuildFailed as failed:
        show(failed.problems)
        return 1
    run.close()
    run.check_style()
    problems = run.report.at_least(Level.NOTICE)
    if options.format == "github":
        for line in github_annotations(problems):
            print(line)
    else:
        show(problems)
        if not run.report.at_least(Level.WARNING):
            show_follow_ups(run.assembly.edition, content_folder(root, options)[1])
            show_readability(run.texts)
    things = counted(len(run.assembly.gathered.catalogue.published), "page")
    print(run.report.closing_line() or f"Nothing must be mended. {things} checked.")
    return int(run.report.fails(strict=options.strict))


def show_follow_ups(edition: Edition, shown: str) -> None:
    """Print what somebody should see to among the events; none of it fails anything."""
    found = list(follow_ups(edition))
    if not found:
        return
    print("To see to, in your own time:")
    for item in found:
        print(f"  {shown}/{item.below}: {item.says}")
    print()


def show_readability(texts: list[Text]) -> None:
    """Print how hard the words are to read; that fails nothing either."""
    lines = list(readability_lines(texts))
    if lines:
        print("How it reads:")
        for line in lines:
            print(f"  {line}")
        print()
