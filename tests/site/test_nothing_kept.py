"""A build goes well where nothing can be kept for the next one, and tells nobody of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from tests.conftest import BUILD_DAY, ROOT, Ran
from tests.edited_checkout import Checkout, files_of, small_checkout

Build = Callable[[], str]
ADDED = "2013/01/02/added/index.html"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout that the verbs take for theirs."""
    made = small_checkout(tmp_path / "checkout")
    shutil.copy(ROOT / "requirements.lock", made.root)
    monkeypatch.setattr(tasks, "ROOT", made.root)
    return made


@pytest.fixture
def build(checkout: Checkout, run: Callable[..., Ran]) -> Build:
    """Builds into the checkout's own output; what it says."""

    def built() -> str:
        ran = run("build", "--pages", "--as-of", BUILD_DAY)
        assert ran.status == 0, ran.output
        return ran.output

    return built


def said(checkout: Checkout, changed: int) -> str:
    output = checkout.root / "output"
    return f"Built {len(files_of(output))} files in {output}, {changed} of them new or changed.\n"


@pytest.mark.parametrize("place", [".cache", ".cache/builds", ".cache/manifests"])
def test_a_file_where_a_folder_is_wanted_stops_nothing(
    checkout: Checkout, build: Build, place: str
) -> None:
    in_the_way = checkout.root / place
    in_the_way.parent.mkdir(exist_ok=True)
    in_the_way.write_text("no folder")
    output = checkout.root / "output"
    first = build()
    before = files_of(output)
    assert first == said(checkout, len(before))
    assert build() == said(checkout, 0)
    checkout.write("posts/2013/added.md", "title: Added\ndate: 2013-01-02")
    build()
    assert (output / ADDED).exists()
    (checkout.content / "posts/2013/added.md").unlink()
    assert build().endswith("of them new or changed.\n")
    assert files_of(output) == before
    assert in_the_way.read_text() == "no folder"


def test_what_can_no_longer_be_written_down_is_forgotten(
    checkout: Checkout, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older list of what was written would leave a page standing that it does not name."""
    build()

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr("coop_toolkit.generation.manifest.write_whole", refused)
        patched.setattr("coop_toolkit.verbs.unchanged.write_whole", refused)
        checkout.write("posts/2013/added.md", "title: Added\ndate: 2013-01-02")
        build()
    output = checkout.root / "output"
    assert (output / ADDED).exists()
    (checkout.content / "posts/2013/added.md").unlink()
    build()
    assert not (output / ADDED).exists()
