"""A setting that only nearly has its right name is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.verbs.building import build

import tasks
from tests.edited_checkout import small_checkout


def test_a_misspelt_setting_is_named_with_the_right_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    conf = checkout.root / "pelicanconf.py"
    checkout.replace(conf, "SITESUBTITLE", "SITESUBTITEL")
    output = tmp_path / "output"
    options = ["build", "--content", str(checkout.content), "--output", str(output)]
    assert build(checkout.root, tasks.read_call(options)) == 1
    said = capsys.readouterr().out
    line = conf.read_text("utf-8").splitlines().index
    text = 'SITESUBTITEL = "How a council and its residents learned to do things together"'
    assert said == (
        f"pelicanconf.py:{line(text) + 1}: there is no setting SITESUBTITEL\n"
        f"    {text}\n"
        "    ^^^^^^^^^^^^\n"
        "  Write:\n"
        f"    {text.replace('TITEL', 'TITLE')}\n"
        "  Help: CONTRIBUTING.md#settings\n\n"
        "Nothing was built. The site of the last build is as it was.\n"
    )
    assert not output.exists()


def test_a_setting_of_a_councils_own_is_no_slip(tmp_path: Path) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    conf = checkout.root / "pelicanconf.py"
    conf.write_text(f"{conf.read_text('utf-8')}\nMOTTO = 'Together'\n", "utf-8")
    checkout.build(tmp_path / "output")
