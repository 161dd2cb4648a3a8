"""The real content: sound, traceable, and what its own index says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coop_toolkit.contributing.key_reference import key_reference

from tests.conftest import ROOT


def test_nothing_in_the_content_is_to_be_mended(run: Callable[..., object]) -> None:
    ran = run("check", "--strict")
    assert ran.status == 0, ran.output


def test_the_page_of_keys_is_the_one_the_schemas_give() -> None:
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == key_reference()


def test_every_page_of_the_site_answers_the_links_to_it(real_site: Path) -> None:
    home = (real_site / "index.html").read_text("utf-8")
    assert "Co-operative council toolkit" in home
    for address in ("toolkit", "events", "projects", "dos", "resources", "glossary", "search"):
        assert (real_site / address / "index.html").is_file()
