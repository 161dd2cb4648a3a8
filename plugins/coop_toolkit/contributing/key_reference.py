"""The page of keys, generated from the schemas so that it cannot be wrong."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.schema import SCHEMAS, Field, Schema

_INTRODUCTION = """\
# Every key of every kind

This page is made by `python3 tasks.py sources`. Do not change it by hand.

A file starts with a header between two lines of three hyphens. Each line of the header has
a key, a colon and a value. A value with a colon in it stands between quotation marks.
"""


def key_reference() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *(line for s in SCHEMAS for line in _kind(s))])


def _kind(schema: Schema) -> Iterator[str]:
    yield f"## A {schema.noun}\n" if schema.noun[0] not in "aeio" else f"## An {schema.noun}\n"
    yield f"Its files stand in `content/{schema.folder}/`.\n"
    yield "| key | what it is for | what may be written | example |"
    yield "|---|---|---|---|"
    yield from (_row(field) for field in schema.fields)
    yield ""


def _row(field: Field) -> str:
    needed = " **Needed.**" if field.required else ""
    example = f"`{field.example}`" if field.example else ""
    cells = (f"`{field.key}`", f"{field.says}{needed}", field.value.right_values, example)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
