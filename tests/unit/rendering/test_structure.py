"""Headings that nest, and header cells that say something."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from coop_toolkit.rendering import nested_levels, structured
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("typed", "nested"),
    [
        ([], []),
        ([2, 3, 2], [2, 3, 2]),
        ([3, 3, 4], [2, 2, 3]),
        ([2, 4, 4, 2], [2, 3, 3, 2]),
        ([6, 2, 3], [2, 2, 3]),
        ([2, 3, 4, 5, 6, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_levels_begin_at_two_and_skip_none(typed: list[int], nested: list[int]) -> None:
    assert nested_levels(typed) == nested


@given(st.lists(st.integers(1, 6)))
def test_no_levels_ever_skip(typed: list[int]) -> None:
    levels = nested_levels(typed)
    assert len(levels) == len(typed)
    assert levels[:1] in ([], [2])
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert nested_levels(levels) == levels


def test_closing_tags_follow_and_everything_else_stays() -> None:
    html = '<p>a</p><h3 id="s-a">One <em>x</em></h3><hr><h6>Two</h6>'
    assert structured(html) == '<p>a</p><h2 id="s-a">One <em>x</em></h2><hr><h3>Two</h3>'


def test_a_header_cell_without_words_is_a_plain_cell() -> None:
    html = '<table><tr><th scope="col"></th><th>A</th></tr></table>'
    assert structured(html) == "<table><tr><td></td><th>A</th></tr></table>"


TOKENS = ["<h3>", "</h3>", "<h6 id='s-x'>", "</h6>", "<th>", "</th>", "<p>", "</p>", "words", " "]


@given(st.lists(st.sampled_from(TOKENS)).map("".join))
def test_words_are_never_lost(html: str) -> None:
    def words(text: str) -> str:
        return re.sub(r"<[^>]*>", "", text)

    assert words(structured(html)) == words(html)
