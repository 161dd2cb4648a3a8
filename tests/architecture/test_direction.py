"""The direction of design: what may import what, read from the code's own imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "plugins" / "coop_toolkit"
FEATURES = {
    "posts", "events", "projects", "knowledge", "feeds", "addresses", "metadata", "search",
    "images", "legacy", "contributing", "checks", "preview", "publish",
    "links",
}  # fmt: skip
# A room may import from its own layer and from those before it.
LAYERS = (
    {"model"},
    {"problems"},
    {"clock", "urls", "safety", "frontmatter", "schema", "rendering", "recurrence", "privacy",
     "occasions", "environment", "setting_up", "network", "workers",
     "code_version", "hashing", "whole_files"},
    {"catalogue"},
    {"site", "edition", "output", "policy"},
    FEATURES,
    {"generation"},
    {"amending"},
    {"verbs"},
)  # fmt: skip
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


def imports_of(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def rooms_imported(path: Path) -> set[str]:
    names = (name.split(".") for name in imports_of(path))
    return {parts[1] for parts in names if parts[0] == "coop_toolkit" and len(parts) > 1}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_its_own_layer_and_those_below(path: Path) -> None:
    room = room_of(path)
    level = LEVEL[room] if path.name != "plugin.py" else LEVEL["generation"]
    assert {other for other in rooms_imported(path) if LEVEL[other] > level} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_feature_never_imports_another_feature(path: Path) -> None:
    room = room_of(path)
    if room in FEATURES:
        assert rooms_imported(path) & FEATURES <= {room}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_plugins_and_generation_import_pelican(path: Path) -> None:
    if path.name != "plugin.py" and room_of(path) != "generation":
        assert not any(name.split(".")[0] == "pelican" for name in imports_of(path))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_clock_asks_what_time_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    asks = ("datetime.now(", "datetime.today(", "date.today(", "time.time(", "utcnow(")
    assert room_of(path) == "clock" or not any(word in text for word in asks)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_safety_calls_text_safe(path: Path) -> None:
    made = [
        node
        for node in nodes_of(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Markup"
    ]
    assert room_of(path) == "safety" or not made


def test_no_template_calls_text_safe() -> None:
    theme = PACKAGE.parents[1] / "theme" / "templates"
    texts = {path: path.read_text("utf-8").replace(" ", "") for path in theme.rglob("*.html")}
    assert [path for path, text in texts.items() if "|safe" in text] == []
