"""The verbs run for another council's folder, beside those that run for ours."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from coop_toolkit.verbs import verb_named

from tests.conftest import BUILD_DAY, ROOT

COUNCIL = ROOT / "tests" / "other_council"
_SETTINGS = ("pelicanconf", "publishconf")


def call(verb: str, output: Path, **options: object) -> int:
    """A verb of tasks.py for the other council.

    Settings are modules; ours are put back, so that no later test reads the other's.
    """
    given = {
        "content": None, "output": str(output), "as_of": BUILD_DAY, "site_url": None,
        "pages": False, "clean": True, "drafts": False, "strict": True, "format": "text",
        "rollback": False, "rehearse": True,
    }  # fmt: skip
    ours = {name: sys.modules.pop(name, None) for name in _SETTINGS}
    try:
        return verb_named(verb)(COUNCIL, argparse.Namespace(**{**given, **options}))
    finally:
        for name, module in ours.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module
