"""Another council takes the whole thing: its own content and settings, and nothing of ours."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.other import COUNCIL, call

READABLE = {".html", ".xml", ".json", ".ics", ".svg", ".txt", ".css", ".js", ".csv", ".geojson", ""}
# Our place, our people, our projects, our addresses: all that stands in our own content.
OURS = re.compile(
    r"lambeth|brixton|tulse hill|streatham|clapham|stockwell|vauxhall|norwood"
    r"|our-street|ordnance survey|toolkit\.example|code\.example|co-operative council toolkit"
    r"|captures?/",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    output = tmp_path_factory.mktemp("other") / "output"
    assert call("build", output) == 0
    return output


def test_there_is_nothing_to_mend_in_its_content(tmp_path: Path) -> None:
    assert call("check", tmp_path) == 0


def test_every_kind_of_page_is_there(built: Path) -> None:
    for address in (
        "2026/05/04/hedges", "events/2026/hedge-day", "events/2027/supper", "series/saturdays-out",
        "venues/moor-hall", "projects/moor-hedges", "projects/map", "toolkit/start/ask-first",
        "dos/walk-the-lane", "resources/hedge-guide", "organisations/friends-of-the-lanes",
        "glossary", "author/northmoor-editors", "category/villages", "tag/hedges", "about",
    ):  # fmt: skip
        assert (built / address / "index.html").is_file(), address


def test_nothing_of_ours_is_in_its_output(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file() and path.suffix in READABLE]
    assert len(files) > 100
    found = {
        path.relative_to(built).as_posix(): OURS.findall(path.read_text("utf-8", "replace"))
        for path in files
        if "pagefind" not in path.parts or path.suffix != ".js"
    }
    assert {name: words for name, words in found.items() if words} == {}
    assert not [path for path in built.rglob("*") if OURS.search(path.name)]


def test_the_map_is_drawn_from_its_own_outline(built: Path) -> None:
    page = (built / "projects/map/index.html").read_text()
    assert "Drawn for the tests" in page
    assert page.count("Moor hedges") >= 1
    assert json.loads((built / "projects.geojson").read_text())["features"]


def test_it_is_called_by_its_own_name_everywhere(built: Path) -> None:
    home = (built / "index.html").read_text()
    assert "<title>Northmoor works together – What the district" in home
    assert "Published by Northmoor District Council." in home
    assert "https://together.northmoor.example/" in (built / "sitemap.xml").read_text()
    feed = (built / "atom.xml").read_text()
    assert "https://together.northmoor.example/id/post/2026/hedges" in feed
    assert "together.northmoor.example" in (built / "calendar.ics").read_text()


def test_without_an_outline_there_is_no_map_and_no_link_to_one(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for path in (COUNCIL / "content").rglob("*.md"):
        copy = content / path.relative_to(COUNCIL / "content")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    output = tmp_path / "output"
    assert call("build", output, content=str(content)) == 0
    pages = [path for path in output.rglob("*.html") if "/projects/map/" in path.read_text()]
    assert pages == []
