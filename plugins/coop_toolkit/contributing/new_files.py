"""A new file of any kind, begun with the keys it needs and an example of each."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.clock import build_moment
from coop_toolkit.frontmatter import scalar_text
from coop_toolkit.schema import SCHEMAS, Field, Schema, nearest
from coop_toolkit.urls import is_slug, slugify

_BY_YEAR = {"post", "event"}
# Beyond what is needed: what an officer is nearly always asked for.
OFFERED = {
    "post": ("categories", "summary", "projects", "event"),
    "event": (
        "ends",
        "announced",
        "series",
        "venue",
        "organiser",
        "booking",
        "cost",
        "audience",
        "access",
        "summary",
    ),
    "project": ("lead", "partners", "place"),
    "do": ("summary", "effort", "who", "tried_by"),
    "toolkit page": ("summary", "order", "owner", "checked", "check_again"),
}


class CannotStart(Exception):
    """The file cannot be begun; the text is a sentence for the officer."""


def start_file(content: Path, kind: str, title: str) -> str:
    """Write a new draft and give its path below the content folder.

    Raises:
        CannotStart: there is no such kind, or a file of that name is there already.
    """
    schema = _schema(kind)
    slug = slugify(title)
    if not is_slug(slug):
        raise CannotStart(f"“{title}” has no letters to name a file by. Choose another title.")
    year = f"{build_moment().year}/" if schema.kind in _BY_YEAR else ""
    below = f"{schema.folder}/{year}{slug}.md"
    path = content / below
    if path.exists():
        raise CannotStart(f"There is a file {below} already. Choose another title.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(beginning(schema, title), encoding="utf-8")
    return below


def beginning(schema: Schema, title: str) -> str:
    """The text of a new file: needed keys with an example to change, a draft until ready."""
    lines = ["---", f"title: {scalar_text(title)}"]
    for field in schema.fields:
        if field.key == "title":
            continue
        value = _begun(field)
        if field.required:
            lines.append(f"{field.key}: {scalar_text(value or field.example)}")
        elif field.key in OFFERED.get(schema.kind, ()):
            lines.append(f"{field.key}: {value}".rstrip())
    lines += ["status: draft", "---", "", "Write the text here.", ""]
    return "\n".join(lines)


def _begun(field: Field) -> str:
    """What a key can start with so that no example is published as a fact."""
    if field.key in ("date", "announced"):
        return build_moment().date().isoformat()
    return "to be confirmed" if field.key == "starts" else ""


def _schema(kind: str) -> Schema:
    wanted = kind.strip().lower().replace("-", " ").replace("_", " ")
    names = {schema.kind: schema for schema in SCHEMAS} | {"toolkit": SCHEMAS[1]}
    if wanted in names:
        return names[wanted]
    likely = nearest(wanted, list(names))
    hint = f" Did you mean {likely}?" if likely else ""
    kinds = ", ".join(schema.kind for schema in SCHEMAS)
    raise CannotStart(f"There is no kind “{kind}”.{hint} The kinds are: {kinds}.")
