"""The lines that messages offer, put where the messages say: an officer's hand in the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from coop_toolkit.problems import MendAt, Problem

FENCE = "---"


def mended_texts(text: str, problem: Problem) -> Iterator[str]:
    """The file's text after a problem's mend: one text, or one for each reading it offers."""
    if problem.mend_at is MendAt.LINE:
        for line in problem.mend:
            yield _placed(text, problem, [line])
    elif problem.mend:
        yield _placed(text, problem, list(problem.mend))


def _placed(text: str, problem: Problem, mend: list[str]) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    place = (problem.mend_line or problem.line) - 1
    if problem.mend_at is MendAt.LINE:
        old = lines[place]
        lines[place] = old[: len(old) - len(old.lstrip())] + mend[0]
    elif problem.mend_at is MendAt.HEADER:
        end = lines.index(FENCE, 1)
        lines[end:end] = mend
    else:
        below = place + (problem.mend_at is MendAt.BELOW)
        lines[below:below] = mend
    return "\n".join(lines)


def mend_until_done(
    root: Path, problems_of: Callable[[], list[Problem]], chosen: int = 0, most: int = 60
) -> list[Problem]:
    """Apply one mend after the other, as an officer would; what is left when none is offered.

    Each must make its own message go away. `chosen` says which of several readings is taken.
    """
    for _ in range(most):
        problems = problems_of()
        offered = next((p for p in problems if p.mend), None)
        if offered is None:
            return problems
        path = root / offered.path
        texts = list(mended_texts(path.read_text("utf-8"), offered))
        path.write_text(texts[min(chosen, len(texts) - 1)], encoding="utf-8")
        left = [p.as_text() for p in problems_of()]
        assert offered.as_text() not in left, offered.as_text()
        assert len(left) <= len(problems) + 1, "\n\n".join(left)
    raise AssertionError("the mends never end")
