"""All problems as Markdown for the page of a check on GitHub, which shows ten beside lines.

Messages stand in indented blocks of code, where no word of a file comes to life.
"""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.problems import Level, Problem, counted

MOST_BYTES = 900_000  # GitHub takes a mebibyte from a step
_NAMES = {
    Level.ERROR: "to mend",
    Level.WARNING: "to look at",
    Level.NOTICE: "of style",
}


def step_summary(problems: list[Problem]) -> str:
    """The summary, errors first, each group in the order given."""
    if not problems:
        return "## Nothing must be mended\n"
    parts: list[str] = []
    left = MOST_BYTES
    for level in sorted(_NAMES, reverse=True):
        group = [problem for problem in problems if problem.level is level]
        shown = list(_within(group, left))
        left -= sum(map(_weight, shown))
        parts += _section(level, group, shown)
    return "\n\n".join(parts) + "\n"


def _section(level: Level, group: list[Problem], shown: list[Problem]) -> Iterator[str]:
    if not group:
        return
    yield f"## {counted(len(group), 'thing')} {_NAMES[level]}"
    for problem in shown:
        yield "\n".join(f"    {line}" for line in problem.as_text().splitlines())
        yield "<!-- -->"  # parts two blocks of code
    if len(shown) < len(group):
        yield f"… and {len(group) - len(shown):,} more."


def _within(group: list[Problem], most: int) -> Iterator[Problem]:
    for problem in group:
        most -= _weight(problem)
        if most < 0:
            return
        yield problem


def _weight(problem: Problem) -> int:
    return 2 * len(problem.as_text().encode()) + 20
