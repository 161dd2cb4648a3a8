"""Which generators stand ready on this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from bench.peers.peer import NotInstalled, Peer


def ready(
    peers: Sequence[Peer], tools: Path, say: Callable[[str], None]
) -> tuple[list[Peer], list[str]]:
    """Install each; those that can be measured, and one sentence for each that cannot.

    Args:
        peers: the generators.
        tools: the folder they are kept in.
        say: takes one line of progress.
    """
    able, unable = [], []
    for peer in peers:
        say(f"Making {peer.title} ready.")
        try:
            peer.install(tools)
        except NotInstalled as reason:
            unable.append(f"{peer.title} is not measured: {reason}.")
            say(unable[-1])
        else:
            able.append(peer)
    return able, unable
