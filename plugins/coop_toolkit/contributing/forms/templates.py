"""Forms as the files that the repository's site shows them from (issue forms, YAML)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from coop_toolkit.contributing.forms.definitions import Box, Form, forms

FOLDER = ".github/ISSUE_TEMPLATE"
_MADE = "# Made by `python3 tasks.py sources` from the schemas. Do not change it by hand.\n"


def form_files() -> Iterator[tuple[str, str]]:
    """The name and the text of every file of FOLDER."""
    for form in forms():
        yield f"{form.name}.yml", _text(_as_data(form))
    yield "config.yml", _text({"blank_issues_enabled": True})


def _text(data: dict[str, Any]) -> str:
    return _MADE + yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=96)


def _as_data(form: Form) -> dict[str, Any]:
    opening = [{"type": "markdown", "attributes": {"value": form.opening}}] if form.opening else []
    return {
        "name": form.title,
        "description": form.about,
        "body": [*opening, *(_box(box) for box in form.boxes)],
    }


def _box(box: Box) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": box.label}
    if box.says:
        attributes["description"] = box.says
    if box.choices:
        attributes |= {"options": list(box.choices)} | ({"multiple": True} if box.many else {})
    elif box.example and not box.long:
        attributes["placeholder"] = box.example
    return {
        "type": "dropdown" if box.choices else "textarea" if box.long else "input",
        "id": box.key,
        "attributes": attributes,
        "validations": {"required": box.required},
    }
