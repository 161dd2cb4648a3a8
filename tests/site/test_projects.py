"""Projects: what is known, what is not, and what happened when."""

from __future__ import annotations

from bs4 import BeautifulSoup

from tests.conftest import SmallSite

GARDEN = (
    "title: Herb garden\nstage: active\nstage_since: 2012-10\nsummary: Herbs for all.\n"
    "contact: not recorded\nstages:\n  - stage: idea\n    since: 2012-05\n"
    "  - stage: active\n    since: 2012-10\nlead:\n  - name: Fiona\n    role: lead\n"
    "funding:\n  - source: The council\n"
)


def text(site: SmallSite, address: str) -> str:
    return BeautifulSoup(site.page(address), "html.parser").main.get_text(" ", strip=True)


def test_a_gap_is_shown_as_one(site: SmallSite) -> None:
    site.write("projects/herb-garden.md", GARDEN).built()
    page = text(site, "/projects/herb-garden/")
    assert "Fiona" in page
    assert page.count("not recorded") >= 5


def test_the_timeline_runs_from_the_first_to_the_last(site: SmallSite) -> None:
    site.write("projects/herb-garden.md", GARDEN)
    site.post("harvest", "projects: herb-garden")
    site.write("events/2012/day.md", "title: Open day\nstarts: 2012-07\nprojects: herb-garden")
    site.built()
    page = text(site, "/projects/herb-garden/")
    timeline = page[page.index("Timeline") :]
    places = [timeline.index(word) for word in ("idea", "Open day", "active", "Harvest")]
    assert places == sorted(places)


def test_the_index_is_by_stage(site: SmallSite) -> None:
    site.write("projects/herb-garden.md", GARDEN)
    site.write("projects/bench.md", "title: Bench\nstage: idea\nstage_since: 2012\n"
               "summary: A bench.\ncontact: not recorded").built()  # fmt: skip
    page = text(site, "/projects/")
    assert page.index("Bench") < page.index("Herb garden")
    assert "Herb garden" not in text(site, "/projects/stage/idea/")


def test_a_project_with_posts_has_feeds(site: SmallSite) -> None:
    site.write("projects/herb-garden.md", GARDEN).post("harvest", "projects: herb-garden").built()
    assert "Harvest" in site.page("/projects/herb-garden/rss.xml")
    assert 'href="/projects/herb-garden/rss.xml"' in site.page("/projects/herb-garden/")
