"""Work shared out among forked processes, one to a processor core.

A forked worker has all that its parent had read in memory already: it is only told which
share of the items is its own, and answers with what it made of them. The parent takes a
share itself.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# What the workers of the moment do; they inherit it when they are forked.
_task: tuple[Callable[[Sequence[Any]], Any], Sequence[Any]] | None = None


def shared_out(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], *, worth_it: int
) -> list[Result]:
    """What `work` makes of the items, share by share.

    Args:
        work: is called once in each process with every n-th item. It may read anything; what
            it changes may be lost but for its result, which must be such as can be pickled.
        items: in the order in which they are dealt out.
        worth_it: how many items it takes for a second process to pay.
    """
    count = min(cores(), len(items) // worth_it + 1)
    if count < 2:
        return [work(items)]
    global _task
    _task = (work, items)
    context = multiprocessing.get_context("fork")
    gc.freeze()  # to look through what both processes share would make a copy of it for each
    try:
        with ProcessPoolExecutor(count - 1, mp_context=context) as pool:
            others = [pool.submit(_share, number, count) for number in range(1, count)]
            own = work(items[::count])
            return [own, *(other.result() for other in others)]
    finally:
        gc.unfreeze()
        _task = None


def _share(number: int, count: int) -> Any:
    assert _task is not None  # noqa: S101 - set before the fork
    work, items = _task
    return work(items[number::count])


def cores() -> int:
    """How many processes may run at once; 1 where the system cannot fork."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
