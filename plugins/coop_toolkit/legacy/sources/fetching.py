"""Bytes from a web address, for `import https://…` and `import --download` and nothing else.

https only, public hosts only, bounded in size, time and number of redirects: an address
in an old blog must not make this machine ask its own network for something.
"""

from __future__ import annotations

import http.client
from collections.abc import Callable
from dataclasses import dataclass
from time import sleep
from urllib.parse import quote, urljoin, urlsplit

from coop_toolkit.network import NoHost, NotPublic, connection_to

SIZE_LIMIT = 50_000_000
SECONDS = 30
REDIRECTS = 5
ATTEMPTS = 3
PAUSE = 1.0
LONGEST_WAIT = 60
_HEADERS = {"User-Agent": "coop-toolkit import", "Accept-Encoding": "identity"}
_BUSY = (429, 500, 502, 503, 504)
_MOVED = (301, 302, 303, 307, 308)


class NotFetched(OSError):
    """An address that gave nothing; the message is one plain sentence, `status` HTTP's or 0."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True)
class Fetcher:
    """Fetches addresses one after the other, with a pause between.

    `any_host` lets http and private addresses through and is there for tests against a
    server of their own; `pause` waits for a number of seconds.
    """

    any_host: bool = False
    pause: Callable[[float], None] = sleep

    def fetch(self, address: str) -> bytes:
        """What stands at an address, after its redirects.

        Raises:
            NotFetched: it is not allowed, not there, too large, or does not answer.
        """
        for _ in range(REDIRECTS + 1):
            status, headers, data = self._patiently(address)
            if status not in _MOVED or not headers.get("Location"):
                break
            address = _moved(address, headers.get("Location", ""))
        if status != http.client.OK:
            raise NotFetched(f"{address} answers with number {status}", status)
        return data

    def _patiently(self, address: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        """One answer; a server that is busy is asked again, after the time it names."""
        for attempt in range(1, ATTEMPTS + 1):
            self.pause(PAUSE)
            answer = self._once(address)
            if answer[0] not in _BUSY or attempt == ATTEMPTS:
                return answer
            wait = answer[1].get("Retry-After", "")
            self.pause(min(LONGEST_WAIT, int(wait) if wait.isdigit() else 2**attempt))
        return answer

    def _once(self, address: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection = self._connection(address)
        parts = urlsplit(address)
        target = quote(parts.path or "/", safe="/%~@+,;=:!$&()*'") + (
            f"?{parts.query}" if parts.query else ""
        )
        try:
            connection.request("GET", target, headers=_HEADERS)
            answer = connection.getresponse()
            data = answer.read(SIZE_LIMIT + 1)
        except (NoHost, NotPublic) as error:
            raise NotFetched(str(error)) from error
        except (OSError, http.client.HTTPException) as error:
            raise NotFetched(f"{parts.hostname} does not answer") from error
        finally:
            connection.close()
        if len(data) > SIZE_LIMIT:
            raise NotFetched(f"{address} is larger than {SIZE_LIMIT // 1_000_000} MB")
        return answer.status, answer.headers, data

    def _connection(self, address: str) -> http.client.HTTPConnection:
        try:
            parts = urlsplit(address)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise NotFetched(f"{address} is no web address") from error
        if parts.scheme == "http" and self.any_host and host:
            return connection_to("http", host, port, seconds=SECONDS, any_host=True)
        if parts.scheme != "https" or not host or parts.username:
            raise NotFetched(f"{address} is no https address")
        return connection_to("https", host, port, seconds=SECONDS)


def _moved(address: str, to: str) -> str:
    try:
        return urljoin(address, to)
    except ValueError as error:
        raise NotFetched(f"{address} leads to something that is no web address") from error
