"""Projects for other programs: JSON with its schema, CSV, GeoJSON (RFC 7946).

The three hold the same rows in the same order. `id` is the folder under /projects/.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from coop_toolkit.edition import Edition
from coop_toolkit.model import Project
from coop_toolkit.output import WebFile
from coop_toolkit.projects.map import attribution
from coop_toolkit.projects.news import last_news
from coop_toolkit.projects.timeline import timeline

Row = dict[str, str | float | None]
COLUMNS: dict[str, str] = {
    "id": "The project's folder under /projects/.",
    "title": "Its name.",
    "summary": "One sentence on it.",
    "stage": "How far it is, or not recorded.",
    "stage_since": "From when that stage is known to hold, in words.",
    "lead": "Who leads it.",
    "partners": "Who takes part.",
    "themes": "What it is about.",
    "place": "Where it is, in words.",
    "ward": "The ward.",
    "latitude": "Degrees north, where the place is certain.",
    "longitude": "Degrees east, where the place is certain.",
    "funded_by": "Who gave money.",
    "money_held_by": "Who holds the money.",
    "last_news": "The last day on which anything is recorded, as a date.",
    "page": "The address of its page.",
}
_NUMBERS = ("latitude", "longitude")


def export_files(edition: Edition) -> Iterator[WebFile]:
    """All exports, where there are projects."""
    catalogue = edition.catalogue
    if not catalogue.projects:
        return
    rows = [row_of(edition, project) for project in catalogue.projects]
    sources = tuple(project.below for project in catalogue.projects)
    schema = edition.site.absolute("/projects/schema.json")
    yield _json("/projects.json", {"$schema": schema, "projects": rows}, sources)
    yield _json("/projects/schema.json", json_schema(schema))
    yield WebFile("/projects.csv", csv_text(rows), "text/csv; charset=utf-8", sources)
    yield _json("/projects.geojson", geojson(rows, attribution(catalogue)), sources)
    for project in catalogue.projects:
        address = f"{project.address}project.json"
        yield _json(address, whole_record(edition, project), (project.below,))


def row_of(edition: Edition, project: Project) -> Row:
    """One project as a flat row; an empty text is not recorded, a position is None."""
    latest = last_news(edition.catalogue, project)
    latitude, longitude = project.position or (None, None)
    return {
        "id": project.slug,
        "title": project.title,
        "summary": project.summary,
        "stage": project.stage.value,
        "stage_since": project.stage_since.short_words,
        "lead": "; ".join(role.name for role in project.lead),
        "partners": "; ".join(role.name for role in project.partners),
        "themes": "; ".join(project.themes),
        "place": project.place,
        "ward": project.ward,
        "latitude": latitude,
        "longitude": longitude,
        "funded_by": "; ".join(sum_.source for sum_ in project.funding),
        "money_held_by": "; ".join(sum_.held_by for sum_ in project.funding),
        "last_news": latest.day.isoformat() if latest and latest.day else "",
        "page": edition.site.absolute(project.address),
    }


def csv_text(rows: list[Row]) -> bytes:
    """The rows as CSV (RFC 4180) in UTF-8; a value that a spreadsheet would run is quoted."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _inert(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8")


def _inert(value: str | float | None) -> str | float | None:
    """A text that a spreadsheet would take for a formula starts with an apostrophe."""
    risky = isinstance(value, str) and value[:1] in ("=", "+", "-", "@")
    return f"'{value}" if risky else value


def geojson(rows: list[Row], credit: str) -> dict[str, Any]:
    """The rows as features; one whose place is not certain has no geometry."""
    features = [
        {"type": "Feature", "id": row["id"], "geometry": _point(row), "properties": dict(row)}
        for row in rows
    ]
    return {"type": "FeatureCollection", "attribution": credit, "features": features}


def _point(row: Row) -> dict[str, Any] | None:
    if row["latitude"] is None or row["longitude"] is None:
        return None
    return {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}


def json_schema(address: str) -> dict[str, Any]:
    """The schema of projects.json (JSON Schema 2020-12)."""
    properties = {
        name: {"description": says, "type": ["number", "null"] if name in _NUMBERS else "string"}
        for name, says in COLUMNS.items()
    }
    project = {
        "type": "object",
        "properties": properties,
        "required": list(COLUMNS),
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": "The projects of the toolkit",
        "type": "object",
        "required": ["projects"],
        "properties": {
            "$schema": {"type": "string"},
            "projects": {"type": "array", "items": project},
        },
    }


def whole_record(edition: Edition, project: Project) -> dict[str, Any]:
    """One project with everything that is recorded of it, its timeline included."""
    return {
        **row_of(edition, project),
        "also_called": list(project.also_called),
        "who_decides": project.who_decides,
        "committed_until": project.committed_until.short_words,
        "funding": [vars(sum_) for sum_ in project.funding],
        "outcomes": [vars(outcome) for outcome in project.outcomes],
        "barriers": [vars(barrier) for barrier in project.barriers],
        "checks": [
            {"says": check.says, "state": check.state, "owner": check.owner}
            for check in project.checks
        ],
        "timeline": [
            {
                "date": moment.date.short_words,
                "kind": moment.kind,
                "title": moment.title,
                "page": edition.site.absolute(moment.address) if moment.address else "",
            }
            for moment in timeline(edition.catalogue, project)
        ],
    }


def _json(address: str, data: Any, sources: tuple[str, ...] = ()) -> WebFile:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    kind = "application/geo+json" if address.endswith(".geojson") else "application/json"
    return WebFile(address, f"{text}\n".encode(), kind, sources)
