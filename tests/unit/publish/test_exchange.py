"""Two folders change places, at once or in steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.publish import exchange as module
from coop_toolkit.publish.exchange import exchange


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "name").write_text(folder.name)
    return one, other


@pytest.mark.parametrize("at_once", [True, False])
def test_each_stands_in_the_others_place(
    folders: tuple[Path, Path], at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not at_once:
        monkeypatch.setattr(module, "_exchanged_at_once", lambda *_: False)
    one, other = folders
    exchange(one, other)
    assert [(folder / "name").read_text() for folder in folders] == ["other", "one"]
    assert sorted(path.name for path in one.parent.iterdir()) == ["one", "other"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(OSError, match="other"):
        exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one").is_dir()
