"""The form editor is part of a release where it is switched on and fetched, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from coop_toolkit.contributing.editor.fetching import FILES, VERSION
from coop_toolkit.verbs import editing

from tests.conftest import ROOT
from tests.other import call


@pytest.fixture
def fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the fetched editor."""
    folder = tmp_path / "editor" / VERSION
    folder.mkdir(parents=True)
    for name in FILES.values():
        (folder / name).write_text(f"stand-in for {name}")
    monkeypatch.setattr(editing, "editor_folder", lambda _: folder)
    return folder


def test_switched_on_and_fetched_it_stands_at_admin(fetched: Path, tmp_path: Path) -> None:
    output = tmp_path / "live"
    assert call("publish", output) == 0
    page = (output / "admin/index.html").read_text()
    assert "Form editor – Northmoor works together" in page
    settings = yaml.safe_load((output / "admin/config.yml").read_text())
    assert settings["backend"]["name"] == "gitlab"
    assert settings["backend"]["repo"] == "northmoor/together"
    files = {
        path.name for path in (output / "admin").iterdir() if path.suffix not in (".gz", ".br")
    }
    assert files == {
        "index.html", "config.yml", "sveltia-cms.js", "icons.woff2", "words.woff2", "code.woff2",
        "LICENSE.txt",
    }  # fmt: skip
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_no_page_or_list_of_the_site_leads_to_it(fetched: Path, tmp_path: Path) -> None:
    output = tmp_path / "live"
    assert call("publish", output) == 0
    assert "/admin/" not in (output / "sitemap.xml").read_text()
    pages = [p for p in output.rglob("*.html") if p.parent.name != "admin"]
    assert not [page for page in pages if "/admin/" in page.read_text()]


def test_switched_on_and_not_fetched_the_site_is_published_without_it(
    fetched: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fetched / "sveltia-cms.js").unlink()
    assert call("publish", tmp_path / "live") == 0
    assert not (tmp_path / "live/admin").exists()
    assert (
        "The form editor is not part of this release: first run python3 tasks.py editor\n"
        in capsys.readouterr().out
    )


def test_switched_off_it_is_left_out(fetched: Path, tmp_path: Path) -> None:
    output = tmp_path / "live"
    assert editing.add_editor(ROOT, {"EDITOR": ""}, output) == 0
    assert not (output / "admin").exists()


def test_the_verb_says_that_it_is_switched_off(fetched: Path, run: Callable[..., object]) -> None:
    ran = run("editor")
    assert ran.output == (
        f"The form editor {VERSION} is ready.\n"
        "It is switched off. To use it, set EDITOR at the top of pelicanconf.py.\n"
    )


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"EDITOR": "wordpress", "REPOSITORY_URL": "https://x.example/a/b"},
         'pelicanconf.py: EDITOR cannot be used\n    EDITOR = "wordpress"\n'
         '  Write one of "github", "gitlab", or "" for none.\n'
         "  Help: CONTRIBUTING.md#settings"),
        ({"EDITOR": "github", "REPOSITORY_URL": ""},
         'pelicanconf.py: REPOSITORY_URL cannot be used\n    REPOSITORY_URL = ""\n'
         "  The form editor needs its address.\n  Help: CONTRIBUTING.md#settings"),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_used_are_named(settings: dict[str, str], message: str) -> None:
    found = editing.editor_problems(settings, frozenset())
    assert [problem.as_text() for problem in found] == [message]


def test_a_page_in_its_place_is_named() -> None:
    settings = {"EDITOR": "github", "REPOSITORY_URL": "https://x.example/a/b"}
    found = editing.editor_problems(settings, frozenset({"/admin/"}))
    assert [problem.message for problem in found] == ["a page has the address /admin/"]
