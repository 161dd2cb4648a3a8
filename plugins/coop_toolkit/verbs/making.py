"""The site read, checked and written: what `build` does when something changed."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from coop_toolkit.generation.placing import NotOurs
from coop_toolkit.generation.running import BuildFailed, write_site
from coop_toolkit.problems import counted
from coop_toolkit.verbs.running import NoContent, Run, cannot_write, read_site, report_text, text_of

NOTHING_BUILT = "Nothing was built. The site of the last build is as it was."


class NotMade(Exception):
    """Nothing was written; the text says why, `status` is what the verb ends with."""

    def __init__(self, text: str, status: int) -> None:
        super().__init__(text)
        self.status = status


@dataclass(frozen=True)
class Made:
    """A finished build.

    `report` is what there is to tell of the content, `names` are the files written to
    `output`, `changed` counts those that are new, and until the moment `until` the clock
    alone changes nothing.
    """

    report: str
    names: list[str]
    changed: int
    output: Path
    until: datetime

    def said(self, changed: int) -> str:
        """What the officer is told, as if so many files had changed."""
        built = f"Built {counted(len(self.names), 'file')} in {self.output}, "
        return f"{self.report}{built}{changed:,} of them new or changed."


def make(root: Path, options: argparse.Namespace, output: Path, now: datetime) -> Made:
    """Make the site a visitor gets.

    Raises:
        NotMade: with all that must be mended; the output is as it was.
    """
    try:
        run = read_site(root, options, **_overrides(options))
        report = report_text(run.report, strict=options.strict)
        if run.report.fails(strict=options.strict):
            run.close()
            raise NotMade(f"{report}{NOTHING_BUILT}", 1)
        changed = write_site(run.settings, output)
    except BuildFailed as failed:
        raise NotMade(f"{text_of(failed.problems)}{NOTHING_BUILT}", 1) from failed
    except (NoContent, NotOurs) as reason:
        raise NotMade(str(reason), 2) from reason
    except OSError as error:
        raise NotMade(f"{cannot_write(error)}\n{NOTHING_BUILT}", 1) from error
    names = list(run.assembly.manifest.files)
    return Made(report, names, changed, output, _until(run, now))


def _until(run: Run, now: datetime) -> datetime:
    """When the clock next changes something: at midnight, or when a post comes due."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=now.tzinfo)
    return min([midnight, *run.assembly.gathered.coming_due])


def _overrides(options: argparse.Namespace) -> dict[str, Any]:
    overrides: dict[str, Any] = {"COOP_AS_OF": options.as_of, "COOP_COMPLETE": not options.pages}
    if options.site_url:
        overrides["SITEURL"] = options.site_url.rstrip("/")
    if options.drafts:
        overrides["COOP_DRAFTS"] = True
    if options.clean:
        overrides["COOP_CACHE"] = ""
    return overrides
