"""The verbs of tasks.py: each joins rooms, and hands one room to another as a function.

A verb takes the folder of the checkout and the call's options, and gives the exit status:
0 success, 1 errors (all of them shown, nothing changed), 2 a wrong call.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from coop_toolkit.verbs.bringing import import_sources, new_file
from coop_toolkit.verbs.building import build
from coop_toolkit.verbs.checking import check
from coop_toolkit.verbs.previewing import preview, serve
from coop_toolkit.verbs.proposing import form
from coop_toolkit.verbs.publishing import publish
from coop_toolkit.verbs.reviewing import comment, machinery, report
from coop_toolkit.verbs.upkeep import bench, editor, links, lock, sources, test
from coop_toolkit.verbs.verifying import verify

VERBS: Mapping[str, Callable[[Path, argparse.Namespace], int]] = {
    "build": build,
    "publish": publish,
    "serve": serve,
    "check": check,
    "verify": verify,
    "import": import_sources,
    "new": new_file,
    "links": links,
    "editor": editor,
    "sources": sources,
    "lock": lock,
    "test": test,
    "bench": bench,
    "form": form,
    "machinery": machinery,
    "preview": preview,
    "report": report,
    "comment": comment,
}
