"""Bytes flipped, lost or doubled in good files: told or borne, and never a failure or a hang."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import SmallSite
from tests.edited_checkout import small_checkout

MOST_SECONDS = 5


@contextmanager
def ended_after(seconds: int) -> Iterator[None]:
    """An error for what takes longer."""

    def too_long(*_: object) -> None:
        raise AssertionError(f"it was not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def mutated(data: bytes, moments: random.Random) -> bytes:
    """The bytes with one flipped, taken out, doubled, or cut off from there on."""
    place = moments.randrange(len(data))
    kind = moments.randrange(4)
    if kind == 0:
        return data[:place] + bytes([data[place] ^ (1 << moments.randrange(8))]) + data[place + 1 :]
    if kind == 1:
        return data[:place] + data[place + 1 :]
    if kind == 2:
        return data[:place] + data[place] * data[place : place + 1] + data[place:]
    return data[:place]


def test_any_damage_to_a_file_ends_in_0_or_1(
    tmp_path: Path, run: Callable[..., object], thorough: bool
) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    site = SmallSite(checkout.content, tmp_path / "output", run)  # type: ignore[arg-type]
    files = sorted(path for path in checkout.content.rglob("*") if path.is_file())
    moments = random.Random(3)  # noqa: S311 - no secret
    statuses = set()
    for _ in range(500 if thorough else 60):
        path = moments.choice(files)
        whole = path.read_bytes()
        path.write_bytes(mutated(whole, moments))
        with ended_after(MOST_SECONDS):
            ran = site.check()
        statuses.add(ran.status)
        assert ran.status == 0 or str(path) in ran.output or "checkout/content" in ran.output
        path.write_bytes(whole)
    assert statuses == {0, 1}


@pytest.mark.parametrize(
    "name",
    [
        "decisions.yml",
        "addresses.txt",
        "redirects.txt",
        "spellings.yml",
        "links.yml",
        "words.txt",
        "map/borough.geojson",
    ],
)
def test_any_bytes_in_a_file_at_the_top_end_in_0_or_1(
    site: SmallSite, name: str, thorough: bool
) -> None:
    site.post()
    moments = random.Random(name)  # noqa: S311 - no secret
    for _ in range(50 if thorough else 8):
        (site.content / name).parent.mkdir(exist_ok=True)
        (site.content / name).write_bytes(moments.randbytes(moments.randrange(200)))
        with ended_after(MOST_SECONDS):
            assert site.check().status in (0, 1)
