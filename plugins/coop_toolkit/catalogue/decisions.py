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
    - allow: 020 7946 0958       a number or address that may stand in what was imported, and in
      because: it is a helpline  what was said to it; everywhere, or in one item with `in`

The site heeds all but `term` at the next build, an import heeds them all.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coop_toolkit.frontmatter import Document, Entries, Items, Node, Scalar, read_records
from coop_toolkit.privacy import private_addresses
from coop_toolkit.problems import MendAt, Problem, Report

FILE = "decisions.yml"
_HELP = "taking-something-down"
_VERBS = ("leave_out", "name", "words", "term", "allow")
_KEYS = {*_VERBS, "write", "in", "because", "on", "by"}
_ONE_ALLOWED = "Write the one address or number that may stand."
_KEYS_THERE_ARE = f"The keys are {', '.join(_VERBS)}, write, in and because."


@dataclass(frozen=True)
class Decision:
    """One record: what it is about (`verb` is one of five keys, `what` its value), and the rest.

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
    if read is None:
        return []
    document, node = read
    if not isinstance(node, Items):
        report.extend(_no_list(document, node))
        return []
    decisions: list[Decision] = []
    for record in node.items:
        report.extend(_problems(document, record))
        if isinstance(record, Entries):
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


def _no_list(document: Document, node: Node) -> Iterator[Problem]:
    """The problem of a file whose decisions do not begin with hyphens; an empty one has none."""
    if isinstance(node, Entries) and not node.entries:
        return
    problem = _problem(document, node, "the decisions are no list")
    quote = document.quote(node.line)
    if isinstance(node, Entries) and len(node.entries) == 1:
        yield replace(problem, advice="Write:", mend=(f"- {quote.strip()}",))
    else:
        advice = "Begin each with a hyphen and a space, and push its other lines in by two spaces."
        yield replace(problem, advice=advice)


def _problems(document: Document, record: Node) -> Iterator[Problem]:
    if not isinstance(record, Entries):
        message = "this is no decision: a key and a value are wanted"
        yield replace(_problem(document, record, message), advice=_KEYS_THERE_ARE)
        return
    for entry in record:
        if entry.name not in _KEYS:
            message = f"a decision has no key “{entry.key.text}”"
            yield replace(_problem(document, entry.key, message), advice=_KEYS_THERE_ARE)
        elif not isinstance(entry.value, Scalar):
            message = f"`{entry.name}` takes one value, not a list"
            advice = "Make a decision of each."
            yield replace(_problem(document, entry.key, message), advice=advice)
    yield from _incomplete(document, record)


def _incomplete(document: Document, record: Entries) -> Iterator[Problem]:
    """What a decision must say besides, and does not."""
    names = {entry.name for entry in record}
    if names & {"name", "words", "term"} and "write" not in names:
        message = "this decision does not say what to write instead"
        yield _below(document, record, message, "write: what to write instead")
    if "allow" not in names:
        return
    what = record.get("allow")
    if what and isinstance(what.value, Scalar) and not any(private_addresses(what.value.text)):
        message = f"“{what.value.text}” is no e-mail address and no telephone number"
        yield replace(_problem(document, what.value, message), advice=_ONE_ALLOWED)
    if "because" not in names:
        message = "this decision does not say why the address may stand"
        yield _below(document, record, message, "because: it is a public contact")


def _below(document: Document, record: Node, message: str, line: str) -> Problem:
    """A problem that one more line of the record mends."""
    mend = f"{' ' * (record.column - 1)}{line}"
    advice = "Below this line, write:"
    problem = _problem(document, record, message)
    return replace(problem, advice=advice, mend=(mend,), mend_at=MendAt.BELOW)


def _problem(document: Document, node: Node, message: str) -> Problem:
    """An error at a part of the file, with the officer's line."""
    return Problem(document.path, node.line, message, quote=document.quote(node.line), help=_HELP)
