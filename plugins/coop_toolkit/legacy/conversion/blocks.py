"""Blocks of a structured tree, written as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from coop_toolkit.legacy.conversion.code import fenced
from coop_toolkit.legacy.conversion.escaping import line_start_escaped
from coop_toolkit.legacy.conversion.inline import LINE_BREAK, InlineWriter
from coop_toolkit.legacy.conversion.structure import BLOCKS, HEADINGS
from coop_toolkit.legacy.conversion.tables import table_markdown
from coop_toolkit.legacy.conversion.tree import Element, Node, markup, start_tag

# Two neighbours of these kinds would be read as one; a comment keeps them apart.
_MERGING = ("ul", "ol", "blockquote", "dl")
APART = "<!-- -->"
# As HTML, each of their children has a line of its own.
_LINED = {"div", "figure", "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "blockquote"}
# What Markdown itself can say of a block; anything else in its attributes makes it HTML.
_SAYABLE = {"ol": {"start"}, "pre": {"class"}, **{key: {"id"} for key in HEADINGS}}


@dataclass(frozen=True)
class BlockWriter:
    """Writes blocks as Markdown, their texts with the writer given."""

    inline: InlineWriter = field(default_factory=InlineWriter)

    def block(self, block: Element) -> str:
        """One block, without an empty line around it; HTML where Markdown has no form for it."""
        write = {
            "p": self._paragraph,
            "blockquote": self._quote,
            "ul": self._list,
            "ol": self._list,
            "dl": self._definitions,
            "pre": fenced,
            "table": lambda block: table_markdown(block, self.inline),
            "hr": lambda block: "---",
            **dict.fromkeys(HEADINGS, self._heading),
        }.get(block.tag)
        if write is None or set(block.attributes) - _SAYABLE.get(block.tag, set()):
            return html_block(block)
        return write(block) or html_block(block)

    def blocks(self, blocks: Iterable[Element]) -> str:
        """Blocks below each other, an empty line between them."""
        return joined_blocks([(block.tag, self.block(block)) for block in blocks])

    def _paragraph(self, block: Element) -> str:
        return _lines(self.inline.run(block.children))

    def _heading(self, block: Element) -> str:
        text = self.inline.run(block.children).replace(LINE_BREAK, "<br>")
        if text.endswith("#") and not text.endswith("\\#"):
            text = f"{text[:-1]}\\#"
        anchor = f" {{: #{block.get('id')} }}" if block.get("id") else ""
        return f"{'#' * int(block.tag[1])} {text}{anchor}"

    def _quote(self, block: Element) -> str:
        lines = self.blocks(block.elements()).split("\n")
        return "\n".join(f"> {line}" if line else ">" for line in lines)

    def _list(self, block: Element) -> str:
        if any(inner.tag in ("figure", "table") for inner in block.descendants()):
            return ""
        items = list(block.elements())
        loose = any(_is_loose(item) for item in items)
        start = block.get("start")
        first = int(start) if start.isdigit() else 1
        out = []
        for number, item in enumerate(items, first):
            mark = f"{number}. " if block.tag == "ol" else "- "
            out.append(mark + _indented(self._item(item, loose=loose)))
        return ("\n\n" if loose else "\n").join(out)

    def _item(self, item: Element, *, loose: bool) -> str:
        text: list[Node] = []
        blocks: list[Element] = []
        for child in item.children:
            if isinstance(child, Element) and child.tag in BLOCKS:
                blocks.append(child)
            else:
                text.append(child)
        parts = (_lines(self.inline.run(text)), self.blocks(blocks))
        return ("\n\n" if loose else "\n").join(part for part in parts if part)

    def _definitions(self, block: Element) -> str:
        out: list[str] = []
        before = ""
        for part in block.elements():
            text = self._item(part, loose=True)
            if part.tag == "dt":
                out.append(f"\n{text}" if before == "dd" else text)
            else:
                out.append(f":   {_indented(text)}")
            before = part.tag
        return "\n".join(out)


def joined_blocks(parts: list[tuple[str, str]]) -> str:
    """Texts of blocks with their tags, joined so that neighbours stay apart."""
    out: list[str] = []
    before = ""
    for tag, text in parts:
        merging = (tag in _MERGING and before == tag) or {tag, before} == {"ul", "ol"}
        if merging and not text.startswith("<"):
            out.append(APART)
        out.append(text)
        before = tag
    return "\n\n".join(out)


def html_block(block: Element) -> str:
    """A block as HTML, which Markdown hands on as it is, a line for each block inside."""
    if block.tag not in _LINED:
        return markup(block)
    inner = "\n".join(
        html_block(child) if isinstance(child, Element) else markup(child)
        for child in block.children
    )
    return f"{start_tag(block)}\n{inner}\n</{block.tag}>"


def _lines(text: str) -> str:
    return "\n".join(line_start_escaped(line) for line in text.split("\n"))


def _is_loose(item: Element) -> bool:
    """Whether an item holds paragraphs, and not one run of text with lists below it."""
    return any(e.tag in BLOCKS and e.tag not in ("ul", "ol") for e in item.elements())


def _indented(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(f"    {line}" if n and line else line for n, line in enumerate(lines))
