"""A filled-in form's text back to its answers. The text is a stranger's: nothing is trusted.

The repository's site writes a form as headings of the third level, one for each box in the
form's order, each followed by what was typed, or by `_No response_`. Whoever edits that text
can write anything, a heading that looks like another box included.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coop_toolkit.contributing.forms.definitions import Form, forms
from coop_toolkit.problems import Problem

MOST_LETTERS = 60_000
NOTHING = "_No response_"
PLACE = "the form"
HELP = "forms"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class NotAForm(Exception):
    """The text is no filled-in form that makes a page."""


class Refused(Exception):
    """The form cannot be taken; `problems` say why in plain words."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


@dataclass(frozen=True)
class Answers:
    """A form with what was typed into each of its boxes, by key; "" for nothing."""

    form: Form
    typed: Mapping[str, str]


def read_answers(text: str) -> Answers:
    """Read the text of a filled-in form.

    Raises:
        NotAForm: it does not start with the first box of a form that makes a page.
        Refused: it is too long, holds invisible characters, or its headings are not the
            form's, each once and in order.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    form = _form_of(lines)
    _refuse_unreadable(text)
    places = _places(lines, form)
    ends = [*places[1:], len(lines)]
    typed = {
        box.key: _answer(lines[place + 1 : end])
        for box, place, end in zip(form.boxes, places, ends, strict=True)
    }
    return Answers(form, typed)


def _form_of(lines: list[str]) -> Form:
    first = next((line for line in lines if line.strip()), "")
    for form in forms():
        if form.kind and first.rstrip() == _heading(form.boxes[0].label):
            return form
    raise NotAForm


def _refuse_unreadable(text: str) -> None:
    if len(text) > MOST_LETTERS:
        raise Refused((
            Problem(PLACE, 0, f"the form holds more than {MOST_LETTERS:,} letters",
                    advice="Say it in fewer words. Long material can be added later.", help=HELP),
        ))  # fmt: skip
    if _CONTROL.search(text):
        raise Refused((
            Problem(PLACE, 0, "the form holds an invisible character that no page can have",
                    advice="Type the text again instead of pasting it.", help=HELP),
        ))  # fmt: skip


def _places(lines: list[str], form: Form) -> list[int]:
    """The line of each box's heading; refused unless each stands once and in order."""
    headings = [_heading(box.label) for box in form.boxes]
    found = [(place, line.rstrip()) for place, line in enumerate(lines)]
    found = [(place, line) for place, line in found if line in headings]
    if [line for _, line in found] == headings:
        return [place for place, _ in found]
    seen = [line for _, line in found]
    raise Refused(tuple(_misplaced(heading, seen.count(heading)) for heading in headings
                        if seen.count(heading) != 1) or (_disordered(),))  # fmt: skip


def _misplaced(heading: str, times: int) -> Problem:
    label = heading.removeprefix("### ")
    if times:
        message, advice = f"the heading “{label}” stands {times} times", "Keep it once."
    else:
        message, advice = f"the heading “{label}” is missing", f"Put it back: {heading}"
    return Problem(PLACE, 0, message, advice=advice, help=HELP)


def _disordered() -> Problem:
    return Problem(PLACE, 0, "the headings of the form do not stand in their order",
                   advice="Fill in the form anew.", help=HELP)  # fmt: skip


def _heading(label: str) -> str:
    return f"### {label}"


def _answer(lines: list[str]) -> str:
    answer = "\n".join(lines).strip()
    return "" if answer == NOTHING else answer
