"""What an editor decided about imported things, applied to them on their way in.

`content/decisions.yml` has the records; `catalogue/decisions.py` reads them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from coop_toolkit.catalogue.decisions import FILE, Decision, replaced
from coop_toolkit.catalogue.decisions import read_decisions as read_records_of
from coop_toolkit.legacy.merge import Merged
from coop_toolkit.legacy.record import CommentRecord, Item, Person, Term
from coop_toolkit.problems import Report
from coop_toolkit.urls import address_key

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
            name = replaced(name, replacement.words, replacement.write)
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
                text = replaced(text, replacement.words, replacement.write)
        return text

    def _term(self, name: str) -> str:
        return self.terms.get(name.casefold(), name)

    def _renamed(self, term: Term) -> Term:
        name = self._term(term.name)
        return term if name == term.name else replace(term, name=name, slug="")


def read_decisions(content: Path, report: Report) -> Decisions:
    """The decisions of a content folder; none where it has no file of them."""
    path = content / FILE
    decisions = Decisions()
    for decision in read_records_of(FILE, path.read_bytes(), report) if path.is_file() else ():
        _add(decisions, decision)
    return decisions


def _add(decisions: Decisions, decision: Decision) -> None:
    what = decision.what
    if decision.verb == "leave_out":
        key = what if _COMMENT.match(what) else address_key(what)
        decisions.left_out[key] = decision.because
    elif decision.write is None or decision.verb == "allow":
        return
    elif decision.verb == "term":
        decisions.terms[what.casefold()] = decision.write
    else:
        known = decisions.names if decision.verb == "name" else decisions.words
        known.append(Replacement(what, decision.write, decision.within))
