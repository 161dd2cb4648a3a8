"""build: the site written whole, or not at all."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from coop_toolkit.clock import UnreadableBuildDate
from coop_toolkit.generation.placing import NotOurs
from coop_toolkit.generation.running import BuildFailed, write_site
from coop_toolkit.problems import counted
from coop_toolkit.verbs.running import NoContent, read_site, show, show_report


def build(root: Path, options: argparse.Namespace) -> int:
    """Make the site a visitor gets."""
    output = Path(options.output) if options.output else root / "output"
    try:
        run = read_site(root, options, **_overrides(options))
        if show_report(run.report, strict=options.strict):
            run.close()
            print("Nothing was built. The site of the last build is as it was.")
            return 1
        files, changed = write_site(run.settings, output)
    except BuildFailed as failed:
        show(failed.problems, "Nothing was built. The site of the last build is as it was.")
        return 1
    except (NoContent, NotOurs, UnreadableBuildDate) as reason:
        print(reason)
        return 2
    print(f"Built {counted(files, 'file')} in {output}, {changed:,} of them new or changed.")
    return 0


def _overrides(options: argparse.Namespace) -> dict[str, Any]:
    overrides: dict[str, Any] = {"COOP_AS_OF": options.as_of, "COOP_COMPLETE": not options.pages}
    if options.site_url:
        overrides["SITEURL"] = options.site_url.rstrip("/")
    if options.drafts:
        overrides["COOP_DRAFTS"] = True
    if options.clean:
        overrides["COOP_CACHE"] = ""
    return overrides
