"""The forms that the repository shows are those that the schemas make."""

from __future__ import annotations

import pytest
import yaml
from coop_toolkit.contributing.forms.definitions import Form, forms
from coop_toolkit.contributing.forms.templates import FOLDER, form_files
from coop_toolkit.schema import BY_KIND

from tests.conftest import ROOT
from tests.repository.judges import judged

MAKING = [form for form in forms() if form.kind]


def test_the_files_are_up_to_date() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert written == dict(form_files()), "run: python3 tasks.py sources"


@pytest.mark.parametrize("form", MAKING, ids=lambda form: form.name)
def test_every_needed_key_has_a_box_that_must_be_filled_in(form: Form) -> None:
    needed = {field.key for field in BY_KIND[form.kind].fields if field.required}
    assert needed <= {box.key for box in form.boxes if box.required}


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
def test_labels_are_unique_in_a_form_and_every_form_starts_with_its_own(form: Form) -> None:
    labels = [box.label for box in form.boxes]
    assert len(set(labels)) == len(labels)
    assert form.kind == "" or [f.boxes[0].label for f in forms()].count(labels[0]) == 1


@pytest.mark.parametrize("name", [form.name for form in forms()])
def test_a_form_says_what_its_author_must_know(name: str) -> None:
    data = yaml.safe_load((ROOT / FOLDER / f"{name}.yml").read_text("utf-8"))
    assert "Everybody can read" in data["body"][0]["attributes"]["value"]


@pytest.mark.parametrize(
    ("rules", "names"),
    [
        ("vendor.github-issue-forms", [form.name for form in forms()]),
        ("vendor.github-issue-config", ["config"]),
    ],
)
def test_the_repositorys_site_takes_them(rules: str, names: list[str]) -> None:
    files = [str(ROOT / FOLDER / f"{name}.yml") for name in names]
    judged("check-jsonschema", "--builtin-schema", rules, *files)
