"""What a newcomer can learn of a project, and what other programs can."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest
from bs4 import BeautifulSoup

from tests.conftest import SmallSite

HEAD = "stage: active\nsummary: Herbs for all.\ncontact: not recorded\n"


def text(site: SmallSite, address: str) -> str:
    return BeautifulSoup(site.page(address), "html.parser").main.get_text(" ", strip=True)


@pytest.fixture
def garden(site: SmallSite) -> SmallSite:
    site.write(
        "projects/garden.md",
        f"title: Garden\n{HEAD}stage_since: 2026-10-01\nthemes: food, jobs\nplace: The green\n"
        'ward: Tulse Hill\nposition: "51.44, -0.11"\nlead:\n  - name: Fiona\n'
        "funding:\n  - source: The council\n    held_by: A trust\n"
        "outcomes:\n  - says: Herbs grow\n    criterion: Pots filled\n"
        "checks:\n  - says: Insurance\n    state: done\n",
        "It grows.\n",
    )
    kitchen = f'title: "=Kitchen"\n{HEAD}stage_since: 2025-01-01\nthemes: food'
    site.write("projects/kitchen.md", kitchen)
    lesson = "lessons:\n  - id: water\n    says: Water first.\n    theme: risk"
    site.post("news", f"projects: garden\n{lesson}")
    site.write("events/2027/day.md", "title: Open day\nstarts: 2027-05-01\nprojects: garden")
    return site.built()


@pytest.mark.parametrize(
    "answer",
    ["Fiona", "A trust", "Pots filled", "Water first.", "Open day", "What is not recorded"],
    ids=["who leads", "who held the money", "what was success", "what was learned", "what is next",
         "what is unknown"],
)  # fmt: skip
def test_the_six_questions_are_answered_on_the_projects_page(
    garden: SmallSite, answer: str
) -> None:
    assert answer in text(garden, "/projects/garden/")


def test_every_value_has_a_static_page(garden: SmallSite) -> None:
    for address in (
        "stage/active", "theme/food", "ward/tulse-hill", "organisation/a-trust", "year/2026", "all",
        "quiet", "archive", "garden/pack",
    ):  # fmt: skip
        assert garden.has(f"/projects/{address}/"), address
    assert "Kitchen" in text(garden, "/projects/theme/food/")
    assert "Kitchen" not in text(garden, "/projects/theme/jobs/")


def test_the_three_exports_hold_the_same_rows(garden: SmallSite) -> None:
    data = json.loads(garden.page("/projects.json"))
    jsonschema.validate(data, json.loads(garden.page("/projects/schema.json")))
    rows = data["projects"]
    table = list(csv.DictReader(io.StringIO(garden.page("/projects.csv"))))
    features = json.loads(garden.page("/projects.geojson"))["features"]
    assert [row["id"] for row in rows] == ["kitchen", "garden"]
    assert [feature["properties"] for feature in features] == rows
    for row, line in zip(rows, table, strict=True):
        plain = {name: "" if value is None else str(value) for name, value in row.items()}
        assert {name: value.removeprefix("'") for name, value in line.items()} == plain
    assert features[1]["geometry"] == {"type": "Point", "coordinates": [-0.11, 51.44]}
    assert features[0]["geometry"] is None


def test_a_spreadsheet_is_given_no_formula(garden: SmallSite) -> None:
    assert "'=Kitchen" in garden.page("/projects.csv")


def test_each_project_is_a_folder_with_its_record(garden: SmallSite) -> None:
    record = json.loads(garden.page("/projects/garden/project.json"))
    assert record["funding"][0]["held_by"] == "A trust"
    assert [moment["kind"] for moment in record["timeline"]] == [
        "post",
        "stage",
        "event",
    ]


@pytest.mark.parametrize(
    ("day", "quiet"),
    [("2026-12-30", False), ("2026-12-31", True)],
    ids=["on the 90th day", "a day later"],
)
def test_a_project_is_quiet_after_ninety_days(site: SmallSite, day: str, quiet: bool) -> None:
    site.write("projects/garden.md", f"title: Garden\n{HEAD}stage_since: 2026-10-01")
    site.built("--as-of", day)
    assert ("No news since 1 October 2026" in text(site, "/projects/garden/")) is quiet
    assert ("Garden" in text(site, "/projects/quiet/")) is quiet


def test_a_project_of_the_archive_is_past_and_not_quiet(site: SmallSite) -> None:
    site.write("projects/garden.md", f"title: Garden\n{HEAD}stage_since: 2012-10-01\narchive: yes")
    site.built()
    assert "A record from the archive" in text(site, "/projects/garden/")
    assert "Garden" not in text(site, "/projects/quiet/")
    assert "Garden" in text(site, "/projects/archive/")


@pytest.mark.parametrize(("day", "late"), [("2027-11-22", False), ("2027-11-23", True)])
def test_a_page_is_overdue_the_day_after(site: SmallSite, day: str, late: bool) -> None:
    site.write("toolkit/plan.md", "title: Planning\nquestion: How?\ncheck_again: 2027-11-22")
    site.built("--as-of", day)
    assert ("was to be read again by 22 November 2027" in text(site, "/editors/")) is late


def test_the_map_is_drawn_from_the_councils_own_outline(site: SmallSite) -> None:
    site.write("projects/garden.md", f"title: Garden\n{HEAD}stage_since: 2026-10-01\nward: North")
    site.write("projects/shop.md", f"title: Shop\n{HEAD}stage_since: 2026-10-01")
    ring = [[0.0, 50.0], [1.0, 50.0], [1.0, 51.0], [0.0, 51.0], [0.0, 50.0]]
    outline = {"type": "Polygon", "coordinates": [ring]}
    ward = {"type": "Point", "coordinates": [0.5, 50.9]}
    shapes = [
        {"type": "Feature", "properties": {}, "geometry": outline},
        {"type": "Feature", "properties": {"name": "North"}, "geometry": ward},
    ]
    (site.content / "map").mkdir()
    (site.content / "map" / "outline.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "attribution": "Our survey", "features": shapes})
    )
    site.built()
    page = BeautifulSoup(site.page("/projects/map/"), "html.parser")
    (link,) = page.select("svg a")
    assert link["aria-label"] == "1: North ward, 1 project"
    assert "Garden" in page.find(id=link["href"][1:]).get_text()
    assert "Our survey" in page.get_text()
    assert "Shop" in page.get_text()
    assert json.loads(site.page("/projects.geojson"))["attribution"] == "Our survey"


def test_without_an_outline_there_is_no_map(garden: SmallSite) -> None:
    assert not garden.has("/projects/map/")
    assert "/projects/map/" not in garden.page("/projects/")


def test_related_projects_say_why(garden: SmallSite) -> None:
    assert "=Kitchen because both are about food" in text(garden, "/projects/garden/")


def test_a_long_list_is_cut_into_pages(site: SmallSite) -> None:
    for number in range(31):
        site.write(f"projects/p{number}.md", f"title: P{number}\n{HEAD}stage_since: 2026-10-01")
    site.built()
    assert site.has("/projects/stage/active/page/2/")
    assert not site.has("/projects/stage/active/page/3/")


def test_lessons_and_dos_have_feeds(garden: SmallSite) -> None:
    (entry,) = json.loads(garden.page("/learning/feed.json"))["items"]
    assert entry["url"].endswith("/learning/#lesson-water")
    assert "Insurance" in text(garden, "/learning/risk/")
    assert "Water first." in text(garden, "/learning/risk/")


def test_a_word_is_explained_in_place(site: SmallSite) -> None:
    site.write("glossary/outcome.md", "title: outcome", "What is different for people.\n")
    site.post(body="An outcome is not an output.\n").built()
    page = BeautifulSoup(site.page("/2012/10/18/first-post/"), "html.parser")
    button = page.select_one("button.term")
    meaning = page.find(id=button["popovertarget"])
    assert meaning.has_attr("popover")
    assert "What is different for people." in meaning.get_text()
    assert "<button" not in site.page("/rss.xml")
