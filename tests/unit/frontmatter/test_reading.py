"""A header is read letter by letter, with the line of every key."""

from __future__ import annotations

import pytest
from coop_toolkit.frontmatter import Entries, Items, Scalar, document_text, read_document
from coop_toolkit.problems import Report
from hypothesis import given
from hypothesis import strategies as st


def read(text: str | bytes, report: Report | None = None):
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    return read_document("content/posts/x.md", data, report or Report())


@pytest.mark.parametrize("typed", ["18:00", "no", "012", "2012-10-18", "yes", "1e3", "~", "0x1F"])
def test_a_value_stays_what_was_typed(typed: str) -> None:
    document = read(f"---\ntitle: {typed}\n---\n")
    assert document.header.get("title").value == Scalar(typed, 2, 8)


def test_a_key_is_read_in_any_case_and_with_either_joint() -> None:
    document = read("---\nStage-Since: 2012\nAlso called: x\n---\n")
    assert [entry.name for entry in document.header] == ["stage_since", "also_called"]


def test_the_body_begins_where_the_officer_sees_it_begin() -> None:
    document = read("---\ntitle: A\n---\n\n\nFirst line.\n")
    assert (document.body, document.body_line) == ("First line.", 6)


@pytest.mark.parametrize(
    "variant",
    [
        b"\xef\xbb\xbf---\ntitle: A\n---\n\nWords.\n",
        b"---\r\ntitle: A\r\n---\r\n\r\nWords.\r\n",
        b"---\rtitle: A\r---\r\rWords.\r",
        b"---\ntitle: A\n---\n\nWords.",
    ],
    ids=["byte order mark", "CRLF", "old Mac line ends", "no last newline"],
)
def test_how_a_file_was_saved_makes_no_difference(variant: bytes) -> None:
    plain = read("---\ntitle: A\n---\n\nWords.\n")
    found = read(variant)
    assert (found.header, found.body) == (plain.header, plain.body)


def test_a_record_in_a_list_knows_its_lines() -> None:
    document = read("---\nlead:\n  - name: Fiona\n    role: lead\n---\n")
    lead = document.header.get("lead").value
    assert isinstance(lead, Items)
    record = lead.items[0]
    assert isinstance(record, Entries)
    assert [(entry.name, entry.key.line) for entry in record] == [("name", 3), ("role", 4)]


@pytest.mark.parametrize("depth", [11, 3000])
def test_brackets_without_end_are_refused_and_not_followed(depth: int) -> None:
    report = Report()
    assert read(f"---\ntitle: {'[' * depth}\n---\n", report) is None
    assert [p.message for p in report.in_file_order()] == [
        "the header has too many brackets inside each other"
    ]


UNWRITABLE = "\ufffe\uffff\x85\u2028\u2029"
texts = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters=UNWRITABLE),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() == text)


@given(st.dictionaries(st.sampled_from(["title", "summary", "room"]), texts, min_size=1), texts)
def test_what_is_written_is_read_back_letter_by_letter(values: dict[str, str], word: str) -> None:
    report = Report()
    document = read(document_text({**values, "tags": [word]}, "Body."), report)
    assert report.in_file_order() == []
    for key, value in values.items():
        assert document.header.get(key).value.text == value
    assert [item.text for item in document.header.get("tags").value.items] == [word]


@given(st.binary(max_size=400))
def test_no_bytes_at_all_end_in_an_exception(data: bytes) -> None:
    report = Report()
    document = read(b"---\n" + data, report)
    assert (document is None) == report.has_errors
