"""Problems as annotations that GitHub shows beside the line (workflow commands)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from coop_toolkit.problems import Level, Problem

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTICE: "notice"}


def github_annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """One workflow command a problem, escaped as GitHub asks."""
    for problem in problems:
        fields = {"file": problem.path, "line": problem.line, "col": problem.column}
        place = ",".join(f"{k}={_property(str(v))}" for k, v in fields.items() if v)
        title = _property(problem.message)
        text = problem.as_text().split("\n", 1)[-1]
        yield f"::{_COMMANDS[problem.level]} {place},title={title}::{_message(text)}"


def from_root(
    problems: Iterable[Problem], root: Path, content: Path, shown: str
) -> Iterator[Problem]:
    """The problems with paths from the repository's root, however the folder was typed."""
    folder = content.resolve()
    inside = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else shown
    for problem in problems:
        below = problem.path.removeprefix(f"{shown}/")
        is_content = below != problem.path
        yield replace(problem, path=f"{inside}/{below}") if is_content else problem


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
