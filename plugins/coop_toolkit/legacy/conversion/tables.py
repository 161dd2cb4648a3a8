"""Tables as Markdown where they are plain grids with a row of headings."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.escaping import cell_escaped
from coop_toolkit.legacy.conversion.inline import LINE_BREAK, InlineWriter
from coop_toolkit.legacy.conversion.structure import BLOCKS
from coop_toolkit.legacy.conversion.tree import Element


def table_markdown(table: Element, inline: InlineWriter) -> str:
    """A table between bars, or "" where Markdown has no way to write it."""
    rows = [row for row in table.descendants() if row.tag == "tr"]
    if not _is_grid(table, rows):
        return ""
    lines = [_line(row, inline) for row in rows]
    width = len(list(rows[0].elements()))
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _is_grid(table: Element, rows: list[Element]) -> bool:
    if len(rows) < 2 or any(e.tag in ("caption", "tfoot", "colgroup") for e in table.elements()):
        return False
    heads = list(rows[0].elements())
    if any(cell.tag != "th" for cell in heads):
        return False
    return all(_is_plain(row, len(heads), head=row is rows[0]) for row in rows)


def _is_plain(row: Element, width: int, *, head: bool) -> bool:
    cells = list(row.elements())
    return len(cells) == width and all(
        cell.tag == ("th" if head else "td")
        and not set(cell.attributes) - {"scope"}
        and not any(inner.tag in BLOCKS for inner in cell.descendants())
        for cell in cells
    )


def _line(row: Element, inline: InlineWriter) -> str:
    texts = (cell_escaped(inline.run(cell.children)) for cell in row.elements())
    return "| " + " | ".join(text.replace(LINE_BREAK, "<br>") for text in texts) + " |"
