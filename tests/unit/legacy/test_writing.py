"""Files written whole or not at all, and never over somebody's work."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.legacy.composing import marked
from coop_toolkit.legacy.writing import Folder, Outcome, OutsideFolder
from coop_toolkit.whole_files import write_whole

EMPTY = "0" * 16


def text(words: str) -> str:
    return marked(f"---\ntitle: x\nlegacy:\n  fingerprint: {EMPTY}\n---\n\n{words}\n")


def test_a_file_that_an_import_wrote_is_brought_up_to_date(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert folder.write("posts/a.md", text("one")) is Outcome.NEW
    assert folder.write("posts/a.md", text("one")) is Outcome.SAME
    assert folder.write("posts/a.md", text("two")) is Outcome.REWRITTEN
    assert (tmp_path / "posts/a.md").read_text() == text("two")


@pytest.mark.parametrize("mine", [text("one").replace("one", "mine"), "no header of ours"])
def test_what_somebody_changed_is_kept_unless_replacing_is_asked(tmp_path: Path, mine: str) -> None:
    folder = Folder(tmp_path)
    (tmp_path / "a.md").write_text(mine)
    assert folder.write("a.md", text("two")) is Outcome.KEPT
    assert (tmp_path / "a.md").read_text() == mine
    assert folder.write("a.md", text("two"), overwrite=True) is Outcome.REWRITTEN
    assert (tmp_path / "a.md").read_text() == text("two")


def test_an_import_that_is_killed_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    (tmp_path / "a.md").write_text("yesterday")
    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.md", b"today")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_text() == "yesterday"


def test_what_a_killed_import_left_is_tidied_up(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/.import-part-99").write_bytes(b"half")
    Folder(tmp_path).tidy()
    assert list((tmp_path / "posts").iterdir()) == []


@pytest.mark.parametrize("path", ["../a.md", "/tmp/a.md", "x/../../a.md", "."])  # noqa: S108
def test_no_path_leads_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutsideFolder, match=r".*"):
        Folder(tmp_path / "content").write(path, "x")
