"""Projects on a map that asks nobody: the council's own outline as inline SVG.

The outline and the ward points come from GeoJSON files in content/map/; another council
puts its own there. The projection is equirectangular, narrowed by the cosine of the
middle latitude.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Project
from coop_toolkit.output import HOME, Crumb, WebPage
from coop_toolkit.problems import counted

ADDRESS = "/projects/map/"
HEIGHT = 600.0
Position = tuple[float, float]  # longitude, latitude, as GeoJSON has them


@dataclass(frozen=True)
class Geography:
    """What the files of content/map/ hold: rings of the outline, named points, their credit."""

    rings: tuple[tuple[Position, ...], ...]
    points: tuple[tuple[str, Position], ...]
    credit: str


@dataclass(frozen=True)
class MapPoint:
    """A numbered point: where it is drawn, what it is called, the projects there."""

    number: int
    x: float
    y: float
    title: str
    projects: tuple[Project, ...]


@dataclass(frozen=True)
class MapDrawing:
    """The drawing: its size, the path of the outline, its points."""

    width: float
    height: float
    outline: str
    points: tuple[MapPoint, ...]


def map_page(edition: Edition) -> Iterator[WebPage]:
    """The map with the same list beside it, where there is an outline and a project."""
    catalogue = edition.catalogue
    geography = geography_of(catalogue)
    if not geography.rings or not catalogue.projects:
        return
    drawing = draw(geography, catalogue.projects)
    placed = {project.slug for point in drawing.points for project in point.projects}
    elsewhere = tuple(p for p in catalogue.projects if p.slug not in placed)
    number = counted(len(placed), "project")
    yield WebPage(
        address=ADDRESS,
        template="projects_map.html",
        title="Projects on the map",
        description=f"{number} whose ward or place is certain, on the outline of the area.",
        kind="project",
        crumbs=(HOME, Crumb("Projects", "/projects/")),
        values={"drawing": drawing, "elsewhere": elsewhere, "credit": geography.credit},
    )


def attribution(catalogue: Catalogue) -> str:
    """The credit that the outline's licence asks for, "" where there is no outline."""
    return geography_of(catalogue).credit


def geography_of(catalogue: Catalogue) -> Geography:
    """Everything in the map files, read once."""
    return _read(catalogue.map_files)


@cache
def _read(files: tuple[Path, ...]) -> Geography:
    rings: list[tuple[Position, ...]] = []
    points: list[tuple[str, Position]] = []
    credits: list[str] = []
    for path in files:
        data = json.loads(path.read_text("utf-8"))
        credits.append(data.get("attribution", ""))
        for feature in data.get("features", []):
            _take(feature, rings, points)
    return Geography(tuple(rings), tuple(points), next((c for c in credits if c), ""))


def _take(
    feature: dict[str, Any],
    rings: list[tuple[Position, ...]],
    points: list[tuple[str, Position]],
) -> None:
    geometry = feature.get("geometry") or {}
    kind, coordinates = geometry.get("type"), geometry.get("coordinates", [])
    if kind == "Polygon":
        rings += [_ring(ring) for ring in coordinates]
    elif kind == "MultiPolygon":
        rings += [_ring(ring) for polygon in coordinates for ring in polygon]
    elif kind == "Point":
        name = feature.get("properties", {}).get("name", "")
        points.append((name, (coordinates[0], coordinates[1])))


def _ring(ring: list[list[float]]) -> tuple[Position, ...]:
    return tuple((position[0], position[1]) for position in ring)


def draw(geography: Geography, projects: tuple[Project, ...]) -> MapDrawing:
    """The outline and a point for each place where projects are."""
    longitudes = [position[0] for ring in geography.rings for position in ring]
    latitudes = [position[1] for ring in geography.rings for position in ring]
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    narrow = math.cos(math.radians((south + north) / 2))
    scale = HEIGHT / (north - south)

    def project_to(position: Position) -> tuple[float, float]:
        x = (position[0] - west) * narrow * scale
        return round(x, 1), round((north - position[1]) * scale, 1)

    path = " ".join(_path([project_to(position) for position in ring]) for ring in geography.rings)
    places = _places(geography, projects)
    points = tuple(
        MapPoint(number, *project_to(position), title, found)
        for number, (title, position, found) in enumerate(places, 1)
    )
    return MapDrawing(round((east - west) * narrow * scale, 1), HEIGHT, path, points)


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _places(
    geography: Geography, projects: tuple[Project, ...]
) -> list[tuple[str, Position, tuple[Project, ...]]]:
    """Exact positions first, then wards; each with the projects that are there."""
    exact = [
        (project.place or project.title, (project.position[1], project.position[0]), (project,))
        for project in projects
        if project.position
    ]
    in_wards = []
    for name, position in geography.points:
        there = tuple(p for p in projects if not p.position and _same(p.ward, name))
        if there:
            in_wards.append((f"{name} ward", position, there))
    return [*exact, *in_wards]


def _same(ward: str, name: str) -> bool:
    return bool(ward) and ward.casefold().removesuffix(" ward") == name.casefold()
