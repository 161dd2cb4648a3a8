"""Two builds under different conditions give the same bytes, and a difference is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.verbs import verifying


def test_the_real_site_is_the_same_whoever_builds_it(run: Callable[..., object]) -> None:
    ran = run("verify")
    assert ran.status == 0, ran.output
    assert ran.output.endswith(" files compared, 0 differ.\n")


def test_a_file_that_differs_or_is_missing_is_named(
    run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def built(root: Path, output: Path, conditions: verifying.Conditions) -> bool:
        output.mkdir()
        (output / "same.html").write_text("same")
        (output / "day.html").write_text(conditions.environment["TZ"])
        if conditions.cores:
            (output / "more.html").write_text("")
        return True

    monkeypatch.setattr(verifying, "_built", built)
    monkeypatch.setattr(verifying, "_copied", lambda *_: None)
    ran = run("verify")
    assert (ran.status, ran.output) == (
        1,
        "day.html differs between two builds\nmore.html differs between two builds\n"
        "2 files compared, 2 differ.\n",
    )
