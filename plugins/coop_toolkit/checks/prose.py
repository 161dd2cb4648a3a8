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
_SILENT = re.compile(
    r"<(?:https?|mailto):[^<>\s]*>"
    r"|</?[A-Za-z][^<>\n]*>"
    r"|\b(?:https?://|www\.)[^\s<>()\[\]]+"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|\{:[^{}\n]*\}"
    r"|\[\^[^\[\]\s]*\]:?"
    r"|&#?\w{1,20};"
)
_DEFINITION = re.compile(r"^\s{0,3}(?:\[[^\[\]]+\]:\s|\*\[)")
_IMAGE = re.compile(r"!\[[^\[\]]*\]")
_MARKS = re.compile(r"[*_\[\]]+")


class Kind(Enum):
    """What a block of the body is."""

    TEXT = auto()
    ITEM = auto()
    QUOTE = auto()
    HEADING = auto()
    OTHER = auto()


_KINDS = (
    (Kind.HEADING, re.compile(r"^ {0,3}#{1,6}\s")),
    (Kind.QUOTE, re.compile(r"^ {0,3}>")),
    (Kind.ITEM, _ITEM),
    (Kind.OTHER, re.compile(r"^\s*(?:\||<(?!https?:|mailto:)[/!A-Za-z]|!\[|: )")),
)


@dataclass(frozen=True)
class Block:
    """Lines that belong together: their kind and the words of each, `line` being the first's."""

    kind: Kind
    line: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All its words in one line, columns given up."""
        return " ".join(" ".join(self.lines).split())


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
        """The same without quotations, which stay as whoever is quoted said it."""
        quoted = {
            block.line + offset
            for block in self.blocks
            if block.kind is Kind.QUOTE
            for offset in range(len(block.lines))
        }
        return ((number, line) for number, line in self.spoken() if number not in quoted)

    def spoken(self) -> Iterator[tuple[int, str]]:
        """The lines that have words, the header's included, by their number from 1."""
        for number, line in enumerate(self.words, 1):
            if line.strip():
                yield number, line


def prose_of(document: Document) -> Prose:
    """The words of a file."""
    first = document.body_line - 1
    code_off = list(_without_code(document.lines[first:]))
    header = [_spoken_part(document, number) for number in range(1, first + 1)]
    words = [_spoken(line) for line in code_off]
    return Prose((*[""] * first, *code_off), (*header, *words), first)


def _spoken_part(document: Document, number: int) -> str:
    """A header's line with nothing left but the words of a title, summary or question."""
    for key in _SPOKEN:
        entry = document.header.get(key)
        value = entry.value if entry else None
        if isinstance(value, Scalar) and value.line == number:
            return " " * (value.column - 1) + document.quote(number)[value.column - 1 :]
    return ""


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


def _spoken(line: str) -> str:
    """A line of Markdown with what is not read aloud blanked; the words of links stay."""
    if _DEFINITION.match(line):
        return " " * len(line)
    for pattern, wanted in ((_IMAGE, "!["), (_TARGET, "]("), (_SILENT, "")):
        if wanted in line:
            line = pattern.sub(_blank, line)
    return _MARKS.sub(_blank, line)


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
        here = next((kind for kind, form in _KINDS if form.match(line)), None)
        is_more = here is Kind.QUOTE and kind is Kind.QUOTE
        if start >= 0 and (here or kind is Kind.HEADING) and not is_more:
            yield _block(prose, kind, start, index)
            start = -1
        if start < 0:
            kind, start = here or Kind.TEXT, index
    if start >= 0:
        yield _block(prose, kind, start, len(prose.markup))


def _block(prose: Prose, kind: Kind, start: int, end: int) -> Block:
    return Block(kind, start + 1, prose.words[start:end])
