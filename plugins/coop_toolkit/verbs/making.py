"""The site read, checked and written: what `build` does when something changed."""

from __future__ import annotations

import argparse
import gc
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from coop_toolkit.amending import Known, known_of
from coop_toolkit.generation.placing import NotOurs
from coop_toolkit.generation.running import BuildFailed, write_site
from coop_toolkit.images.dressing import dressed
from coop_toolkit.verbs.outcome import Outcome
from coop_toolkit.verbs.running import NoContent, Run, cannot_write, read_site, report_text, text_of

# How many new objects Python waits for before it looks for rings among them. Nearly all that a
# build makes is wanted until its end, and looking took a twentieth of a build after an edit.
_COLLECT_AFTER = 50_000
NOTHING_BUILT = "Nothing was built. The site of the last build is as it was."


class NotMade(Exception):
    """Nothing was written; the text says why, `status` is what the verb ends with."""

    def __init__(self, text: str, status: int) -> None:
        super().__init__(text)
        self.status = status


@dataclass(frozen=True)
class Made:
    """A finished build.

    `changed` counts the files that are new or differ from those before; until the moment
    `until` the clock alone changes nothing. `known` is what a text that is amended later can
    depend on, None where each such text asks for a build of the whole.
    """

    outcome: Outcome
    changed: int
    until: datetime
    known: Known | None


def make(root: Path, options: argparse.Namespace, output: Path, now: datetime) -> Made:
    """Make the site a visitor gets.

    Raises:
        NotMade: with all that must be mended; the output is as it was.
    """
    gc.set_threshold(_COLLECT_AFTER)
    try:
        run = read_site(root, options, **_overrides(options))
        report = report_text(run.report, strict=options.strict)
        if run.report.fails(strict=options.strict):
            run.close()
            raise NotMade(f"{report}{NOTHING_BUILT}", 1)
        until, known = _until(run, now), _known(run)
        run.forget_files()
        changed = write_site(run.settings, output)
    except BuildFailed as failed:
        raise NotMade(f"{text_of(failed.problems)}{NOTHING_BUILT}", 1) from failed
    except (NoContent, NotOurs) as reason:
        raise NotMade(str(reason), 2) from reason
    except OSError as error:
        raise NotMade(f"{cannot_write(error)}\n{NOTHING_BUILT}", 1) from error
    outcome = Outcome(report, tuple(run.assembly.manifest.files), output)
    return Made(outcome, changed, until, known)


def _known(run: Run) -> Known | None:
    """What is known of the site, where nothing but our own features finishes its texts."""
    assembly = run.assembly
    dressing = {feature.dress for feature in assembly.features if feature.dress}
    if assembly.store is None or assembly.is_complete or dressing - {dressed}:
        return None
    problems = run.report.in_file_order()
    return known_of(assembly.gathered, assembly.edition, assembly.store, problems, run.shown)


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
