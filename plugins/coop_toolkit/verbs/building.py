"""build: the site written whole, or not at all; nothing is loaded where nothing changed."""

from __future__ import annotations

import argparse
import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

from coop_toolkit.clock import UnreadableBuildDate, build_moment
from coop_toolkit.verbs.unchanged import Memory

_READ = ("theme", "plugins", "pelicanconf.py", "tasks.py", "requirements.lock", "content")


def build(root: Path, options: argparse.Namespace) -> int:
    """Make the site a visitor gets."""
    output = Path(options.output) if options.output else root / "output"
    try:
        now = build_moment(options.as_of)
    except UnreadableBuildDate as reason:
        print(reason)
        return 2
    if options.clean:
        return _made(root, options, output, now, None)
    memory = _memory_of(root, options, output)
    said = memory.recall(_in_utc(now))
    if said is None:
        memory.forget()
        return _made(root, options, output, now, memory)
    print(said)
    return 0


def _made(
    root: Path, options: argparse.Namespace, output: Path, now: datetime, memory: Memory | None
) -> int:
    # Here, because loading the packages takes longer than seeing that nothing changed.
    from coop_toolkit.verbs.making import NotMade, make

    try:
        made = make(root, options, output, now)
    except NotMade as reason:
        print(reason)
        return reason.status
    print(made.said(made.changed))
    if memory:
        memory.keep(_in_utc(now), _in_utc(made.until), made.said(0), made.names)
    return 0


def _memory_of(root: Path, options: argparse.Namespace, output: Path) -> Memory:
    name = hashlib.sha256(os.path.abspath(output).encode()).hexdigest()[:16]
    told = {**vars(options), "epoch": os.environ.get("SOURCE_DATE_EPOCH", "")}
    read = [root / name for name in _READ]
    if options.content:
        read[-1] = Path(options.content)
    call = repr(sorted(told.items()))
    return Memory(root / ".cache" / "builds" / f"{name}.json", read, output, call)


def _in_utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
