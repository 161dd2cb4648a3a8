"""`content/decisions.yml`: what an editor decided about things of the content, record by record.

The file is a list. Each record says one thing and, for whoever reads it later, why:

    - leave_out: https://old.example/2012/03/01/a-post/   (or a guid, an id, "comment 820", or
      because: its author asked us to                      the address of a picture)
    - name: Ann Example          a name, wherever it stands
      write: a resident
    - words: her old street      words of one item, or of all
      write: "[removed]"
      in: https://old.example/2012/03/01/a-post/
    - term: Co-production 2      a category, tag or author, renamed or joined to another
      write: Co-production

The site heeds all but `term` at the next build, an import heeds them all.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.frontmatter import Entries, Items, Scalar, read_records
from coop_toolkit.problems import Problem, Report

FILE = "decisions.yml"
_HELP = "taking-something-down"
_VERBS = ("leave_out", "name", "words", "term")
_KEYS = {*_VERBS, "write", "in", "because", "allow", "on", "by"}


@dataclass(frozen=True)
class Decision:
    """One record: what it is about (`verb` is one of four keys, `what` its value), and the rest.

    `write` is None where the record does not say what to write instead; `within` is the
    address of the one item that is meant, "" for all.
    """

    verb: str
    what: str
    write: str | None = None
    within: str = ""
    because: str = ""


def read_decisions(shown: str, data: bytes, report: Report) -> list[Decision]:
    """The records of the file.

    Args:
        shown: what messages call the file.
        data: its bytes.
        report: receives a problem for each record that cannot be heeded as it stands.
    """
    read = read_records(shown, data, report)
    records = read[1].items if read and isinstance(read[1], Items) else ()
    decisions: list[Decision] = []
    for record in records:
        if isinstance(record, Entries):
            report.extend(_problems(shown, record))
            decisions += _decisions(_texts(record))
    return decisions


def replaced(text: str, words: str, write: str) -> str:
    """Text with words replaced, also where they stand as HTML has them; case counts not."""
    for form in {words, html.escape(words)}:
        parts = (re.escape(part) for part in form.split())
        pattern = r"(?<!\w)" + r"(?:\s|&nbsp;|\u00a0)+".join(parts) + r"(?!\w)"
        text = re.sub(pattern, lambda found: write, text, flags=re.I)
    return text


def _texts(record: Entries) -> dict[str, str]:
    return {e.name: e.value.text.strip() for e in record if isinstance(e.value, Scalar)}


def _decisions(said: dict[str, str]) -> Iterator[Decision]:
    for verb in _VERBS:
        if said.get(verb):
            yield Decision(
                verb, said[verb], said.get("write"), said.get("in", ""), said.get("because", "")
            )


def _problems(shown: str, record: Entries) -> Iterator[Problem]:
    names = [entry.name for entry in record]
    for name in names:
        if name not in _KEYS:
            keys = f"The keys are {', '.join(_VERBS)}, write, in and because."
            message = f"a decision has no key “{name}”"
            yield Problem(shown, record.line, message, advice=keys, help=_HELP)
    if {"name", "words", "term"} & set(names) and "write" not in names:
        message = "this decision does not say what to write instead"
        mend = ("write: what to write instead",)
        yield Problem(shown, record.line, message, advice="Add:", mend=mend, help=_HELP)
