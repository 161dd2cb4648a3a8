"""Many addresses looked at, politely: each host is asked one thing at a time, with pauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from urllib.parse import urlsplit

from coop_toolkit.links.probing import Answer

AT_ONCE = 4
PAUSE = 1.0
# A host that did not answer so often is not asked again in the same run.
PATIENCE = 2

Probe = Callable[[str], Answer]


def visited(
    addresses: Iterable[str], probe: Probe, pause: Callable[[float], None]
) -> Iterator[tuple[str, Answer]]:
    """Each address with how it stands, a round of hosts after the other.

    In a round every host is asked for one address, a few hosts at the same time; between two
    rounds there is a pause. What a host that does not answer has left is left out, to be
    asked another day; all of a host that does not exist is settled by its first address.

    Args:
        addresses: web addresses.
        probe: looks at one.
        pause: waits for a number of seconds.
    """
    silences: dict[str, int] = defaultdict(int)
    missing: dict[str, Answer] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, wanted in enumerate(_rounds(addresses)):
            yield from ((a, missing[_host(a)]) for a in wanted if _host(a) in missing)
            asked = [a for a in wanted if _host(a) not in missing and silences[_host(a)] < PATIENCE]
            if number and asked:
                pause(PAUSE)
            for address, answer in zip(asked, pool.map(probe, asked), strict=True):
                silences[_host(address)] += answer.state == "no answer"
                if answer.state == "no host":
                    missing[_host(address)] = answer
                yield address, answer


def _rounds(addresses: Iterable[str]) -> Iterator[list[str]]:
    """The first address of each host, then the second of each, and so on."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host(address)].append(address)
    for row in zip_longest(*by_host.values()):
        yield [address for address in row if address is not None]


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()
