"""The generators that are compared: one module for each says how it is installed and told."""

from __future__ import annotations

from bench.peers.eleventy import Eleventy
from bench.peers.hugo import Hugo
from bench.peers.ours import Ours
from bench.peers.peer import Peer
from bench.peers.stock_pelican import StockPelican

PEERS: tuple[type[Peer], ...] = (Ours, StockPelican, Hugo, Eleventy)
WORDS = tuple(peer.word for peer in PEERS)


def peer_named(word: str) -> Peer:
    """The generator of a word of the command line.

    Raises:
        KeyError: there is none.
    """
    return {peer.word: peer for peer in PEERS}[word]()
