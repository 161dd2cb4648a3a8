"""Python's look-out for circles of forgotten objects, left aside where it costs more than it saves.

A check is over soon and keeps most of what it reads: the look-out took a fifth of its time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Leave memory alone meanwhile, and go on as before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
