"""A list means the same however it is written, also when a form editor has written it."""

from __future__ import annotations

import pytest
from coop_toolkit.frontmatter import read_document
from coop_toolkit.problems import Report
from coop_toolkit.schema import BY_KIND


def values(header: str, kind: str = "post") -> dict[str, object]:
    report = Report()
    text = f"---\ntitle: A\ndate: 2026-11-22\n{header}\n---\n"
    document = read_document("a.md", text.encode(), report)
    assert document
    read = BY_KIND[kind].read(document, report)
    assert read is not None, report.in_file_order()
    return dict(read)


@pytest.mark.parametrize("key", ["tags", "projects"])
@pytest.mark.parametrize(
    "written", ["a, b", "[a, b]", "\n  - a\n  - b", '\n  - "a, b"', '"a, b"', "['a', \"b\"]"]
)
def test_two_items(key: str, written: str) -> None:
    assert values(f"{key}: {written}")[key] == ("a", "b")


def test_a_category_may_have_a_comma_in_a_list() -> None:
    assert values('categories:\n  - "News, views"')["categories"] == ("News, views",)
    assert values("categories: News, views")["categories"] == ("News", "views")


def test_a_number_that_was_quoted_stays_as_typed() -> None:
    assert values("tags: ['012', '18:30', 'no']")["tags"] == ("012", "18:30", "no")
