"""What the form editor is told: where the files are, and the boxes of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import yaml

from coop_toolkit.contributing.editor.boxes import box
from coop_toolkit.contributing.new_files import OFFERED
from coop_toolkit.schema import SCHEMAS, Schema

# The kinds of places that keep files and know proposals, with where each is spoken to below its
# own address. Elsewhere the editor would write to the main branch at once.
HOSTS = {"github": "/api/v3", "gitlab": "/api/v4"}
# The record that an import keeps, and the rows that back a page, are not for changing here. The
# editor leaves what it does not know as it is.
LEFT_OUT = {"legacy", "sources"}
# Typed as it is kept: an editor of rich text writes the whole text anew at the smallest change.
_BODY: dict[str, Any] = {
    "name": "body",
    "label": "Text",
    "widget": "text",
    "hint": "An empty line starts a paragraph. Two ## start a heading. [words](address) is a link.",
}
# Where a new file goes below the folder of its kind.
_PATHS = {
    "post": "{{year}}/{{slug}}",
    "event": "{{fields.starts | date('YYYY') | default('undated')}}/{{slug}}",
}
_NESTED = {"toolkit page", "page"}
_PLURALS = {"series": "Series", "person": "People", "category": "Categories", "do": "Do's"}


@dataclass(frozen=True)
class EditorPlace:
    """What a council sets for its editor.

    `host` is the kind of place that keeps the files, one of HOSTS;
    `repository` its address; `sign_in` the address of a helper for signing in, "" where
    editors sign in with a token of their own.
    """

    host: str
    repository: str
    site_name: str
    site_url: str
    sign_in: str = ""

    @property
    def interface(self) -> str:
        """The address at which the place is spoken to; the editor's page allows no other."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.repository))
        if origin == "https://github.com":
            return "https://api.github.com"
        return origin + HOSTS[self.host]


def configuration(place: EditorPlace) -> dict[str, Any]:
    """The editor's settings as values."""
    return {
        "backend": _backend(place),
        "publish_mode": "editorial_workflow",
        "app_title": f"{place.site_name}: form editor",
        "site_url": place.site_url,
        "media_folder": "content/files",
        "public_folder": "/files",
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": [_collection(schema) for schema in SCHEMAS],
    }


def configuration_text(place: EditorPlace) -> str:
    """The editor's settings as its file."""
    return yaml.safe_dump(configuration(place), sort_keys=False, allow_unicode=True, width=96)


def _backend(place: EditorPlace) -> dict[str, Any]:
    backend: dict[str, Any] = {
        "name": place.host,
        "repo": urlsplit(place.repository).path.strip("/"),
        "branch": "main",
        "api_root": place.interface,
    }
    if place.host == "github":
        backend |= {"open_authoring": True, "auth_scope": "public_repo"}
    return backend | ({"base_url": place.sign_in} if place.sign_in else {"auth_methods": ["token"]})


def _collection(schema: Schema) -> dict[str, Any]:
    collection: dict[str, Any] = {
        "name": schema.kind.replace(" ", "_"),
        "label": _PLURALS.get(schema.kind, f"{schema.kind.capitalize()}s"),
        "label_singular": schema.noun.capitalize(),
        "folder": f"content/{schema.folder}",
        "create": True,
        "delete": False,
        "extension": "md",
        "format": "yaml-frontmatter",
        "slug": "{{slug}}",
        "fields": _fields(schema),
    }
    if schema.kind in _PATHS:
        collection["path"] = _PATHS[schema.kind]
    if schema.kind in _NESTED:
        collection["nested"] = {"depth": 4, "subfolders": False}
    return collection


def _fields(schema: Schema) -> list[dict[str, Any]]:
    """What is nearly always filled in, then the text, then the rest."""
    offered = OFFERED.get(schema.kind, ("summary",))
    kept = [field for field in schema.fields if field.key not in LEFT_OUT]
    first = [field for field in kept if field.required or field.key in offered]
    rest = [field for field in kept if field not in first]
    body = _BODY | {"required": schema.body_wanted}
    return [*(box(field) for field in first), body, *(box(field) for field in rest)]
