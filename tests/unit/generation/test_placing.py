"""The output folder: never one where other things stand, and whole whatever stood there."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.generation.manifest import Manifest
from coop_toolkit.generation.placing import NotOurs, put_in_place, refuse_foreign


def test_a_folder_where_other_things_stand_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "work" / "content"
    content.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for folder in (Path(), Path("/"), tmp_path / "home", content, tmp_path):
        with pytest.raises(NotOurs, match="cannot be the output folder"):
            refuse_foreign(folder, content, None)
    refuse_foreign(tmp_path / "work" / "output", content, None)


def staged(folder: Path, files: dict[str, str]) -> Manifest:
    manifest = Manifest()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        manifest.record(name, text.encode())
    return manifest


def test_only_what_differs_is_moved_and_what_is_gone_is_taken_away(tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = staged(tmp_path / "one", {"a/same": "1", "b/other": "1", "c/gone": "1"})
    assert put_in_place(tmp_path / "one", output, None, first) == 3
    kept = (output / "a/same").stat().st_ino
    second = staged(tmp_path / "two", {"a/same": "1", "b/other": "2"})
    assert put_in_place(tmp_path / "two", output, first, second) == 2
    found = sorted(path.relative_to(output).as_posix() for path in output.rglob("*"))
    assert found == ["a", "a/same", "b", "b/other"]
    assert (output / "b/other").read_text() == "2"
    assert (output / "a/same").stat().st_ino == kept
    assert second.files["a/same"].stands_at(output / "a/same")


def test_a_file_that_somebody_changed_is_put_right(tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = staged(tmp_path / "one", {"a": "1"})
    put_in_place(tmp_path / "one", output, None, first)
    (output / "a").write_text("by hand")
    second = staged(tmp_path / "two", {"a": "1"})
    assert put_in_place(tmp_path / "two", output, first, second) == 1
    assert (output / "a").read_text() == "1"
