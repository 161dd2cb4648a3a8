"""Problems as annotations that GitHub shows beside the line (workflow commands)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
