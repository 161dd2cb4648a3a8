"""The verbs of tasks.py: each joins rooms, and hands one room to another as a function.

A verb takes the folder of the checkout and the call's options, and gives the exit status:
0 success, 1 errors (all of them shown, nothing changed), 2 a wrong call.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

Verb = Callable[[Path, argparse.Namespace], int]

# By name, so that a verb loads what it needs and nothing else.
_VERBS: Mapping[str, tuple[str, str]] = {
    "build": ("building", "build"),
    "publish": ("publishing", "publish"),
    "serve": ("previewing", "serve"),
    "stay": ("staying", "stay"),
    "check": ("checking", "check"),
    "verify": ("verifying", "verify"),
    "import": ("bringing", "import_sources"),
    "new": ("bringing", "new_file"),
    "links": ("linking", "links"),
    "editor": ("editing", "editor"),
    "sources": ("upkeep", "sources"),
    "lock": ("upkeep", "lock"),
    "test": ("upkeep", "test"),
    "bench": ("upkeep", "bench"),
    "form": ("proposing", "form"),
    "machinery": ("reviewing", "machinery"),
    "preview": ("previewing", "preview"),
    "report": ("reviewing", "report"),
    "comment": ("reviewing", "comment"),
}


def verb_named(name: str) -> Verb:
    """The verb of a name.

    Raises:
        KeyError: there is none.
    """
    module, function = _VERBS[name]
    verb: Verb = getattr(import_module(f"coop_toolkit.verbs.{module}"), function)
    return verb
