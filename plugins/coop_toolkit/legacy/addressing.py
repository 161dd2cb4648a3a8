"""Addresses as blogs have them taken apart, whatever is wrong with them."""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit


def split_address(address: str) -> SplitResult:
    """The parts of an address; all of them empty where it is none at all."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


def last_part(address: str) -> str:
    """The last part of an address's path, percent-decoded: /2012/10/18/made-in-lambeth/."""
    return unquote(split_address(address).path.rstrip("/").rsplit("/", 1)[-1])
