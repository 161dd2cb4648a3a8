"""A kind of content: its keys, and the reading of a header by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from coop_toolkit.frontmatter import Document, Entry, Items, Scalar, scalar_text
from coop_toolkit.problems import Problem, Report
from coop_toolkit.schema.misreading import Misread, nearest, problem_at
from coop_toolkit.schema.values import Many, Reference, Value

Values = Mapping[str, Any]
Check = Callable[[Values, Document], Iterator[Problem]]


@dataclass(frozen=True)
class Field:
    """One key: its name, the type of its value, and what it is for in plain words.

    `attribute` is the model's name where that differs, `example` a value for the help
    page and for new files, `help` the heading of CONTRIBUTING that explains it.
    """

    key: str
    value: Value
    says: str
    required: bool = False
    example: str = ""
    attribute: str = ""
    help: str = ""

    @property
    def name(self) -> str:
        """The model's name for it."""
        return self.attribute or self.key


@dataclass(frozen=True)
class Schema:
    """What a kind of content may say.

    `kind` is its name, `noun` how a sentence calls it, `folder` where its files stand
    below the content folder, `make` the model class, `checks` what is asked of several
    values together.
    """

    kind: str
    noun: str
    folder: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]
    checks: tuple[Check, ...] = ()
    body_wanted: bool = False
    by_key: dict[str, Field] = field(init=False, default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        self.by_key.update({f.key: f for f in self.fields})

    def read(self, document: Document, report: Report) -> Values | None:
        """The typed values of a document by model name; None when anything was refused."""
        before = Report()
        before.extend(_repeated_keys(document))
        values: dict[str, Any] = {}
        for entry in document.header:
            known = self.by_key.get(entry.name)
            if known is None:
                before.add(self._unknown_key(document, entry))
            elif not _is_blank(entry):
                self._take(known, entry, document, values, before)
        before.extend(self._missing_keys(document))
        if not before.has_errors:
            for check in self.checks:
                before.extend(check(values, document))
        report.extend(before.in_file_order())
        return None if before.has_errors else values

    def references(self, document: Document) -> Iterator[tuple[Scalar, Reference]]:
        """Every slug in a document that names another thing, with the kind it names."""
        for entry in document.header:
            known = self.by_key.get(entry.name)
            if known is not None:
                yield from _references(known.value, entry)

    def _take(
        self, known: Field, entry: Entry, document: Document, values: dict[str, Any], report: Report
    ) -> None:
        try:
            values[known.name] = known.value.read(entry.value)
        except Misread as misread:
            report.add(problem_at(document, entry.value, misread, help=known.help or self.anchor))

    @property
    def anchor(self) -> str:
        """The heading of CONTRIBUTING that shows a whole example of this kind."""
        return f"add-{'an' if self.noun[0] in 'aeio' else 'a'}-{self.noun.replace(' ', '-')}"

    def _unknown_key(self, document: Document, entry: Entry) -> Problem:
        likely = nearest(entry.name, list(self.by_key))
        is_there = document.header.get(likely) is not None
        quote = document.quote(entry.key.line)
        mend = (quote.strip().replace(entry.key.text, likely, 1),) if likely else ()
        advice = f"Did you mean `{likely}`? Write:" if likely else "Take this line out."
        if is_there:
            mend, advice = (), f"You may mean `{likely}`, which is there. Take this line out."
        article = "an" if self.noun[0] in "aeiou" else "a"
        return Problem(
            document.path,
            entry.key.line,
            f"{article} {self.noun} has no key `{entry.key.text}`",
            column=entry.key.column,
            width=len(entry.key.text),
            quote=quote,
            advice=advice,
            mend=mend,
            help="keys",
        )

    def _missing_keys(self, document: Document) -> Iterator[Problem]:
        """Needed keys that are not there, a misspelt one left out: it has its own message."""
        known = list(self.by_key)
        misspelt = {nearest(e.name, known) for e in document.header if e.name not in self.by_key}
        for wanted in self.fields:
            entry = document.header.get(wanted.key)
            is_missing = entry is None or _is_blank(entry)
            if wanted.required and is_missing and wanted.key not in misspelt:
                yield self._missing(wanted, entry, document)

    def _missing(self, wanted: Field, entry: Entry | None, document: Document) -> Problem:
        line = entry.key.line if entry else 1
        problem = Problem(
            document.path,
            line,
            f"the {wanted.key.replace('_', ' ')} is missing",
            quote=document.quote(line) if entry else "",
            advice=f"Add {wanted.says[0].lower()}{wanted.says[1:]} Write a line such as:",
            help=wanted.help or self.anchor,
        )
        return document.offering(problem, wanted.key, scalar_text(wanted.example))


def _repeated_keys(document: Document) -> Iterator[Problem]:
    lines: dict[str, list[Entry]] = defaultdict(list)
    for entry in document.header:
        lines[entry.name].append(entry)
    for name, entries in lines.items():
        if len(entries) > 1:
            first, again = entries[0].key.line, entries[1].key
            yield Problem(
                document.path,
                again.line,
                f"`{name}` stands twice, in line {first} and in line {again.line}",
                column=again.column,
                width=len(again.text),
                quote=document.quote(again.line),
                advice="Keep the right one and take the other out.",
                help="the-header",
            )


def _is_blank(entry: Entry) -> bool:
    value = entry.value
    if isinstance(value, Scalar):
        return not value.text.strip()
    return isinstance(value, Items) and not value.items


def _references(value: Value, entry: Entry) -> Iterator[tuple[Scalar, Reference]]:
    if isinstance(value, Reference) and isinstance(entry.value, Scalar):
        yield entry.value, value
    elif isinstance(value, Many) and isinstance(value.item, Reference):
        for part in value.parts(entry.value):
            if isinstance(part, Scalar):
                yield part, value.item
