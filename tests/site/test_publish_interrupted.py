"""A release that is cut short leaves what is live as it was, and the next one is whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.edited_checkout import Checkout, edit_body, files_of, small_checkout

CALL = ("publish", "--rehearse", "--output")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A whole checkout, to be run by its own tasks.py."""
    made = small_checkout(tmp_path / "checkout")
    for name in ("tasks.py", "publishconf.py", "requirements.lock", "requirements-test.lock"):
        shutil.copy(ROOT / name, made.root)
    (made.root / "plugins").symlink_to(ROOT / "plugins")
    return made


def started(checkout: Checkout, output: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(checkout.root / "tasks.py"), *CALL, str(output)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"},
    )


def published(checkout: Checkout, output: Path) -> dict[str, bytes]:
    process = started(checkout, output)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return files_of(output)


def test_whenever_it_is_killed_one_whole_release_is_live(
    checkout: Checkout, tmp_path: Path, thorough: bool
) -> None:
    live = tmp_path / "live"
    old = published(checkout, live)
    edit_body(checkout)
    begun = time.monotonic()
    new = published(checkout, tmp_path / "other")
    length = time.monotonic() - begun
    assert old != new
    moments = random.Random(7)  # noqa: S311 - no secret
    for _ in range(20 if thorough else 3):
        process = started(checkout, live)
        try:
            process.communicate(timeout=moments.uniform(0, length))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        assert files_of(live) in (old, new)
    assert published(checkout, live) == new
    assert sorted(path.name for path in tmp_path.glob("live*")) == ["live", "live.previous"]


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of a size in memory; a test that may not make one is left out."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("Whoever runs the tests may not make a disk.")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path, *, but: int) -> None:
    """Leave so many bytes free on a disk."""
    (disk / "filler").write_bytes(bytes(shutil.disk_usage(disk).free - but))


def test_on_a_full_disk_the_live_release_stays(checkout: Checkout, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64m") as disk:
        live = disk / "live"
        old = published(checkout, live)
        edit_body(checkout)
        fill(disk, but=200_000)
        process = started(checkout, live)
        said, _ = process.communicate()
        assert process.returncode == 1
        assert "no space left on device" in said
        assert said.endswith("Nothing was published. What is live is as it was.\n")
        assert "Traceback" not in said
        assert files_of(live) == old
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "live"]
        (disk / "filler").unlink()
        assert published(checkout, live) != old


def test_the_release_before_comes_back_byte_for_byte(checkout: Checkout, tmp_path: Path) -> None:
    live = tmp_path / "live"
    old = published(checkout, live)
    edit_body(checkout)
    assert published(checkout, live) != old
    call = [sys.executable, str(checkout.root / "tasks.py"), "publish", "--rollback", "--output"]
    subprocess.run([*call, str(live)], check=True, stdout=subprocess.DEVNULL)
    assert files_of(live) == old
