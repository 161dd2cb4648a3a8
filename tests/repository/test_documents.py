"""The documents lead where they say, and name every verb."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench.__main__ import PAGE, QUOTE, README
from bench.marked_page import part_of
from bench.measurements import MEASUREMENTS
from tests.conftest import ROOT

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as the repository's site makes them."""
    headings = re.findall(r"(?m)^#{1,6} (.+)$", text)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_link_leads_to_something(path: Path) -> None:
    text = re.sub(r"(?m)^    .*$", "", path.read_text("utf-8"))
    for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*\]\([^`]*`", "", text)):
        if ":" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name) if name else path
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target.read_text("utf-8")), link


def test_officers_meet_no_command_before_the_examples() -> None:
    first = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Where files go")[0]
    assert "tasks.py" not in first
    assert "python3" not in first
    assert "git " not in first


@pytest.mark.parametrize("verb", ["build", "publish", "serve", "check", "verify", "import", "new",
                                  "links", "editor", "test", "bench"])  # fmt: skip
def test_the_readme_names_every_verb_for_people(verb: str) -> None:
    assert f"tasks.py {verb}" in (ROOT / "README.md").read_text("utf-8")


def test_the_readme_quotes_the_page_of_figures() -> None:
    page, quote = PAGE.read_text("utf-8"), part_of(README.read_text("utf-8"), QUOTE)
    assert quote is not None
    lines = [line for line in quote.splitlines() if line]
    assert lines[-1].startswith("Measured on ")
    assert set(lines) <= set((part_of(page, "build") or "").splitlines())


@pytest.mark.parametrize("word", MEASUREMENTS)
def test_the_page_of_figures_has_every_measurement(word: str) -> None:
    part = part_of(PAGE.read_text("utf-8"), word)
    assert part is not None
    assert part.splitlines()[-1].startswith("Measured on ")
