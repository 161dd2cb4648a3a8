"""The two lines of three hyphens that a header stands between, found or asked for."""

from __future__ import annotations

import re
from itertools import takewhile

from coop_toolkit.problems import MendAt, Problem, Report

FENCE = "---"
_HELP = "the-header"
# What programs for writing letters make of three hyphens, and other lines that were meant so.
_MEANT = re.compile(r"^\s*(?:[-–—=_*+~] ?){1,20}\s*$")
_KEYED = re.compile(r"^\w[\w -]{0,40}:(?:\s|$)")
_CARRIED_ON = re.compile(r"^(?:[ \t]+\S|- |#)")


def header_span(path: str, lines: list[str], report: Report) -> int | None:
    """The index of the line that closes the header; None where the header was refused."""
    if not any(line.strip() for line in lines):
        report.add(Problem(path, 0, "this file is empty", help=_HELP,
                           advice="Write a header and some text, or delete the file."))  # fmt: skip
        return None
    if lines[0].rstrip() != FENCE:
        report.extend(_unopened(path, lines))
        return None
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return index
    report.add(_unclosed(path, lines, 1))
    return None


def _unopened(path: str, lines: list[str]) -> list[Problem]:
    """The problems of a file whose first line does not open a header."""
    message = "this file does not start with a header"
    if not lines[0].strip():
        return [Problem(path, 1, message, help=_HELP,
                        advice="Delete the empty lines at its start.")]  # fmt: skip
    if _MEANT.match(lines[0]):
        problem = _unlike(path, 1, lines[0], message)
    elif _KEYED.match(lines[0]):
        problem = Problem(
            path, 1, message, quote=lines[0], advice="Above this line, write three hyphens:",
            mend=(FENCE,), mend_at=MendAt.ABOVE, help=_HELP,
        )  # fmt: skip
    else:
        return [Problem(
            path, 1, message, quote=lines[0], advice="Start the file like this:",
            mend=(FENCE, "title: The title of the page", FENCE), mend_at=MendAt.ABOVE, help=_HELP,
        )]  # fmt: skip
    is_closed = any(line.rstrip() == FENCE for line in lines[1:])
    first_key = 1 if _MEANT.match(lines[0]) else 0
    return [problem] if is_closed else [problem, _unclosed(path, lines, first_key)]


def _unclosed(path: str, lines: list[str], first_key: int) -> Problem:
    """The problem of a header without an end, placed at its last line."""
    message = "the header has no end"
    keys = list(takewhile(lambda n: _is_header(lines[n]), range(first_key, len(lines))))
    last = keys[-1] if keys else max(first_key - 1, 0)
    below = lines[last + 1] if last + 1 < len(lines) else ""
    if below.strip() and _MEANT.match(below):
        return _unlike(path, last + 2, below, message)
    return Problem(
        path, last + 1, message, column=1, quote=lines[last],
        advice="Below this line, write three hyphens:",
        mend=(FENCE,), mend_at=MendAt.BELOW, help=_HELP,
    )  # fmt: skip


def _is_header(line: str) -> bool:
    return bool(_KEYED.match(line) or _CARRIED_ON.match(line)) and line.strip() != FENCE


def _unlike(path: str, number: int, line: str, message: str) -> Problem:
    return Problem(
        path, number, message, column=1, width=len(line.rstrip()), quote=line,
        advice="The line must be three hyphens:", mend=(FENCE,), help=_HELP,
    )  # fmt: skip
