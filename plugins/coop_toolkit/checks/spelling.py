"""Misspelt words, found by the program typos in one go over all files, British spelling.

A name that it takes for a slip stands in `content/words.txt`. Where the program is not
installed, or too slow, nothing is said of spelling.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose
from coop_toolkit.problems import Level, Problem

WORDS = "words.txt"
_MOST_SECONDS = 30
_LONGEST = 1_000


@dataclass(frozen=True)
class _Slip:
    """A word that may be misspelt: the index of its line, the bytes before it, what is better."""

    line: int
    before: int
    word: str
    better: tuple[str, ...]


def spelling_problems(
    files: Iterable[tuple[Item, Prose]], right_words: frozenset[str]
) -> Iterator[Problem]:
    """Every misspelt word of the files' own text, in the order of the files.

    Args:
        files: the files to look at, with their words.
        right_words: words that are right here, in small letters.
    """
    pieces = [
        (item, number, at, piece)
        for item, prose in files
        for number, line in prose.own_words()
        for at, piece in _pieces(line)
    ]
    for slip in _slips([piece for *_, piece in pieces]):
        item, number, at, piece = pieces[slip.line]
        if slip.word.lower() not in right_words:
            start = at + len(piece.encode()[: slip.before].decode("utf-8", "ignore"))
            place = Place(number, start, start + len(slip.word))
            yield _problem(item, place, slip.word, slip.better)


def spelling_version() -> str:
    """What tells one program from another, "" where there is none."""
    program = _program()
    if program is None:
        return ""
    facts = Path(program).stat()
    return f"{facts.st_size} {facts.st_mtime_ns}"


def right_words_of(content: Path) -> frozenset[str]:
    """The words of content/words.txt, one to a line; text after a # is a note."""
    path = content / WORDS
    if not path.is_file():
        return frozenset()
    lines = path.read_text("utf-8-sig", "replace").splitlines()
    words = (line.partition("#")[0].strip().lower() for line in lines)
    return frozenset(word for word in words if word)


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """A line in pieces of whole words, with the offset of each; what is too long for a word, not.

    The program takes time in the square of a line's length.
    """
    at = 0
    while len(line) - at > _LONGEST:
        end = line.rfind(" ", at, at + _LONGEST)
        if end > at:
            yield at, line[at:end]
        else:
            end = line.find(" ", at + _LONGEST)
        at = len(line) if end < 0 else end + 1
    if at < len(line):
        yield at, line[at:]


def _slips(lines: list[str]) -> Iterator[_Slip]:
    program = _program()
    if program is None or not lines:
        return
    call = [program, "--isolated", "--locale", "en-gb", "--format", "json", "-"]
    try:
        ran = subprocess.run(  # noqa: S603 - the program of the lock file, fed by standard input
            call, input="\n".join(lines).encode(), capture_output=True, check=False,
            timeout=_MOST_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return
    for told in map(json.loads, ran.stdout.splitlines()):
        if told.get("type") == "typo":
            better = tuple(map(str, told["corrections"]))
            yield _Slip(told["line_num"] - 1, told["byte_offset"], str(told["typo"]), better)


def _program() -> str | None:
    """The program beside this interpreter, else any on the path."""
    return shutil.which("typos", path=str(Path(sys.executable).parent)) or shutil.which("typos")


def _problem(item: Item, place: Place, word: str, better: tuple[str, ...]) -> Problem:
    return found(
        item,
        place,
        f"“{word}” may be misspelt",
        advice="" if better else "Look it up. A name that is right goes into content/words.txt.",
        instead=better[:3],
        help="spelling",
        level=Level.WARNING,
    )
