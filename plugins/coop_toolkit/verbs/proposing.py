"""form: a filled-in form of the repository's site to a file, and the answer to who filled it in."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from coop_toolkit.contributing.forms.answering import accepted, refused
from coop_toolkit.contributing.forms.answers import NotAForm, Refused
from coop_toolkit.contributing.forms.proposing import Proposal, proposal
from coop_toolkit.problems import Problem
from coop_toolkit.verbs.running import content_folder, read_site


def form(root: Path, options: argparse.Namespace) -> int:
    """Write the file that a form asks for; 1 when there is none, 2 when nothing can be read.

    `options.event` is the file in which the repository's site tells of the form, and
    `options.answer` where the answer to its author is written. No form, no answer.
    """
    try:
        body = _body(Path(options.event))
    except (OSError, ValueError, NotAForm):
        print(f"{options.event} does not tell of a form.")
        return 2
    try:
        proposed = proposal(body)
        _write(content_folder(root, options)[0], proposed)
    except NotAForm:
        print("This is no form that makes a page.")
        return 1
    except Refused as refusal:
        _answer(options, refused(refusal.problems))
        return 1
    _answer(options, accepted(_problems_of(root, options, proposed)))
    return 0


def _body(path: Path) -> str:
    """The text of the form.

    Raises:
        ValueError: the file is no JSON.
        NotAForm: it has no text that a form could be.
    """
    event = json.loads(path.read_text("utf-8"))
    issue = event.get("issue") if isinstance(event, dict) else None
    body = issue.get("body") if isinstance(issue, dict) else None
    if not isinstance(body, str):
        raise NotAForm
    return body


def _write(content: Path, proposed: Proposal) -> None:
    path = content / proposed.below
    if path.exists():
        raise Refused((
            Problem(f"content/{proposed.below}", 0, "there is a page of that name already",
                    advice="Choose another title, or suggest a change to that page.", help="forms"),
        ))  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(proposed.text, encoding="utf-8")


def _problems_of(root: Path, options: argparse.Namespace, proposed: Proposal) -> list[Problem]:
    """What the check of the whole site finds in the new file."""
    shown = f"{content_folder(root, options)[1]}/{proposed.below}"
    run = read_site(root, options)
    run.check_style()
    run.close()
    return [problem for problem in run.report.in_file_order() if problem.path == shown]


def _answer(options: argparse.Namespace, text: str) -> None:
    print(text)
    if options.answer:
        path = Path(options.answer)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
