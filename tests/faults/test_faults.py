"""The shelf of broken sites: one fault a folder, the whole message beside it.

`expected.txt` holds the exit status of `check` in its first line and, below it, all that
`check` prints. To add a fault, add a folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SHELF = Path(__file__).resolve().parent
FAULTS = sorted(path.parent for path in SHELF.glob("*/expected.txt"))


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_the_message_is_the_one_on_the_shelf(
    folder: Path, run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    ran = run("check", "--content", "content")
    assert f"{ran.status}\n{ran.output}" == (folder / "expected.txt").read_text("utf-8")


def test_every_folder_of_the_shelf_says_what_is_expected() -> None:
    assert {path for path in SHELF.iterdir() if (path / "content").is_dir()} == set(FAULTS)
