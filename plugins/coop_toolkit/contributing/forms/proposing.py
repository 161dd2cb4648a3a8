"""A filled-in form to a file of the content, through the schema that reads every other file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from coop_toolkit.contributing.forms.answers import HELP, PLACE, Answers, Refused, read_answers
from coop_toolkit.contributing.forms.definitions import BODY, Box
from coop_toolkit.frontmatter import Document, HeaderValue, document_text, read_document
from coop_toolkit.model.dates import RecordedDate
from coop_toolkit.problems import Problem, Report
from coop_toolkit.schema import BY_KIND, Schema
from coop_toolkit.urls import is_slug, slugify

# What may begin a tag, a comment or an entity of HTML.
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#\w]+;)")


@dataclass(frozen=True)
class Proposal:
    """A file that a form asks for: its path below the content folder, and its text."""

    below: str
    text: str


def proposal(form_text: str) -> Proposal:
    """The file that a filled-in form makes.

    Raises:
        NotAForm: the text is none of our forms.
        Refused: something in it must be mended first.
    """
    answers = read_answers(form_text)
    schema = BY_KIND[answers.form.kind]
    header = {
        box.key: _header_value(box, answers.typed[box.key])
        for box in answers.form.boxes
        if box.key != BODY
    }
    text = document_text(header, _as_plain_text(answers.typed[BODY]))
    values = _read(schema, text, answers)
    return Proposal(_below(schema, answers.typed["title"], values), text)


def _header_value(box: Box, typed: str) -> HeaderValue:
    """What was typed as a value of the header: a list a line each, else one line of words."""
    if not box.many:
        words = " ".join(typed.split())
        return slugify(words) if box.names else words
    if "\n" not in typed and not box.long:
        return " ".join(typed.split())
    rows = (" ".join(line.split()).removeprefix("- ") for line in typed.split("\n"))
    return [row for row in rows if row]


def _as_plain_text(typed: str) -> str:
    """The text of a page in which nothing is HTML; what looks like it is shown as typed."""
    return _MARKUP.sub(lambda found: {"<": "&lt;", "&": "&amp;"}[found[0]], typed)


def _read(schema: Schema, text: str, answers: Answers) -> Mapping[str, object]:
    report = Report()
    document = read_document(PLACE, text.encode("utf-8"), report)
    values = schema.read(document, report) if document else None
    if values is None or document is None:
        raise Refused(tuple(_by_box(report, document, answers)))
    return values


def _by_box(report: Report, document: Document | None, answers: Answers) -> Iterator[Problem]:
    """The problems as somebody knows them who saw a form and no file."""
    for problem in report.in_file_order():
        box = _box_at(problem, document, answers)
        if box is None:
            yield replace(problem, line=0, help=HELP)
            continue
        typed = problem.quote.partition(":")[2].strip()
        mend = tuple(line.removeprefix(f"{box.key}: ") for line in problem.mend)
        yield replace(
            problem,
            path=f"{PLACE}, “{box.label}”",
            line=0,
            quote=typed,
            column=0,
            width=0,
            mend=mend,
        )


def _box_at(problem: Problem, document: Document | None, answers: Answers) -> Box | None:
    """The box whose line a problem is about; of a missing key, the box that should fill it."""
    keys = {entry.key.line: entry.name for entry in document.header} if document else {}
    above = [line for line in keys if line <= problem.line]
    missing = re.fullmatch(r"the (.+) is missing", problem.message)
    key = missing[1].replace(" ", "_") if missing else keys[max(above)] if above else ""
    return next((box for box in answers.form.boxes if box.key == key), None)


def _below(schema: Schema, title: str, values: Mapping[str, object]) -> str:
    slug = slugify(title)
    if not is_slug(slug):
        raise Refused((
            Problem(PLACE, 0, "the title has no letters to name a page by",
                    advice="Choose another title.", help=HELP),
        ))  # fmt: skip
    starts = values.get("starts")
    year = ""
    if isinstance(starts, RecordedDate):
        year = f"{starts.year:04}/" if starts.year else "undated/"
    return f"{schema.folder}/{year}{slug}.md"
