"""A key of a schema as a box of the form editor (Sveltia CMS, which reads Decap's settings)."""

from __future__ import annotations

from typing import Any

from coop_toolkit.schema import Field
from coop_toolkit.schema.allowances import AllowanceList
from coop_toolkit.schema.places import WebAddress
from coop_toolkit.schema.values import (
    Choice,
    Many,
    Number,
    Parsed,
    Record,
    Reference,
    Slug,
    Text,
    Value,
)

# A date is typed, not picked: much of what is known of the past is no exact day.
_PATTERNS: dict[type, tuple[str, str]] = {
    Parsed: ("^[^/]*$", "Write the year first, such as 2012-10-30, or the month as a word."),
    Slug: ("^[a-z0-9][a-z0-9-]*$", "Use small letters, digits and hyphens."),
    WebAddress: ("^(https?://|mailto:).+$", "Write the whole address, starting with https://."),
}
# Kinds whose files stand in their folder itself, so that their slug is their file's name.
_FLAT = {"project", "series", "venue", "do", "resource", "organisation", "category"}


def box(field: Field) -> dict[str, Any]:
    """The box of a key, with its label, what it is for, and what may be written."""
    made = widget(field.value)
    chosen = made["widget"] in ("select", "relation")
    return {
        "name": field.key,
        "label": label(field.key),
        "required": field.required,
        "hint": field.says if chosen else _hint(field),
        **made,
    }


def label(key: str) -> str:
    """How a key is called above its box."""
    return key.replace("_", " ").capitalize()


def widget(value: Value) -> dict[str, Any]:
    """The kind of box that holds a value, and what it takes."""
    made: dict[str, Any] = {"widget": "string"}
    match value:
        case Many():
            made = _many(value)
        case AllowanceList():
            made = {"widget": "list", "max": value.most}
        case Record():
            made = {"widget": "object", "fields": _inner(value)}
        case Choice():
            made = {"widget": "select", "options": list(value.meanings)}
        case Number():
            limits = {"min": value.least, "max": value.most}
            made = {"widget": "number", "value_type": "int", **limits}
        case Reference() if value.kind in _FLAT:
            made = _relation(value)
        case Text():
            made = {"widget": "text" if value.lines else "string", "maxlength": value.limit}
        case Slug() | Parsed() | WebAddress():
            made = {"widget": "string", "pattern": list(_PATTERNS[type(value)])}
    return made


def _many(value: Many) -> dict[str, Any]:
    item = value.item
    if isinstance(item, Record):
        return {"widget": "list", "fields": _inner(item)}
    if isinstance(item, Choice) or (isinstance(item, Reference) and item.kind in _FLAT):
        return widget(item) | {"multiple": True}
    return {"widget": "list", "max": value.most}


def _inner(record: Record) -> list[dict[str, Any]]:
    """The boxes of a record."""
    return [
        {"name": f.key, "label": label(f.key), "required": f.required, **widget(f.value)}
        for f in record.fields
    ]


def _relation(value: Reference) -> dict[str, Any]:
    return {
        "widget": "relation",
        "collection": value.kind,
        "value_field": "{{slug}}",
        "display_fields": ["title"],
        "search_fields": ["title"],
    }


def _hint(field: Field) -> str:
    plain = field.value.right_values in ("words", "a list: words")
    return field.says if plain else f"{field.says} Write {field.value.right_values}."
