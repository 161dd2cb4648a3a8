"""The server of a generator, started, asked for a page, and stopped."""

from __future__ import annotations

import http.client
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from bench.contenders import Contender
from bench.cost import CallFailed, stop_group, surroundings

HOST = "127.0.0.1"
START_SECONDS = 1_800.0
PATIENCE_SECONDS = 120.0
_TURN_SECONDS = 0.005
_ANSWER_SECONDS = 30


@dataclass(frozen=True)
class Preview:
    """A site that is served, rebuilt at each save, at an address that ends in a slash."""

    contender: Contender
    address: str

    @property
    def page(self) -> str:
        """The address of the post that is edited."""
        return f"{self.address}{self.contender.corpus.middle.address}"

    def wait_for(self, words: str) -> None:
        """Wait until the page is answered with some words in it.

        Raises:
            CallFailed: it does not come to that.
        """
        wait_until(lambda: words in answer(self.page), PATIENCE_SECONDS, self.page)


def wait_until(holds: Callable[[], bool], patience: float, what: str) -> None:
    """Wait until something holds, asked again and again for at most so many seconds.

    Raises:
        CallFailed: it never did.
    """
    start = time.perf_counter()
    while not holds():
        if time.perf_counter() - start > patience:
            raise CallFailed(f"This did not follow within {patience:.0f} seconds: {what}")
        time.sleep(_TURN_SECONDS)


def answer(address: str) -> str:
    """What stands at an address of this machine; "" while nobody answers."""
    try:
        with urlopen(address, timeout=_ANSWER_SECONDS) as page:  # noqa: S310 - a server of ours
            text: str = page.read().decode("utf-8", "replace")
            return text
    except (HTTPError, URLError, OSError, http.client.HTTPException):
        return ""


@contextmanager
def preview(contender: Contender) -> Iterator[Preview]:
    """Serve a site until the block ends, from the moment its page is answered.

    Raises:
        CallFailed: its server does not start.
    """
    port = free_port()
    process = subprocess.Popen(
        contender.site.serving_at(port), cwd=contender.site.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env=surroundings(),
    )  # fmt: skip
    try:
        served = Preview(contender, f"http://{HOST}:{port}/")
        title = contender.corpus.middle.title
        wait_until(
            lambda: process.poll() is not None or title in answer(served.page),
            START_SECONDS,
            served.page,
        )
        if process.returncode is not None:
            raise CallFailed(
                f"The server of {contender.peer.title} ended with {process.returncode}."
            )
        yield served
    finally:
        stop_group(process.pid)
        process.wait()


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        return port
