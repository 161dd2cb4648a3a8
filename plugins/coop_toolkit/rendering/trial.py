"""Whether a body can be made into a page within bounds; tried apart where it looks intricate.

Python-Markdown takes time in the square of what a paragraph opens and never closes, and gives
up where lists stand too deep in each other. A body of many signs is therefore rendered once in
a process of its own, whose time and memory are limited.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS = 2  # of the processor
MOST_WAITING = 30  # by the clock, on a machine that has other things to do
MOST_BYTES = 500_000_000
LONG = 30_000
MANY = 200
VERY_MANY = 1_000
_SIGNS = "[<*_`&\\"
_DEEP = re.compile(r"^(?:[ \t]{60,}\S|[ \t]*(?:>[ \t]*){30})", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def is_too_intricate(body: str, render: Callable[[str], object]) -> bool:
    """Whether rendering a body takes more time, memory or depth than a page may."""
    if not looks_intricate(body) or "fork" not in multiprocessing.get_all_start_methods():
        return False
    seconds = max(MOST_SECONDS, len(body) // 100_000)
    trial = multiprocessing.get_context("fork").Process(target=_try, args=(body, render, seconds))
    trial.start()
    trial.join(MOST_WAITING)
    trial.kill()
    trial.join()
    return trial.exitcode != 0


def looks_intricate(body: str) -> bool:
    """Whether a body is long, deep or full of signs, as few are."""
    signs = _signs(body)
    return (
        len(body) > LONG
        or signs > VERY_MANY
        or (signs > MANY and max(map(_signs, _BLANK_LINE.split(body))) > MANY)
        or _is_deep(body)
    )


def _is_deep(body: str) -> bool:
    """Whether a line stands far in; what that takes is looked for first, which is far quicker."""
    may_be = "\t" in body or " " * 60 in body or body.count(">") >= 30
    return may_be and _DEEP.search(body) is not None


def worst_line(body: str) -> int:
    """The line of a body, from 0, on which its paragraph with the most signs begins."""
    starts = [0, *(gap.end() for gap in _BLANK_LINE.finditer(body))]
    ends = [*starts[1:], len(body)]
    spans = list(zip(starts, ends, strict=True))
    start, _ = max(spans, key=lambda span: _signs(body[span[0] : span[1]]))
    return body.count("\n", 0, start)


def _signs(text: str) -> int:
    return sum(map(text.count, _SIGNS))


def _try(body: str, render: Callable[[str], object], seconds: int) -> None:
    """Render within limits, in a child; ends it with 1 where that cannot be done."""
    import resource  # not there on Windows, which cannot fork either

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    used = Path("/proc/self/statm")
    if used.exists():
        most = int(used.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") + MOST_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    try:
        render(body)
    except (RecursionError, MemoryError):
        os._exit(1)
    os._exit(0)
