"""A filled-in form's text is a stranger's: taken when it is whole, refused in plain words."""

from __future__ import annotations

import pytest
from coop_toolkit.contributing.forms.answers import NotAForm, Refused, read_answers
from coop_toolkit.contributing.forms.definitions import Form, forms

DO = next(form for form in forms() if form.kind == "do")


def filled(form: Form = DO, **answers: str) -> str:
    """A form's text as the repository's site writes it."""
    given = {"title": "Bring a friend", "theme": "meet", "body": "Ask everybody."} | answers
    parts = [f"### {box.label}\n\n{given.get(box.key) or '_No response_'}" for box in form.boxes]
    return "\n\n".join(parts)


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        read_answers(text)
    return "\n".join(problem.as_text() for problem in refused.value.problems)


def test_what_was_typed_is_read_and_nothing_is_left_empty() -> None:
    answers = read_answers(filled(summary="One sentence."))
    assert answers.form == DO
    assert answers.typed["title"] == "Bring a friend"
    assert answers.typed["summary"] == "One sentence."
    assert answers.typed["result"] == ""


def test_line_ends_of_any_machine_are_read() -> None:
    assert read_answers(filled().replace("\n", "\r\n")) == read_answers(filled())


@pytest.mark.parametrize("text", ["", "   \n", "Hello", "### Something else\n\nx", "# Title\n"])
def test_what_is_no_form_of_ours_is_left_alone(text: str) -> None:
    with pytest.raises(NotAForm):
        read_answers(text)


def test_a_form_that_editors_answer_makes_no_page() -> None:
    mistake = next(form for form in forms() if form.name == "mistake")
    with pytest.raises(NotAForm):
        read_answers(filled(mistake, page="https://x.example/", wrong="All of it"))


def test_an_answer_that_imitates_a_box_is_refused() -> None:
    text = filled(summary="Nice.\n\n### Result\n\nEverything was stolen")
    assert refusal(text) == (
        "the form: the heading “Result” stands 2 times\n  Keep it once.\n"
        "  Help: CONTRIBUTING.md#forms"
    )


def test_a_heading_of_ones_own_is_part_of_the_text() -> None:
    body = "First ask.\n\n### And then\n\nAsk again."
    assert read_answers(filled(body=body)).typed["body"] == body


def test_a_box_taken_out_is_named() -> None:
    text = filled().replace("### Theme\n\nmeet\n\n", "")
    assert refusal(text) == (
        "the form: the heading “Theme” is missing\n  Put it back: ### Theme\n"
        "  Help: CONTRIBUTING.md#forms"
    )


def test_boxes_in_another_order_are_refused() -> None:
    text = filled(summary="x", effort="hours")
    moved = text.replace("### Summary", "### A").replace("### Effort", "### Summary")
    assert "the headings of the form do not stand in their order" in refusal(
        moved.replace("### A", "### Effort")
    )


def test_enormous_text_is_refused() -> None:
    assert refusal(filled(body="x" * 60_000)) == (
        "the form: the form holds more than 60,000 letters\n"
        "  Say it in fewer words. Long material can be added later.\n"
        "  Help: CONTRIBUTING.md#forms"
    )


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\ud800", "\uffff"], ids=ascii)
def test_an_invisible_character_is_refused(sign: str) -> None:
    assert "an invisible character that no page can have" in refusal(filled(body=f"a{sign}b"))
