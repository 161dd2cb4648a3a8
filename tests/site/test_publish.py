"""A release stands whole or not at all, and can be taken back."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from coop_toolkit.publish.release import NoRelease, keep_times, previous_of, roll_back, swap_in

from tests.conftest import ROOT


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_the_release_before_is_kept_and_brought_back(tmp_path: Path) -> None:
    output = folder(tmp_path / "live", "one")
    swap_in(folder(tmp_path / "fresh", "two"), output)
    assert (output / "index.html").read_text() == "two"
    roll_back(output)
    assert (output / "index.html").read_text() == "one"
    assert (previous_of(output) / "index.html").read_text() == "two"


def test_what_did_not_change_keeps_its_time_in_the_next_release(tmp_path: Path) -> None:
    live, fresh = folder(tmp_path / "live", "one"), folder(tmp_path / "fresh", "two")
    for place in (live, fresh):
        (place / "same.html").write_text("same")
    for path in live.iterdir():
        os.utime(path, (1_000_000_000, 1_000_000_000))
    keep_times(fresh, live)
    assert (fresh / "same.html").stat().st_mtime == 1_000_000_000
    assert (fresh / "index.html").stat().st_mtime > 1_000_000_000


def test_without_a_release_before_nothing_is_touched(tmp_path: Path) -> None:
    output = folder(tmp_path / "live", "one")
    with pytest.raises(NoRelease, match="There is no release before this one"):
        roll_back(output)
    assert (output / "index.html").read_text() == "one"


def test_example_settings_are_refused_and_rehearsed(
    run: Callable[..., object], tmp_path: Path
) -> None:
    output = tmp_path / "live"
    ran = run("publish", "--output", output)
    assert ran.status == 1
    assert "pelicanconf.py: SITEURL is still an example" in ran.output
    assert "PUBLISHER is not set yet" in ran.output
    assert not output.exists()
    before = (ROOT / "content").rglob("addresses.txt")
    ran = run("publish", "--rehearse", "--output", output)
    assert ran.status == 0, ran.output
    assert list((ROOT / "content").rglob("addresses.txt")) == list(before)
    page = (output / "index.html").read_bytes()
    assert gzip.decompress((output / "index.html.gz").read_bytes()) == page
    assert brotli.decompress((output / "index.html.br").read_bytes()) == page
