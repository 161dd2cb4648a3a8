"""The types of value a key can have: how each is read, and how the help page names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from coop_toolkit.frontmatter import Entries, Entry, Items, Node, Scalar
from coop_toolkit.schema.misreading import Misread, nearest
from coop_toolkit.urls import is_slug, slugify

TITLE_LIMIT = 150
IMPORTED_TITLE_LIMIT = 1_000


class Value(Protocol):
    """Reads one node of a header."""

    @property
    def right_values(self) -> str:
        """What may be written, in words for the help page."""

    def read(self, node: Node) -> Any:
        """The typed value, or Misread."""


def scalar_text(node: Node) -> str:
    """The text of a node that must be a single value.

    Raises:
        Misread: it is a list or a record.
    """
    if isinstance(node, Scalar):
        return node.text.strip()
    raise Misread("one value is wanted here, not a list", help="lists")


@dataclass(frozen=True)
class Text:
    """Words. `limit` is their number of letters; `lines` allows more than one line."""

    limit: int = 2_000
    lines: bool = False
    right_values: str = "words"

    def read(self, node: Node) -> str:
        """The words, white space folded unless lines are kept."""
        text = scalar_text(node)
        folded = text if self.lines else " ".join(text.split())
        if len(folded) > self.limit:
            raise Misread(f"this is {len(folded)} letters long; {self.limit} is the most")
        return folded


@dataclass(frozen=True)
class Choice:
    """One of a few words. `meanings` maps each to the value it stands for."""

    meanings: Mapping[str, Any]

    @classmethod
    def of(cls, *words: str) -> Choice:
        """A choice of words that stand for themselves."""
        return cls({word: word for word in words})

    @classmethod
    def of_enum(cls, kind: type[Enum]) -> Choice:
        """A choice of an enumeration's values."""
        return cls({member.value: member for member in kind})

    @property
    def right_values(self) -> str:
        """The words, with "or" before the last."""
        return listed(list(self.meanings))

    def read(self, node: Node) -> Any:
        """What the word stands for."""
        text = " ".join(scalar_text(node).lower().split())
        if text in self.meanings:
            return self.meanings[text]
        likely = nearest(text, list(self.meanings))
        raise Misread(
            f"“{scalar_text(node)}” is not one of {self.right_values}",
            instead=(likely,) if likely else (),
            advice="" if likely else f"Write {self.right_values}.",
        )


YES_NO = Choice({"yes": True, "no": False, "true": True, "false": False})


@dataclass(frozen=True)
class Number:
    """A whole number."""

    least: int = 0
    most: int = 1_000_000
    right_values: str = "a whole number"

    def read(self, node: Node) -> int:
        """The number; thousands may be parted by commas."""
        text = scalar_text(node).replace(",", "")
        if not re.fullmatch(r"-?\d{1,9}", text):
            raise Misread("a whole number is wanted here, in digits")
        number = int(text)
        if not self.least <= number <= self.most:
            raise Misread(f"the number must be from {self.least:,} to {self.most:,}")
        return number


@dataclass(frozen=True)
class Slug:
    """A slug: what a thing is called in addresses."""

    right_values: str = "small letters, digits and hyphens"

    def read(self, node: Node) -> str:
        """The slug as typed."""
        text = scalar_text(node)
        if is_slug(text):
            return text
        better = slugify(text)
        raise Misread(
            f"“{text}” cannot stand in an address",
            instead=(better,) if is_slug(better) else (),
            advice="" if is_slug(better) else "Use small letters, digits and hyphens.",
            help="slugs",
        )


@dataclass(frozen=True)
class Reference:
    """The slug of another thing. Whether that exists is asked when all has been read."""

    kind: str

    @property
    def right_values(self) -> str:
        """Which slug is wanted."""
        return f"the slug of {'an' if self.kind[0] in 'aeio' else 'a'} {self.kind}"

    def read(self, node: Node) -> str:
        """The slug as typed; a name is turned into one."""
        text = scalar_text(node)
        return text if is_slug(text) else slugify(text)


@dataclass(frozen=True)
class Parsed:
    """A value that a function reads from its text, such as a date."""

    parse: Callable[[str], Any]
    right_values: str

    def read(self, node: Node) -> Any:
        """Whatever the function makes of it."""
        return self.parse(scalar_text(node))


@dataclass(frozen=True)
class Many:
    """A list: one a line, `[a, b]`, or `a, b` where `commas` says that values hold none.

    A form editor makes a list of one item out of `a, b`. It is parted again where no item of
    the kind can hold a comma, or `plain` says so: a category may be called "News, views".
    """

    item: Value
    commas: bool = True
    most: int = 200
    plain: bool = False

    @property
    def right_values(self) -> str:
        """The item's words, said to be a list."""
        return f"a list: {self.item.right_values}"

    def read(self, node: Node) -> tuple[Any, ...]:
        """The items, empty ones left out, in the order typed."""
        nodes = self.parts(node)
        if len(nodes) > self.most:
            raise Misread(f"there are {len(nodes)} entries here; {self.most} is the most")
        values = [read_part(self.item, part) for part in nodes]
        return tuple(value for value in values if value not in ("", None))

    def parts(self, node: Node) -> list[Node]:
        """The nodes of the items, blank ones left out."""
        if isinstance(node, Items):
            parted = self.commas and (self.plain or isinstance(self.item, _WITHOUT_COMMAS))
            nested = (_parted(item) if parted else [item] for item in node.items)
            return [item for items in nested for item in items if not _is_blank(item)]
        found = _parted(node) if self.commas else [node]
        return [item for item in found if not _is_blank(item)]


_WITHOUT_COMMAS = (Choice, Reference, Slug)


def read_part(value: Value, node: Node) -> Any:
    """Read a part of a value, so that a message points at it and not at the whole."""
    try:
        return value.read(node)
    except Misread as misread:
        raise misread.at(node) from None


def _parted(node: Node) -> list[Node]:
    """A value with commas as the values between them; anything else as it is."""
    if not isinstance(node, Scalar):
        return [node]
    return [Scalar(text.strip(), node.line, node.column) for text in node.text.split(",")]


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


@dataclass(frozen=True)
class RecordField:
    """One key of a record."""

    key: str
    value: Value
    required: bool = False


@dataclass(frozen=True)
class Record:
    """A few keys that belong together, made into a small value.

    `lead` names the key meant when only words are written instead of keys.
    """

    make: Callable[..., Any]
    fields: tuple[RecordField, ...]
    lead: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def right_values(self) -> str:
        """The keys of the record."""
        return "a record with " + listed([f"`{f.key}`" for f in self.fields], last="and")

    def read(self, node: Node) -> Any:
        """The value made from the record."""
        if isinstance(node, Scalar) and self.lead:
            return self.make(
                **{self._name(self.lead): read_part(self._field(self.lead).value, node)}
            )
        if not isinstance(node, Entries):
            raise Misread(f"{self.right_values} is wanted here", help="records")
        given = {entry.name: entry.value for entry in node if not _is_blank(entry.value)}
        self._refuse_unknown(node)
        self._refuse_missing(list(given))
        return self.make(
            **{
                self._name(f.key): read_part(f.value, given[f.key])
                for f in self.fields
                if f.key in given
            }
        )

    def _name(self, key: str) -> str:
        return self.names.get(key, key)

    def _field(self, key: str) -> RecordField:
        return next(f for f in self.fields if f.key == key)

    def _refuse_unknown(self, node: Entries) -> None:
        known = [f.key for f in self.fields]
        for entry in node:
            if entry.name not in known:
                raise self._unknown(entry, node, known).at(entry.key)

    def _unknown(self, entry: Entry, node: Entries, known: list[str]) -> Misread:
        likely = nearest(entry.name, [key for key in known if node.get(key) is None])
        return Misread(
            f"there is no key `{entry.key.text}` here",
            advice=f"Did you mean `{likely}`? Write:"
            if likely
            else f"It can have {listed(known)}.",
            instead=(likely,) if likely else (),
            help="records",
        )

    def _refuse_missing(self, given: list[str]) -> None:
        missing = [f.key for f in self.fields if f.required and f.key not in given]
        if missing:
            raise Misread(f"`{missing[0]}` is missing here", help="records")


def listed(words: list[str], *, last: str = "or") -> str:
    """Words in a row: "a, b or c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
