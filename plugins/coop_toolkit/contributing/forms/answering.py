"""What whoever filled in a form is told: that it is a proposal now, or what to mend first."""

from __future__ import annotations

from collections.abc import Sequence

from coop_toolkit.contributing.quoting import problem_list
from coop_toolkit.problems import Problem, counted

# By this line the answer is found again, to be written anew.
MARK = "<!-- the toolkit's answer -->"
_EDIT = "Choose the three dots at the top of the form, then “Edit”, and save it."


def accepted(problems: Sequence[Problem]) -> str:
    """The answer to a form that made a file, with what there still is to mend in it."""
    lines = [
        MARK,
        "",
        "Thank you. What you wrote is now a proposal.",
        "",
        "An editor reads it next. It is published when they agree, and you are told here.",
        "",
        f"To change something, change the form itself. {_EDIT} The proposal follows.",
    ]
    if problems:
        to_mend = f"There {_are(len(problems))} to mend in it. An editor can help with that."
        lines += ["", to_mend, "", problem_list(problems)]
    return "\n".join([*lines, ""])


def refused(problems: Sequence[Problem]) -> str:
    """The answer to a form that could not be taken."""
    return "\n".join(
        [
            MARK,
            "",
            f"Thank you. There {_are(len(problems))} to mend before this can become a page.",
            "",
            problem_list(problems),
            "",
            f"{_EDIT} It is looked at again at once.",
            "",
        ]
    )


def _are(number: int) -> str:
    return f"{'is' if number == 1 else 'are'} {counted(number, 'thing')}"
