"""Services of the web that have closed, so that no link to them can work.

Only what was closed as a whole stands here; a host that still answers for some addresses
(goo.gl, flickr.com) is looked at link by link. Years are those of the closing.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class GoneService:
    """A service by the name readers knew, and the year it closed."""

    name: str
    year: int

    @property
    def said(self) -> str:
        """The sentence for readers."""
        return f"{self.name} closed in {self.year}"


_STORIFY = GoneService("Storify", 2018)
# By host; a host's own subdomains belong to it.
_SERVICES = {
    "storify.com": _STORIFY,
    "sfy.co": _STORIFY,
    "posterous.com": GoneService("Posterous", 2013),
    "blip.tv": GoneService("blip.tv", 2015),
    "video.google.com": GoneService("Google Video", 2012),
    "plus.google.com": GoneService("Google+", 2019),
    "friendfeed.com": GoneService("FriendFeed", 2015),
    "pipes.yahoo.com": GoneService("Yahoo Pipes", 2015),
    "geocities.com": GoneService("GeoCities", 2009),
    "grooveshark.com": GoneService("Grooveshark", 2015),
}


def gone_service(address: str) -> GoneService | None:
    """The closed service an address belongs to, if it does."""
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return None
    parts = host.split(".")
    hosts = (".".join(parts[n:]) for n in range(len(parts)))
    return next((_SERVICES[name] for name in hosts if name in _SERVICES), None)
