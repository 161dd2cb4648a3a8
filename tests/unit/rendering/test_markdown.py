"""Markdown to safe HTML."""

from __future__ import annotations

import pytest
from coop_toolkit.rendering import MarkdownRenderer
from hypothesis import given
from hypothesis import strategies as st

RENDERER = MarkdownRenderer()


def html(text: str) -> str:
    return RENDERER.render(text).html


def test_a_hashtag_at_the_start_of_a_line_stays_one() -> None:
    assert html("#madeinlambeth is on") == "<p>#madeinlambeth is on</p>"


def test_no_body_has_the_heading_of_the_page() -> None:
    assert [h.level for h in RENDERER.render("# One\n\n## Two").headings] == [2, 3]
    assert [h.level for h in RENDERER.render("## One\n\n### Two").headings] == [2, 3]


def test_equal_text_gives_equal_html_whatever_came_before() -> None:
    text = "## Same\n\nNote[^1]\n\n[^1]: The note."
    first = html(text)
    html("## Same\n\n## Same\n\nOther[^1]\n\n[^1]: Other.")
    assert html(text) == first


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ("<script>alert(1)</script>Kept", "script"),
        ("[Kept](javascript:alert(1))", "javascript"),
        ('<a href="&#106;avascript:alert(1)">Kept</a>', "javascript"),
        ('<a href="java&#9;script:alert(1)">Kept</a>', "href"),
        ('<img src="x" onerror="alert(1)" alt="Kept">Kept', "onerror"),
        ('<p style="position:fixed">Kept</p>', "style"),
        ('<form action="/x"><input name="location">Kept</form>', "form"),
        ("<iframe src='https://x.example'></iframe>Kept", "iframe"),
        ('<svg><a xlink:href="javascript:alert(1)">Kept</a></svg>Kept', "svg"),
        ('<base href="https://x.example">Kept', "base"),
        ('<p id="search">Kept</p>', "id="),
        ("<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>Kept", "onerror"),
        ('<p class="is-post h-entry">Kept</p>', "class"),
        ("![Kept](data:text/html;base64,AAAA)Kept", "data:"),
    ],
)
def test_what_could_do_something_is_taken_out_and_the_words_stay(typed: str, gone: str) -> None:
    found = html(typed)
    assert gone not in found
    assert "Kept" in found


def test_template_text_is_text() -> None:
    assert html("{{ 7*7 }} {% raw %}") == "<p>{{ 7*7 }} {% raw %}</p>"


def test_the_boxes_of_toolkit_pages_hold_markdown() -> None:
    found = html('<section class="case" markdown="1">\n\n**In 2012** it worked.\n\n</section>')
    assert '<section class="case">\n<p><strong>In 2012</strong>' in found


@given(st.text(max_size=300))
def test_no_text_ends_in_an_exception_or_in_a_script(text: str) -> None:
    found = html(text).lower()
    assert "<script" not in found
    assert "<iframe" not in found
