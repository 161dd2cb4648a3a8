"""Connections to the public internet, and to nothing else.

An address in an old blog must not make this machine ask its own network for something, so a
host is looked up once, every address it has is looked at, and the connection goes to the one
that was looked at.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl


class NoHost(OSError):
    """There is no host of that name; the message is a sentence."""


class NotPublic(OSError):
    """A host that is not on the public internet; the message is a sentence."""


def connection_to(
    scheme: str, host: str, port: int | None, *, seconds: float, any_host: bool = False
) -> http.client.HTTPConnection:
    """A connection to a host, not opened yet.

    Args:
        scheme: "https" or "http".
        host: its name, or its address.
        port: None for the scheme's own.
        seconds: how long it may be silent.
        any_host: lets private addresses through, for tests against a server of their own.

    Opening it raises NoHost or NotPublic, or what the library raises.
    """
    # Without brackets, http.client takes the end of an IPv6 address for a port.
    named = f"[{host}]" if ":" in host else host
    if scheme == "https":
        secure = http.client.HTTPSConnection if any_host else _PublicHttps
        return secure(named, port, timeout=seconds)
    plain = http.client.HTTPConnection if any_host else _PublicHttp
    return plain(named, port, timeout=seconds)


class _PublicHttp(http.client.HTTPConnection):
    """Without encryption."""

    def connect(self) -> None:
        """Connect to the address that was looked at."""
        self.sock = _public_socket(self.host, self.port, self.timeout)


class _PublicHttps(http.client.HTTPSConnection):
    """With encryption, the certificate checked against the host's name."""

    def connect(self) -> None:
        """Connect to the address that was looked at."""
        plain = _public_socket(self.host, self.port, self.timeout)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def _public_socket(host: str, port: int, seconds: float | None) -> socket.socket:
    return socket.create_connection((public_address(host, port), port), seconds)


def public_address(host: str, port: int) -> str:
    """A host's first address.

    Raises:
        NoHost: it has none.
        NotPublic: any of its addresses is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoHost(f"there is no host named {host}") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not all(ipaddress.ip_address(address).is_global for address in addresses):
        raise NotPublic(f"{host} is not on the public internet")
    return addresses[0]
