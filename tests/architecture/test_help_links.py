"""Every message has a help link, and each is a heading of CONTRIBUTING or of the page it names.

The links are read from the code itself, so that one no test has met is found as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from coop_toolkit.problems import HELP_PAGE
from coop_toolkit.schema import SCHEMAS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "plugins" / "coop_toolkit"


def constants_of(tree: ast.Module) -> dict[str, str]:
    """The texts that a module gives a name, by that name."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def texts_in(node: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    """Every text that an expression can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.BoolOp | ast.IfExp):
        parts = node.values if isinstance(node, ast.BoolOp) else [node.body, node.orelse]
        for part in parts:
            yield from texts_in(part, constants)


def links_of(path: Path) -> Iterator[tuple[str, str]]:
    """The help links of a module, with the place of each."""
    tree = ast.parse(path.read_text("utf-8"))
    constants = constants_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg == "help":
                    place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                    yield from ((link, place) for link in texts_in(keyword.value, constants))


def headings(page: str = HELP_PAGE) -> set[str]:
    """The headings of a help page as the repository's site links to them."""
    lines = (ROOT / page).read_text("utf-8").splitlines()
    titles = [line.lstrip("#").strip() for line in lines if line.startswith("#")]
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def without_help(path: Path) -> Iterator[str]:
    """The places of a module at which a problem is made without a help link."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            is_made = node.func.id in ("Problem", "problem_at")
            if is_made and not any(keyword.arg == "help" for keyword in node.keywords):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}"


MODULES = sorted(PACKAGE.rglob("*.py"))
LINKS = sorted({found for path in MODULES for found in links_of(path) if found[0]})


def test_no_problem_is_without_a_help_link() -> None:
    assert [place for path in MODULES for place in without_help(path)] == []


@pytest.mark.parametrize(("link", "place"), LINKS, ids=lambda part: part)
def test_a_help_link_of_the_code_has_its_heading(link: str, place: str) -> None:
    page, _, heading = link.rpartition("#")
    assert heading in headings(page or HELP_PAGE), place


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.kind)
def test_every_kind_has_its_example(schema: object) -> None:
    assert schema.anchor in headings()


def test_the_headings_are_all_different() -> None:
    lines = [line for line in (ROOT / HELP_PAGE).read_text("utf-8").splitlines() if line[:1] == "#"]
    assert len(headings()) == len(lines)
