"""The shelf of broken sites: one fault a folder, the whole message beside it.

`expected.txt` holds the exit status of `check` in its first line and, below it, all that
`check` prints. `files.txt`, where there is one, tells what a build then has: `has PATH`,
`lacks PATH`, `says PATH WORDS`, `nowhere WORDS`, and `inert WORDS` for markup that no page
may hold, though plain text may. The site is the folder's `content/`, or
what the scene of that number makes. A fault of something else than content has an
`elsewhere.txt` that names the tests which prove it. To add a fault, add a folder.

Numbers 1 to 68 are the faults that every site generator was measured with.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from tests.conftest import BUILD_DAY
from tests.faults.scenes import SCENES

SHELF = Path(__file__).resolve().parent
ROOT = SHELF.parents[1]
FAULTS = sorted(path.parent for path in SHELF.glob("*/expected.txt"))
POINTERS = sorted(path.parent for path in SHELF.glob("*/elsewhere.txt"))
ROWS = {f"{number:02}" for number in range(1, 69)}


def number_of(folder: Path) -> str:
    return folder.name.split("-")[0]


def set_up(folder: Path, place: Path) -> None:
    """The site of a fault, in a folder of its own."""
    if number_of(folder) in SCENES:
        (place / "content").mkdir()
        SCENES[number_of(folder)](place / "content")
    else:
        shutil.copytree(folder / "content", place / "content", symlinks=True)


def complaint_about(line: str, output: Path) -> str:
    """What is wrong with a build, by one line of `files.txt`; "" where it is right."""
    verb, _, rest = line.partition(" ")
    path, _, words = rest.partition(" ")
    if verb in ("has", "lacks"):
        is_right = (output / rest).exists() is (verb == "has")
    elif verb == "says":
        is_right = words in (output / path).read_text("utf-8")
    else:
        pattern = "*" if verb == "nowhere" else "*.html"
        files = (file for file in output.rglob(pattern) if file.is_file())
        is_right = not any(rest.encode() in file.read_bytes() for file in files)
    return "" if is_right else line


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_the_message_is_the_one_on_the_shelf(
    folder: Path, run: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(folder, tmp_path)
    monkeypatch.chdir(tmp_path)
    ran = run("check", "--content", "content")
    assert f"{ran.status}\n{ran.output}" == (folder / "expected.txt").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_a_build_has_what_the_shelf_says_or_nothing(
    folder: Path, run: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `check` finds an error nothing is written, inside the output or beside it."""
    set_up(folder, tmp_path)
    monkeypatch.chdir(tmp_path)
    call = ("--content", "content", "--output", "output", "--pages", "--clean")
    ran = run("build", *call, "--as-of", BUILD_DAY)
    expected = (folder / "expected.txt").read_text("utf-8").splitlines()[0]
    assert ran.status == int(expected)
    files = folder / "files.txt"
    lines = files.read_text("utf-8").splitlines() if files.exists() else []
    assert [line for line in lines if complaint_about(line, tmp_path / "output")] == []
    beside = {"content"} if ran.status else {"content", "output"}
    assert {path.name for path in tmp_path.iterdir()} == beside


@pytest.mark.parametrize("folder", POINTERS, ids=lambda folder: folder.name)
def test_a_fault_that_is_proved_elsewhere_is(folder: Path) -> None:
    named = (folder / "elsewhere.txt").read_text("utf-8").split()
    assert named
    for place in named:
        file, _, test = place.partition("::")
        source = ROOT / file
        assert source.exists(), place
        if test:
            tree = ast.parse(source.read_text("utf-8"))
            names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
            assert test in names, place


def test_every_folder_of_the_shelf_says_what_is_expected() -> None:
    folders = {path for path in SHELF.iterdir() if path.name[0].isdigit()}
    assert folders == {*FAULTS, *POINTERS}
    assert {number_of(folder) for folder in folders} >= ROWS


def test_every_help_link_has_its_heading() -> None:
    guide = (Path(tasks.__file__).parent / "CONTRIBUTING.md").read_text("utf-8")
    headings = {
        line.lstrip("#").strip().lower().replace(" ", "-").replace("'", "").replace(",", "")
        for line in guide.splitlines()
        if line.startswith("#")
    }
    linked = {
        line.rsplit("#", 1)[1]
        for expected in SHELF.glob("*/expected.txt")
        for line in expected.read_text("utf-8").splitlines()
        if line.startswith("  Help: CONTRIBUTING.md#")
    }
    assert linked - headings == set()
