"""Other people's words inside a comment on the repository's site, where they can do nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coop_toolkit.problems import Problem

MOST_SHOWN = 50


def fenced(text: str) -> str:
    """A text as a block of code: no link, mention, picture or heading in it comes to life."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def quoted_line(text: str, most: int = 200) -> str:
    """A text in a line as code, cut where it is long; "" for an empty one."""
    line = " ".join(text.split())
    shown = f"{line[:most]}…" if len(line) > most else line
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {shown} {ticks}" if shown else ""


def problem_list(problems: Iterable[Problem]) -> str:
    """Problems as a block, at most MOST_SHOWN of them and what is left counted."""
    texts = [problem.as_text() for problem in problems]
    left = len(texts) - MOST_SHOWN
    more = [f"… and {left} more."] if left > 0 else []
    return fenced("\n\n".join([*texts[:MOST_SHOWN], *more]))
