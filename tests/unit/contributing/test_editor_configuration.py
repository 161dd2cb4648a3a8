"""The form editor is told all that the schemas know, and takes what they take."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
import yaml
from coop_toolkit.contributing.editor.boxes import widget
from coop_toolkit.contributing.editor.configuration import (
    HOSTS,
    LEFT_OUT,
    EditorPlace,
    configuration,
    configuration_text,
)
from coop_toolkit.contributing.editor.fetching import editor_folder, is_fetched
from coop_toolkit.contributing.editor.page import editor_page
from coop_toolkit.schema import BY_KIND, SCHEMAS, Schema
from coop_toolkit.schema.values import Choice, Many, Number

from tests.conftest import ROOT

PLACE = EditorPlace(
    "github", "https://github.com/council/toolkit", "A <b>site</b>", "https://site.example"
)
COLLECTIONS = {c["name"]: c for c in configuration(PLACE)["collections"]}
every_kind = pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.kind)


def boxes(schema: Schema) -> dict[str, dict[str, Any]]:
    fields = COLLECTIONS[schema.kind.replace(" ", "_")]["fields"]
    assert len({field["name"] for field in fields}) == len(fields)
    return {field["name"]: field for field in fields}


@every_kind
def test_every_key_has_a_box_with_a_label_and_what_it_is_for(schema: Schema) -> None:
    made = boxes(schema)
    assert set(made) == {field.key for field in schema.fields} - LEFT_OUT | {"body"}
    assert made["body"]["required"] == schema.body_wanted
    for field in schema.fields:
        if field.key in LEFT_OUT:
            continue
        assert made[field.key]["required"] == field.required
        assert made[field.key]["label"]
        assert made[field.key]["hint"].startswith(field.says)


@every_kind
def test_choices_are_those_of_the_schema(schema: Schema) -> None:
    made = boxes(schema)
    for field in schema.fields:
        item = field.value.item if isinstance(field.value, Many) else field.value
        if isinstance(item, Choice) and field.key not in LEFT_OUT:
            assert made[field.key]["options"] == list(item.meanings)
            assert made[field.key].get("multiple", False) == isinstance(field.value, Many)


@every_kind
def test_an_example_of_the_schema_passes_the_pattern_of_its_box(schema: Schema) -> None:
    made = boxes(schema)
    for field in schema.fields:
        pattern = made.get(field.key, {}).get("pattern")
        if pattern and field.example:
            assert re.fullmatch(pattern[0], field.example), (field.key, field.example)


@pytest.mark.parametrize("typed", ["20/7/2027", "03/04/2013 18:00"])
def test_a_date_with_slashes_is_refused_in_the_box_already(typed: str) -> None:
    pattern, words = boxes(BY_KIND["event"])["starts"]["pattern"]
    assert not re.fullmatch(pattern, typed)
    assert words == "Write the year first, such as 2012-10-30, or the month as a word."


def test_what_is_nearly_always_filled_in_stands_above_the_text() -> None:
    keys = list(boxes(BY_KIND["event"]))
    assert keys[0] == "title"
    assert keys.index("starts") < keys.index("body") < keys.index("fixed")


def test_a_number_has_its_limits() -> None:
    assert widget(Number(least=1, most=9)) == {
        "widget": "number", "value_type": "int", "min": 1, "max": 9,
    }  # fmt: skip


def test_files_are_where_they_belong() -> None:
    assert {c["folder"] for c in COLLECTIONS.values()} == {f"content/{s.folder}" for s in SCHEMAS}
    assert configuration(PLACE)["media_folder"] == "content/files"


@pytest.mark.parametrize(
    ("host", "repository", "interface"),
    [
        ("github", "https://github.com/a/b", "https://api.github.com"),
        ("github", "https://git.council.example/a/b", "https://git.council.example/api/v3"),
        ("gitlab", "https://git.council.example/a/b", "https://git.council.example/api/v4"),
    ],
)
def test_the_page_may_speak_to_the_place_of_the_files_and_nobody_else(
    host: str, repository: str, interface: str
) -> None:
    place = EditorPlace(host, repository, "Site", "https://site.example")
    page = editor_page(place)
    policy = re.search('Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert re.findall(r"https?://[^ ;]+", policy[1]) == [interface]
    assert "default-src &#x27;none&#x27;" in policy[1]
    assert configuration(place)["backend"]["api_root"] == interface
    assert configuration(place)["backend"]["repo"] == "a/b"


def test_the_page_is_for_no_search_engine_and_shows_its_name_as_words() -> None:
    page = editor_page(PLACE)
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>Form editor – A &lt;b&gt;site&lt;/b&gt;</title>" in page
    assert "unsafe-eval" not in page


def test_signing_in_is_by_token_unless_there_is_a_helper() -> None:
    assert configuration(PLACE)["backend"]["auth_methods"] == ["token"]
    helper = EditorPlace(
        PLACE.host, PLACE.repository, "A", "https://a.example", "https://h.example"
    )
    assert configuration(helper)["backend"]["base_url"] == "https://h.example"


def test_the_settings_are_what_the_editor_itself_asks_for() -> None:
    folder = editor_folder(ROOT / ".cache")
    if not is_fetched(folder):
        pytest.skip("The form editor has not been fetched: python3 tasks.py editor")
    asked = json.loads((folder / "settings-schema.json").read_text("utf-8"))
    for host in HOSTS:
        place = replace(PLACE, host=host, sign_in="https://helper.example")
        jsonschema.validate(yaml.safe_load(configuration_text(PLACE)), asked)
        jsonschema.validate(yaml.safe_load(configuration_text(place)), asked)
