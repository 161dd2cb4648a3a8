"""check: every problem of the content, nothing written."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path

from coop_toolkit.checks.annotations import from_root, github_annotations
from coop_toolkit.checks.readability import readability_lines
from coop_toolkit.checks.step_summary import step_summary
from coop_toolkit.checks.text import Text
from coop_toolkit.edition import Edition
from coop_toolkit.events.follow_up import follow_ups
from coop_toolkit.generation.running import BuildFailed
from coop_toolkit.problems import Level, Problem, counted
from coop_toolkit.verbs.memory import without_collector
from coop_toolkit.verbs.running import NoContent, content_folder, read_site, show


def check(root: Path, options: argparse.Namespace) -> int:
    """List what there is to mend, in file order."""
    with without_collector():
        return listed(root, options)


def listed(root: Path, options: argparse.Namespace) -> int:
    """Read the site and print its problems; the exit status."""
    try:
        run = read_site(root, options, COOP_WRITES=False)
    except NoContent as reason:
        print(reason)
        return 2
    except BuildFailed as failed:
        show(failed.problems)
        return 1
    run.check_style()
    problems = run.report.at_least(Level.NOTICE)
    if options.format == "github":
        tell_github(from_root(problems, root, *content_folder(root, options)))
    else:
        show(problems)
        if not run.report.at_least(Level.WARNING):
            show_follow_ups(run.assembly.edition, content_folder(root, options)[1])
            show_readability(run.texts)
    run.close()
    things = counted(len(run.assembly.gathered.catalogue.published), "page")
    print(run.report.closing_line() or f"Nothing must be mended. {things} checked.")
    return int(run.report.fails(strict=options.strict))


def tell_github(found: Iterable[Problem]) -> None:
    """Print annotations, and add all problems to the page of the check where there is one."""
    problems = list(found)
    for line in github_annotations(problems):
        print(line)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as page:
            page.write(step_summary(problems))


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
