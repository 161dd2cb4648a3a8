"""The words of a content file with their places: code, addresses and markup blanked out.

Every line keeps its number and every letter its column, so that what is found can be shown
in the officer's own line. All of it takes time in proportion to the file's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from coop_toolkit.frontmatter import Document, Scalar

# The keys of a header whose words readers see as text.
_SPOKEN = ("title", "summary", "question")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_TARGET = re.compile(
    r"(?<=\])\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
# What is not read aloud, each with a sign that is looked for first, which is far quicker.
_SILENT = (
    ("![", re.compile(r"!\[[^\[\]]*\]")),
    ("](", _TARGET),
    ("<", re.compile(r"<(?:https?|mailto):[^<>\s]*>|</?[A-Za-z][^<>\n]*>")),
    ("://", re.compile(r"\bhttps?://[^\s<>()\[\]]+")),
    ("www.", re.compile(r"\bwww\.[^\s<>()\[\]]+")),
    ("@", re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")),
    ("{:", re.compile(r"\{:[^{}\n]*\}")),
    ("[^", re.compile(r"\[\^[^\[\]\s]*\]:?")),
    ("&", re.compile(r"&#?\w{1,20};")),
)
_DEFINITION = re.compile(r"^\s{0,3}(?:\[[^\[\]]+\]:\s|\*\[)")
_MARKS = str.maketrans("*_[]", "    ")


@dataclass(frozen=True)
class Place:
    """Letters of a file: the line from 1, the offsets of the first and of the one after."""

    line: int
    start: int
    end: int


class Kind(Enum):
    """What a block of the body is."""

    TEXT = auto()
    ITEM = auto()
    QUOTE = auto()
    HEADING = auto()
    OTHER = auto()


_END = re.compile(r"[.!?…][\"”’')\]]*(?P<gap>\s+)(?=[\"“‘'(\[]*[A-Z0-9])")
# Full stops that end no sentence. The pattern is looked for at the end of a text.
_GOES_ON = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|e\.g|i\.e|etc|cf|vs|[A-Z])\.\Z")
_HEADING = re.compile(r" {0,3}#{1,6}\s")
_OTHER = re.compile(r"\s*(?:\||<(?!https?:|mailto:)[/!A-Za-z]|!\[|: )")


@dataclass(frozen=True)
class Block:
    """Lines that belong together: their kind and the words of each, `line` being the first's."""

    kind: Kind
    line: int
    lines: tuple[str, ...]

    @property
    def is_own_text(self) -> bool:
        """Whether it is running text or an item of a list."""
        return self.kind is Kind.TEXT or self.kind is Kind.ITEM

    @cached_property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each of its sentences starts and ends in its text."""
        found, start = [], 0
        for end in _END.finditer(self.text):
            if not _GOES_ON.search(self.text, max(start, end.start() - 5), end.start() + 1):
                found.append((start, end.start("gap")))
                start = end.end()
        return (*found, (start, len(self.text)))


@dataclass(frozen=True)
class Prose:
    """A file's lines, the first at index 0, in two forms of the same length.

    `markup` has code and comments blanked, `words` everything that is not read aloud too.
    `body` is the index of the body's first line.
    """

    markup: tuple[str, ...]
    words: tuple[str, ...]
    body: int

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body's blocks in order, those without any words left in."""
        return tuple(_blocks(self))

    def own_words(self) -> Iterator[tuple[int, str]]:
        """The lines that have words, the header's included, by their number from 1.

        Quotations are left out: they stay as whoever is quoted said it.
        """
        for number, line in enumerate(self.own_text.split("\n"), 1):
            if line.strip():
                yield number, line

    @cached_property
    def own_text(self) -> str:
        """The same as one text, with a line for each of the file's."""
        lines = list(self.words)
        for block in self.blocks:
            if block.kind is Kind.QUOTE:
                start = block.line - 1
                lines[start : start + len(block.lines)] = [""] * len(block.lines)
        return "\n".join(lines)

    @cached_property
    def small(self) -> str:
        """The file's own text in small letters, in which signs of a fault are looked for."""
        return self.own_text.lower()

    @cached_property
    def markup_text(self) -> str:
        """The body's markup as one text, with a line for each of the file's."""
        return "\n".join(self.markup)


def place_in(text: str, start: int, end: int) -> Place:
    """Where letters of a file's text stand; of what crosses lines, the part in the last."""
    line = text.count("\n", 0, max(end - 1, start))
    first = text.rfind("\n", 0, max(end - 1, start)) + 1
    return Place(line + 1, max(start, first) - first, end - first)


def prose_of(document: Document) -> Prose:
    """The words of a file."""
    first = document.body_line - 1
    code_off = list(_without_code(document.lines[first:]))
    silent = [(sign, form) for sign, form in _SILENT if sign in document.body]
    words = [_spoken(line, silent) for line in code_off]
    return Prose((*[""] * first, *code_off), (*_header_words(document, first), *words), first)


def _header_words(document: Document, lines: int) -> list[str]:
    """The header's lines with nothing left but the words of a title, summary or question."""
    words = [""] * lines
    for key in _SPOKEN:
        entry = document.header.get(key)
        value = entry.value if entry else None
        if isinstance(value, Scalar) and value.line <= lines:
            before = value.column - 1
            words[value.line - 1] = " " * before + document.quote(value.line)[before:]
    return words


def _without_code(lines: tuple[str, ...]) -> Iterator[str]:
    """The lines with blocks of code, inline code and comments blanked."""
    fence, in_list, after_blank = "", False, True
    text = _without_comments("\n".join(lines)).split("\n")
    for line in text:
        mark = _FENCE.match(line)
        is_indented = after_blank and line.startswith(("    ", "\t")) and not in_list
        if fence or mark or is_indented:
            yield " " * len(line)
            if mark:
                fence = _next_fence(fence, mark[1])
            after_blank = after_blank or not fence
            continue
        in_list = bool(_ITEM.match(line)) or (in_list and line[:1] in ("", " ", "\t"))
        after_blank = not line.strip()
        yield _INLINE_CODE.sub(_blank, line) if "`" in line else line


def _next_fence(fence: str, mark: str) -> str:
    """The fence that is open after a line with a mark: a block ends by the mark it began with."""
    if not fence:
        return mark
    return "" if mark[0] == fence[0] and len(mark) >= len(fence) else fence


def _without_comments(text: str) -> str:
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]]) if parts else text


def _spoken(line: str, silent: list[tuple[str, re.Pattern[str]]]) -> str:
    """A line of Markdown with what is not read aloud blanked; the words of links stay."""
    if line[:4].lstrip()[:1] in ("[", "*") and _DEFINITION.match(line):
        return " " * len(line)
    for sign, form in silent:
        if sign in line:
            line = form.sub(_blank, line)
    return line.translate(_MARKS)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blocks(prose: Prose) -> Iterator[Block]:
    """The blocks: parted by empty lines, headings, and where an item, quote or table begins."""
    kind, start = Kind.TEXT, -1
    for index in range(prose.body, len(prose.markup)):
        line = prose.markup[index]
        if not line.strip():
            if start >= 0:
                yield _block(prose, kind, start, index)
            start = -1
            continue
        here = _kind_of(line)
        is_more = here is Kind.QUOTE and kind is Kind.QUOTE
        if start >= 0 and (here or kind is Kind.HEADING) and not is_more:
            yield _block(prose, kind, start, index)
            start = -1
        if start < 0:
            kind, start = here or Kind.TEXT, index
    if start >= 0:
        yield _block(prose, kind, start, len(prose.markup))


def _kind_of(line: str) -> Kind | None:
    """What a line begins, None for one that may go on with the block above."""
    start = line.lstrip()[0]
    if start.isalpha():
        return None
    if start == "#":
        return Kind.HEADING if _HEADING.match(line) else None
    if start == ">":
        return Kind.QUOTE if line.find(">") <= 3 else None
    if _ITEM.match(line):
        return Kind.ITEM
    return Kind.OTHER if _OTHER.match(line) else None


def _block(prose: Prose, kind: Kind, start: int, end: int) -> Block:
    return Block(kind, start + 1, prose.words[start:end])
