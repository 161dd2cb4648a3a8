"""`content/decisions.yml`: what an editor decided about imported things, kept at every import.

The file is a list. Each record says one thing and, for whoever reads it later, why:

    - leave_out: https://old.example/2012/03/01/a-post/   (or a guid, or "comment 820", or
      because: its author asked us to                      the address of a picture)
    - name: Ann Example          a name, wherever it stands
      write: a resident
    - words: her old street      words of one item, or of all
      write: "[removed]"
      in: https://old.example/2012/03/01/a-post/
    - term: Co-production 2      a category, tag or author, renamed or joined to another
      write: Co-production
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from coop_toolkit.frontmatter import Entries, Items, Scalar, read_records
from coop_toolkit.legacy.merge import Merged, address_key
from coop_toolkit.legacy.record import CommentRecord, Item, Person, Term
from coop_toolkit.problems import Problem, Report

FILE = "decisions.yml"
_VERBS = ("leave_out", "name", "words", "term")
_KEYS = {*_VERBS, "write", "in", "because", "allow", "on", "by"}
_COMMENT = re.compile(r"^comment (\S+)$")


@dataclass(frozen=True)
class Replacement:
    """Words and what stands in their place; `within` is an item's address, "" for all."""

    words: str
    write: str
    within: str = ""


@dataclass
class Decisions:
    """All decisions, ready to be asked. `used` are those that met something."""

    left_out: dict[str, str] = field(default_factory=dict)
    names: list[Replacement] = field(default_factory=list)
    words: list[Replacement] = field(default_factory=list)
    terms: dict[str, str] = field(default_factory=dict)

    def leaves_out(self, item: Item) -> str:
        """Why an item is not to be imported: "" where it is, else the reason or "decided"."""
        for known in (item.address, item.guid, item.attachment, *item.also_at):
            if known and address_key(known) in self.left_out:
                return self.left_out[address_key(known)] or "decided"
        return ""

    def leaves_out_address(self, address: str) -> bool:
        """Whether a picture or file is not to be imported."""
        return address_key(address) in self.left_out

    def applied(self, thing: Merged) -> Merged:
        """An item with names, words and terms as they were decided."""
        item = thing.item
        comments = tuple(
            self._comment(comment, item)
            for comment in item.comments
            if f"comment {comment.id}" not in self.left_out
        )
        changed = replace(
            item,
            title=self._said(item.title, item),
            html=self._said(item.html, item),
            excerpt=self._said(item.excerpt, item),
            authors=tuple(self._term(self._said(name, item)) for name in item.authors),
            terms=tuple(self._renamed(term) for term in item.terms),
            comments=comments,
        )
        return replace(thing, item=changed)

    def person(self, person: Person) -> Person:
        """A person with the name as it was decided."""
        name = self._term(person.name)
        for replacement in self.names:
            name = _replaced(name, replacement)
        return replace(person, name=name)

    def term(self, term: Term) -> Term:
        """A category or tag by the name that was decided; one that was renamed loses its slug."""
        return self._renamed(term)

    def _comment(self, comment: CommentRecord, item: Item) -> CommentRecord:
        return replace(
            comment, author=self._said(comment.author, item), html=self._said(comment.html, item)
        )

    def _said(self, text: str, item: Item) -> str:
        for replacement in (*self.names, *self.words):
            within = replacement.within
            if not within or address_key(within) in (address_key(item.address), item.guid):
                text = _replaced(text, replacement)
        return text

    def _term(self, name: str) -> str:
        return self.terms.get(name.casefold(), name)

    def _renamed(self, term: Term) -> Term:
        name = self._term(term.name)
        return term if name == term.name else replace(term, name=name, slug="")


def _replaced(text: str, replacement: Replacement) -> str:
    """Text with words replaced, also where they stand as HTML has them; case counts not."""
    for words in {replacement.words, html.escape(replacement.words)}:
        parts = (re.escape(part) for part in words.split())
        pattern = r"(?<!\w)" + r"(?:\s|&nbsp;|\u00a0)+".join(parts) + r"(?!\w)"
        text = re.sub(pattern, lambda found: replacement.write, text, flags=re.I)
    return text


def read_decisions(content: Path, report: Report) -> Decisions:
    """The decisions of a content folder; none where it has no file of them."""
    decisions = Decisions()
    path = content / FILE
    if not path.is_file():
        return decisions
    read = read_records(FILE, path.read_bytes(), report)
    records = read[1].items if read and isinstance(read[1], Items) else ()
    for record in records:
        if isinstance(record, Entries):
            _check(record, report)
            _add(decisions, {e.name: _text(e.value) for e in record})
    return decisions


def _text(node: object) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _check(record: Entries, report: Report) -> None:
    names = [entry.name for entry in record]
    unknown: Iterable[str] = (name for name in names if name not in _KEYS)
    for name in unknown:
        keys = f"The keys are {', '.join(_VERBS)}, write, in and because."
        message = f"a decision has no key “{name}”"
        report.add(Problem(FILE, record.line, message, advice=keys))
    replaced = {"name", "words", "term"} & set(names)
    if replaced and "write" not in names:
        report.add(Problem(FILE, record.line, "this decision does not say what to write instead",
                           mend=("write: what to write instead",)))  # fmt: skip


def _add(decisions: Decisions, said: dict[str, str]) -> None:
    if said.get("leave_out"):
        target = said["leave_out"]
        key = target if _COMMENT.match(target) else address_key(target)
        decisions.left_out[key] = said.get("because", "")
    if "write" not in said:
        return
    within = said.get("in", "")
    if said.get("name"):
        decisions.names.append(Replacement(said["name"], said["write"], within))
    if said.get("words"):
        decisions.words.append(Replacement(said["words"], said["write"], within))
    if said.get("term"):
        decisions.terms[said["term"].casefold()] = said["write"]
