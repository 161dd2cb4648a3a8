"""A page that is taken away is gone from the output, whatever wrote it there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from tests.conftest import BUILD_DAY, ROOT, Ran
from tests.edited_checkout import Checkout, small_checkout

Run = Callable[..., Ran]
ADDED = "2013/01/02/added/index.html"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout that the verbs take for theirs, from wherever they are called."""
    made = small_checkout(tmp_path / "checkout")
    for name in ("requirements.lock", "publishconf.py"):
        shutil.copy(ROOT / name, made.root)
    monkeypatch.setattr(tasks, "ROOT", made.root)
    monkeypatch.chdir(tmp_path)
    return made


@pytest.mark.parametrize(
    "call",
    [["build", "--pages", "--clean", "--as-of", BUILD_DAY], ["publish", "--rehearse"]],
    ids=["a clean build", "a release"],
)
def test_what_another_verb_wrote_is_taken_away_too(
    checkout: Checkout, run: Run, call: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    output = checkout.root / "output"
    build = ("build", "--pages", "--as-of", BUILD_DAY)
    assert run(*build).status == 0
    checkout.write("posts/2013/added.md", "title: Added\ndate: 2013-01-02")
    ran = run(*call)
    assert ran.status == 0, ran.output
    assert (output / ADDED).exists()
    (checkout.content / "posts/2013/added.md").unlink()
    assert run(*build).status == 0
    assert sorted(path.name for path in output.rglob("2013/**/*")) == []
    assert [path.name for path in output.rglob("*.gz")] == []
