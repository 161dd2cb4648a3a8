"""What a header opens and does not close is closed where that is clear."""

from __future__ import annotations

import pytest
from coop_toolkit.frontmatter import read_document
from coop_toolkit.problems import Problem, Report
from hypothesis import given
from hypothesis import strategies as st

from tests.mending import mended_texts

MARK = "this quotation mark is not closed"
BRACKET = "this bracket is not closed"
AFTER_MARK = "there are words after the closing quotation mark"
AFTER_BRACKET = "there are words after the closing bracket"


def problems(text: str) -> list[Problem]:
    report = Report()
    read_document("x.md", text.encode(), report)
    return report.in_file_order()


@pytest.mark.parametrize(
    ("header", "line", "message", "mend"),
    [
        ('title: "Made in Lambeth', 2, MARK, 'title: "Made in Lambeth"'),
        ("title: 'Made in Lambeth", 2, MARK, "title: 'Made in Lambeth'"),
        ('title: "Made in Lambeth”', 2, MARK, 'title: "Made in Lambeth"'),
        ("title: 'Tis the season", 2, MARK, 'title: "\'Tis the season"'),
        ('title: "He said \\"yes', 2, MARK, 'title: "He said \\"yes"'),
        ("tags:\n  - 'food\n  - jobs", 3, MARK, "- 'food'"),
        ('lead:\n  - name: "Fiona\n    role: lead', 3, MARK, '- name: "Fiona"'),
        ('title: "Made in\n  Lambeth', 2, MARK, 'Lambeth"'),
        ('title: "Made in\n  Lambeth"\nsummary: "Words', 4, MARK, 'summary: "Words"'),
        ('summary: |\n  "Words\ntitle: "Made', 4, MARK, 'title: "Made"'),
        ('tags: ["food, jobs]', 2, MARK, 'tags: ["food", jobs]'),
        ('tags: [food, "jobs', 2, MARK, 'tags: [food, "jobs"]'),
        ("tags: [food, jobs", 2, BRACKET, "tags: [food, jobs]"),
        ("tags: [food, jobs)", 2, BRACKET, "tags: [food, jobs]"),
        ("tags: [it's food,\n  jobs", 2, BRACKET, "jobs]"),
        ("lead: [{name: Fiona", 2, BRACKET, "lead: [{name: Fiona}]"),
        ("title: [Draft] The plan", 2, AFTER_BRACKET, 'title: "[Draft] The plan"'),
        ("title: 'It's here'", 2, AFTER_MARK, 'title: "It\'s here"'),
        ('title: "Made" in Lambeth', 2, AFTER_MARK, 'title: "\\"Made\\" in Lambeth"'),
        ('title: "A "new" thing"', 2, AFTER_MARK, 'title: "A \\"new\\" thing"'),
        ('tags: "food", "jobs"', 2, AFTER_MARK, 'tags: ["food", "jobs"]'),
    ],
)
def test_the_line_that_closes_it_is_offered(
    header: str, line: int, message: str, mend: str
) -> None:
    text = f"---\n{header}\ndate: 2012-10-18\n---\n"
    (problem,) = problems(text)
    assert (problem.line, problem.message, problem.mend) == (line, message, (mend,))
    (mended,) = mended_texts(text, problem)
    assert problems(mended) == []


@pytest.mark.parametrize("header", ["title: A\n  summary: B", '"title: A'])
def test_where_nothing_is_clear_no_line_is_offered(header: str) -> None:
    (problem,) = problems(f"---\n{header}\ndate: 2012-10-18\n---\n")
    assert (problem.message, problem.mend) == ("this line of the header cannot be read", ())


@given(st.lists(st.text("ab: ,\"'[]{}\\\\#-”", max_size=20), min_size=1, max_size=5))
def test_each_line_that_is_offered_does_away_with_its_message(values: list[str]) -> None:
    text = "---\n" + "".join(f"k{n}: {value}\n" for n, value in enumerate(values)) + "---\n"
    for problem in problems(text):
        for mended in mended_texts(text, problem):
            assert problem.as_text() not in [left.as_text() for left in problems(mended)]
