"""A file that a form editor has written makes the same pages as one written by hand.

`fixtures/editors/` holds what the real editor wrote when somebody changed the summaries of the
other council's pages; the other forms are what editors of this kind are known to write.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.other import COUNCIL, call

WRITTEN = ROOT / "tests" / "fixtures" / "editors"
CHANGED = "summary: Changed in the form editor.\n"


def built(content: Path, output: Path) -> dict[str, bytes]:
    assert call("build", output, content=str(content)) == 0
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content as somebody changes the same summaries by hand."""
    content = tmp_path_factory.mktemp("hand") / "content"
    shutil.copytree(COUNCIL / "content", content)
    for path in WRITTEN.rglob("*.md"):
        file = content / path.relative_to(WRITTEN)
        text = re.sub("(?m)^summary: .*\n", "", file.read_text())
        file.write_text(text.replace("---\n", f"---\n{CHANGED}", 1))
    return content


@pytest.fixture(scope="module")
def wanted(by_hand: Path) -> dict[str, bytes]:
    """The site of it."""
    return built(by_hand, by_hand.parent / "output")


def test_what_the_real_editor_wrote(
    by_hand: Path, wanted: dict[str, bytes], tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(by_hand, content)
    shutil.copytree(WRITTEN, content, dirs_exist_ok=True)
    assert built(content, tmp_path / "output") == wanted


def header_lines(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of each line of a header that has a plain value."""

    def changed(text: str) -> str:
        header, body = text.split("\n---\n", 1)
        return "\n".join(change(line) for line in header.split("\n")) + "\n---\n" + body

    return changed


def quoted_once(line: str) -> str:
    found = re.fullmatch(r"(\w+): ([^\[\"'].*)", line)
    return f"{found[1]}: '{found[2].replace(chr(39), chr(39) * 2)}'" if found else line


def in_other_order(text: str) -> str:
    """The keys that need one line, turned round, below those that need more."""
    header, body = text.removeprefix("---\n").split("\n---\n", 1)
    blocks = re.findall(r"(?m)^\w[^\n]*(?:\n +[^\n]*)*", header)
    return "---\n" + "\n".join(reversed(blocks)) + "\n---\n" + body


FORMS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "single quotation marks": header_lines(quoted_once),
    "keys in another order": in_other_order,
    "empty boxes": lambda text: (
        text.replace("\n---\n", "\nslug: ''\nchanges: []\nid:\n---\n", 1)
        if "\nchanges:" not in text
        else text
    ),
    "a list a line": lambda text: re.sub(
        r"(?m)^(\w+): \[(.*)\]$",
        lambda f: f"{f[1]}:\n" + "\n".join(f"  - {part.strip()}" for part in f[2].split(",")),
        text,
    ),
    "no last line end": lambda text: text.rstrip("\n"),
    "no empty line below the header": lambda text: text.replace("\n---\n\n", "\n---\n", 1),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_what_editors_are_known_to_write(
    by_hand: Path, wanted: dict[str, bytes], tmp_path: Path, form: Callable[[str], str]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(by_hand, content)
    for path in content.rglob("*.md"):
        path.write_bytes(form(path.read_text("utf-8")).encode())
    assert built(content, tmp_path / "output") == wanted
