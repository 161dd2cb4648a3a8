"""One address looked at: whether something is there, and where it leads.

HEAD first, which sends no page; GET where a server does not know HEAD or answers it with an
error (RFC 9110, 9.3.2), and then no more than the head of the answer is read.
"""

from __future__ import annotations

import http.client
import ssl
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from coop_toolkit.network import NoHost, NotPublic, connection_to
from coop_toolkit.urls import address_key

SECONDS = 15
REDIRECTS = 5
_HEADERS = {"User-Agent": "coop-toolkit links", "Accept": "*/*", "Accept-Encoding": "identity"}
_MOVED = (301, 302, 303, 307, 308)
_GONE = (404, 410)
# What servers say to programs that ask; 999 is one service's own.
_NOT_TOLD = (401, 402, 403, 407, 429, 451, 999)


@dataclass(frozen=True)
class Answer:
    """How an address stands: a state of `OutsideLink`, the number answered, where it leads."""

    state: str
    status: int = 0
    leads_to: str = ""


@dataclass(frozen=True)
class Prober:
    """Looks at addresses. `any_host` lets private ones through, for tests."""

    any_host: bool = False

    def probe(self, address: str) -> Answer:
        """How an address stands, after its redirects. Nothing is raised."""
        try:
            return self._followed(address)
        except NoHost:
            return Answer("no host")
        except NotPublic:
            return Answer("not told")
        except (OSError, http.client.HTTPException, ValueError, ssl.SSLError):
            return Answer("no answer")

    def _followed(self, address: str) -> Answer:
        at = address
        for _ in range(REDIRECTS + 1):
            status, location = self._asked(at)
            if status not in _MOVED or not location:
                return _answer(address, at, status)
            at = urljoin(at, location)
        return Answer("no answer", status)

    def _asked(self, address: str) -> tuple[int, str]:
        """The status of an address and where it sends on."""
        answer = self._once("HEAD", address)
        return answer if answer[0] < http.client.BAD_REQUEST else self._once("GET", address)

    def _once(self, method: str, address: str) -> tuple[int, str]:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NotPublic(address)
        connection = connection_to(
            parts.scheme, parts.hostname, parts.port, seconds=SECONDS, any_host=self.any_host
        )
        try:
            connection.request(method, _target(parts), headers=_HEADERS)
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Location", "")
        finally:
            connection.close()


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%~@+,;=:!$&()*'")
    return f"{path}?{quote(parts.query, safe='/%~@+,;=:!$&()*?')}" if parts.query else path


def _answer(asked: str, at: str, status: int) -> Answer:
    if status in _GONE:
        return Answer("gone", status)
    if status in _NOT_TOLD:
        return Answer("not told", status)
    if status >= http.client.BAD_REQUEST:
        return Answer("no answer", status)
    if address_key(asked) == address_key(at):
        return Answer("works", status)
    # A page that leads to its site's front page is gone, whatever the number says.
    is_front = not urlsplit(at).path.strip("/") and urlsplit(asked).path.strip("/").count("/")
    return Answer("gone" if is_front else "moved", status, at)
