"""Categories and tags: how a post names them, and which need a file of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coop_toolkit.legacy.limits import NAME, fitted
from coop_toolkit.legacy.naming import file_slug
from coop_toolkit.legacy.record import Term
from coop_toolkit.urls import slugify

FOLDERS = {"category": "categories", "tag": "tags"}


class Terms:
    """All terms of the sources by kind and slug."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[tuple[str, str], Term] = {}
        self._used: set[tuple[str, str]] = set()
        for term in terms:
            self._add(term)

    def _add(self, term: Term) -> None:
        key = (term.kind, slug_of(term))
        known = self._terms.get(key)
        if known is None or (not known.parent and not known.description):
            self._terms[key] = term

    def shown(self, terms: tuple[Term, ...], kind: str) -> list[str]:
        """A post's categories or tags, as its header names them."""
        wanted = (self._full(term) for term in terms if term.kind == kind)
        return list(dict.fromkeys(fitted(self._shown(term), NAME) for term in wanted))

    def _full(self, term: Term) -> Term:
        """The term as the head of the export has it, found by slug, else by name."""
        if not term.slug:
            named = (
                known
                for (kind, _), known in self._terms.items()
                if kind == term.kind and known.name.casefold() == term.name.casefold()
            )
            term = next(named, term)
        key = (term.kind, slug_of(term))
        self._terms.setdefault(key, term)
        self._used.add(key)
        return self._terms[key]

    def _shown(self, term: Term) -> str:
        """The name, or the slug where the name would lead to another term."""
        slug = slug_of(term)
        if slugify(term.name) == slug:
            return term.name
        same = [
            known
            for (kind, _), known in self._terms.items()
            if kind == term.kind and slugify(known.name) == slugify(term.name)
        ]
        return term.name if len(same) == 1 and slugify(term.name) else slug

    def used(self) -> Iterator[Term]:
        """The terms that posts have."""
        return (self._terms[key] for key in sorted(self._used))

    def with_file(self) -> Iterator[Term]:
        """Used terms, and the parents of used ones, that differ from what their name says."""
        parents = {self._terms[key].parent for key in self._lineage()}
        for key in sorted(self._lineage()):
            term = self._terms[key]
            differs = slug_of(term) != slugify(term.name)
            if differs or term.parent or term.description or term.slug in parents:
                yield term

    def parent_slug(self, term: Term) -> str:
        """The slug of a category's parent, "" where it has none that is known."""
        if not term.parent:
            return ""
        slug = file_slug(term.parent, "")
        return slug if (term.kind, slug) in self._terms and slug != slug_of(term) else ""

    def _lineage(self) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        for key in self._used:
            while key not in found and key in self._terms:
                found.add(key)
                parent = self.parent_slug(self._terms[key])
                if not parent:
                    break
                key = (key[0], parent)
        return found


def slug_of(term: Term) -> str:
    """A term's slug, made from its name where it has none that can stand in an address."""
    return file_slug(term.slug, "") or file_slug(term.name, "") or "other"
