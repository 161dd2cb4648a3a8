"""The real content: sound, traceable, and what its own index says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.catalogue import Catalogue, gather
from coop_toolkit.clock import build_moment
from coop_toolkit.contributing.key_reference import key_reference
from coop_toolkit.contributing.source_index import source_index
from coop_toolkit.rendering import MarkdownRenderer

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def real_catalogue() -> Catalogue:
    now = build_moment("2026-11-22")
    return gather(ROOT / "content", now, MarkdownRenderer().render).catalogue


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


ROWS = {
    "W": 29,
    "E": 32,
    "S": 9,
    "P": 38,
    "A": 8,
    "N": 33,
    "L": 30,
    "R": 41,
    "D": 26,
    "G": 38,
    "T": 20,
}


def test_every_row_of_the_inventory_has_its_place() -> None:
    index = (ROOT / "docs" / "sources.md").read_text("utf-8")
    carried = set(re.findall(r"^\| ([A-Z]\d+) \|", index, re.MULTILINE))
    wanted = {f"{letter}{n:02}" for letter, most in ROWS.items() for n in range(1, most + 1)}
    assert (wanted | {"C1", "C2"}) - carried == set()


def test_the_index_of_sources_is_the_one_the_content_gives(real_catalogue: Catalogue) -> None:
    assert (ROOT / "docs" / "sources.md").read_text("utf-8") == source_index(real_catalogue)


def test_every_toolkit_page_is_backed(real_catalogue: Catalogue) -> None:
    for page in real_catalogue.toolkit_pages:
        assert len(page.posts) + len(page.projects) >= 2, page.title
        assert len(page.dos) >= 2, page.title
        assert page.resources, page.title


def test_every_project_of_the_blog_has_a_timeline(real_catalogue: Catalogue) -> None:
    rows = {f"P{n:02}" for n in range(1, 22)}
    named = [p for p in real_catalogue.projects if rows & set(p.sources[:1])]
    assert len(named) >= 20
    for project in named:
        news = real_catalogue.posts_by_project.get(project.slug, ())
        events = real_catalogue.events_by_project.get(project.slug, ())
        assert news or events, project.title


def test_lessons_have_ids_of_their_own(real_catalogue: Catalogue) -> None:
    ids = [lesson.id for post in real_catalogue.posts for lesson in post.lessons]
    assert len(ids) == len(set(ids)) == 30
