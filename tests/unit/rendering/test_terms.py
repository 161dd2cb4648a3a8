"""Words of the glossary, marked where a page first uses them."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from coop_toolkit.rendering import Vocabulary, marked
from hypothesis import given
from hypothesis import strategies as st

WORDS = Vocabulary.of({"co-production": "co-production", "coproduction": "co-production",
                       "outcome": "outcome", "A & B": "a-b"})  # fmt: skip


def test_the_first_use_is_marked_and_no_other() -> None:
    html, slugs = marked("<p>Co-production, then coproduction and an outcome.</p>", WORDS)
    assert html == (
        '<p><button type="button" class="term" popovertarget="word-co-production">Co-production'
        "</button>, then coproduction and an "
        '<button type="button" class="term" popovertarget="word-outcome">outcome</button>.</p>'
    )
    assert slugs == ("co-production", "outcome")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x/">outcome</a>',
        "<h2>The <em>outcome</em></h2>",
        "<pre><code>outcome</code></pre>",
        "<blockquote><p>outcome</p></blockquote>",
        "<q>outcome</q>",
        "<p>outcomes and non-outcome</p>",
        '<p><img alt="outcome" src="x"></p>',
    ],
)
def test_nothing_is_marked_where_it_would_disturb(html: str) -> None:
    assert marked(html, WORDS) == (html, ())


def test_a_word_after_such_a_place_is_marked() -> None:
    _, slugs = marked("<h2>outcome</h2><p>An<br>outcome</p>", WORDS)
    assert slugs == ("outcome",)


def test_a_word_with_a_sign_in_it_is_found_in_html() -> None:
    assert marked("<p>A &amp; B</p>", WORDS)[1] == ("a-b",)


def test_no_vocabulary_marks_nothing() -> None:
    assert marked("<p>outcome</p>", Vocabulary.of({})) == ("<p>outcome</p>", ())


WORDS_AND_TAGS = (
    "<p>", "</p>", "<a href='#'>", "</a>", "outcome", " ", "co-production", "<br>", "<em>",
    "</em>", "x",
)  # fmt: skip


def words_of(html: str) -> list[str]:
    return BeautifulSoup(html, "html.parser").get_text().split()


@given(st.lists(st.sampled_from(WORDS_AND_TAGS), max_size=20))
def test_the_words_of_a_page_stay_as_they_were(parts: list[str]) -> None:
    html = "".join(parts)
    found, _ = marked(html, WORDS)
    assert re.sub(r"</?button[^>]*>", "", found) == html
    assert words_of(found) == words_of(html)
