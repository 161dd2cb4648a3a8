"""build: the site written whole, or not at all; nothing is loaded where nothing changed."""

from __future__ import annotations

import argparse
import hashlib
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from coop_toolkit.clock import UnreadableBuildDate, build_moment
from coop_toolkit.verbs.unchanged import Memory, Recalled

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
    last, known = memory.recall(_in_utc(now)), memory.path.with_suffix(".known")
    if last and not last.edited:
        print(last.outcome.said(0))
        return 0
    memory.forget()
    if last and _amended(last, known, now, memory):
        return 0
    with suppress(OSError):
        known.unlink()
    return _made(root, options, output, now, memory)


def _amended(last: Recalled, known_at: Path, now: datetime, memory: Memory) -> bool:
    """Whether it was enough to put the edited texts of posts in place."""
    if not all(path.endswith(".md") for path in last.edited) or not known_at.exists():
        return False
    # Here, because loading it takes longer than seeing that nothing changed.
    from coop_toolkit.amending import amend, load_known

    known, outcome = load_known(known_at), last.outcome
    done = known and amend(known, last.edited, outcome.output, outcome.names, now)
    if not done:
        return False
    done.known.save(known_at)
    print(outcome.said(done.changed))
    memory.keep(_in_utc(now), last.until, outcome)
    return True


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
    print(made.outcome.said(made.changed))
    if memory:
        if made.known:
            made.known.save(memory.path.with_suffix(".known"))
        memory.keep(_in_utc(now), _in_utc(made.until), made.outcome)
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
