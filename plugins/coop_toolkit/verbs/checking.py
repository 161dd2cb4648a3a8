"""check: every problem of the content, nothing written."""

from __future__ import annotations

import argparse
from pathlib import Path

from coop_toolkit.checks.annotations import github_annotations
from coop_toolkit.generation.running import BuildFailed
from coop_toolkit.problems import Level, counted
from coop_toolkit.verbs.running import NoContent, read_site, show


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
    problems = run.report.at_least(Level.NOTICE)
    if options.format == "github":
        for line in github_annotations(problems):
            print(line)
    else:
        show(problems)
    things = counted(len(run.assembly.gathered.catalogue.published), "page")
    print(run.report.closing_line() or f"Nothing must be mended. {things} checked.")
    return int(run.report.fails(strict=options.strict))
