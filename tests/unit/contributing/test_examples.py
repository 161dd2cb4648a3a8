"""The examples of CONTRIBUTING are those that the schemas make, and each is taken as it stands."""

from __future__ import annotations

import shutil

import pytest
from coop_toolkit.contributing.examples import example, with_examples
from coop_toolkit.contributing.new_files import OFFERED
from coop_toolkit.frontmatter import read_document
from coop_toolkit.problems import Report
from coop_toolkit.schema import SCHEMAS, Schema

from tests.conftest import ROOT, SmallSite

HELP = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_the_page_is_up_to_date() -> None:
    assert with_examples(HELP) == HELP, "run: python3 tasks.py sources"


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.kind)
def test_an_example_stands_below_its_heading_and_has_every_needed_key(schema: Schema) -> None:
    heading = f"\n## {schema.anchor.replace('-', ' ', 2).capitalize().replace('-', ' ')}\n"
    section = HELP.split(heading)[1].split("\n## ")[0]
    shown = "\n".join(line.removeprefix("    ") for line in section.split("\n"))
    assert example(schema).strip() in shown
    document = read_document("a.md", example(schema).encode(), Report())
    assert document
    keys = {entry.name for entry in document.header}
    needed = {field.key for field in schema.fields if field.required}
    with_example = {field.key for field in schema.fields if field.example}
    assert needed <= keys
    left_out = set(OFFERED.get(schema.kind, ())) & with_example - keys
    assert left_out <= {"event", "series"}


def test_every_example_is_taken_beside_the_real_content(site: SmallSite) -> None:
    shutil.copytree(ROOT / "content", site.content, dirs_exist_ok=True)
    for schema in SCHEMAS:
        folder = site.content / schema.folder
        place = folder / "2027" if schema.kind in ("post", "event") else folder
        place.mkdir(parents=True, exist_ok=True)
        (place / "an-example.md").write_text(example(schema))
    checked = site.check()
    lines = checked.output.splitlines()
    told = [line for line in lines if line.startswith("/") and "/an-example.md" in line]
    assert told == []
    assert checked.status == 0


def test_what_else_stands_in_the_page_is_left_alone() -> None:
    text = "# A\n\n    one\n\n## Add a tag\n\nWords.\n\n    old\n\n    old\n\nMore.\n\n    kept\n"
    assert with_examples(text) == (
        "# A\n\n    one\n\n## Add a tag\n\nWords.\n\n    ---\n    title: Gardens\n    ---\n\n"
        "More.\n\n    kept\n"
    )
