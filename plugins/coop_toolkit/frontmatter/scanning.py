"""A bounded look at a header for what YAML would silently eat or bend.

YAML drops the end of `title: Room #8`, turns `&`, `*` and `!` at the start of a value
into machinery, and stops at `title: Made in Lambeth: II` with a parser's words. Each is
refused here with the line to paste instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from coop_toolkit.problems import Problem

HEADER_LIMIT = 20_000
DEPTH_LIMIT = 10
_KEYED = re.compile(
    r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#\"'\[\]{}&*!|>][^:#\"]*?):(?:\s+(?P<value>.*\S))?\s*$"
)
_LISTED = re.compile(r"^(?P<lead>\s*(?:- +)+)(?P<value>.*\S)\s*$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|(?<!\w)'(?:[^']|'')*'(?!\w)")
_BLOCK = re.compile(r"^[|>][+-]?\d?$")


def scan_header(
    path: str, lines: list[str], first_line: int, limit: int = HEADER_LIMIT
) -> Iterator[Problem]:
    """The problems of a header's lines; `first_line` is the number of the first of them.

    `limit` is how many letters they may have: a file of records may have more than a header.
    """
    if sum(len(line) + 1 for line in lines) > limit:
        yield _whole(path, first_line, f"the header is longer than {limit:,} letters")
        return
    scanned = list(scanned_lines(lines, first_line))
    if _bracket_depth(line for _, line in scanned) > DEPTH_LIMIT:
        yield _whole(path, first_line, "the header has too many brackets inside each other")
        return
    for number, line in scanned:
        problem = _line_problem(path, number, line)
        if problem:
            yield problem


def scanned_lines(lines: list[str], first_line: int) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, but for those that are text in literal form."""
    skip_below = -1
    for number, line in enumerate(lines, first_line):
        indent = len(line) - len(line.lstrip(" "))
        if skip_below >= 0 and (not line.strip() or indent > skip_below):
            continue
        skip_below = indent if _opens_block(line) else -1
        yield number, line


def value_in(line: str) -> re.Match[str] | None:
    """The parts of a line that begins with a key or is an item: `lead`, `value`, and `key`."""
    return _KEYED.match(line) or _LISTED.match(line)


def quoted(text: str) -> str:
    """A value between double quotation marks, so that YAML takes it letter by letter."""
    return json.dumps(text, ensure_ascii=False)


def _whole(path: str, line: int, message: str) -> Problem:
    return Problem(path, line, message, advice="Keep the header to short keys and values.",
                   help="the-header")  # fmt: skip


def _bracket_depth(lines: Iterable[str]) -> int:
    """How many brackets are open at once, those between quotation marks left out."""
    depth = deepest = 0
    for line in lines:
        for letter in re.findall(r"[\[\]{}]", _QUOTED.sub("", line)):
            depth += 1 if letter in "[{" else -1
            deepest = max(deepest, depth)
    return deepest


def _opens_block(line: str) -> bool:
    found = _KEYED.match(line)
    return bool(found and found["value"] and _BLOCK.match(found["value"]))


def _line_problem(path: str, number: int, line: str) -> Problem | None:
    if "\t" in line:
        return Problem(
            path, number, "there is a tab in the header",
            quote=line.replace("\t", " "), advice="Use spaces instead of the tab:",
            mend=(_without_tabs(line),), help="the-header",
        )  # fmt: skip
    if line.count("- ") > DEPTH_LIMIT and line.lstrip().startswith("- - -"):
        return _whole(path, number, "the header has too many lists inside each other")
    if re.match(r"^\s*<<\s*:", line):
        return _bent(path, number, line, line.strip(), "<< has a special meaning in a header")
    found = value_in(line)
    return _value_problem(path, number, line, found) if found and found["value"] else None


def _without_tabs(line: str) -> str:
    """The line with two spaces for a tab that pushes in, and one for any other."""
    body = line.lstrip()
    lead = line[: len(line) - len(body)].replace("\t", "  ")
    return lead + re.sub(r"[ \t]*\t[ \t]*", " ", body.rstrip())


def _value_problem(path: str, number: int, line: str, found: re.Match[str]) -> Problem | None:
    value = found["value"]
    if value[0] in "\"'[{" or _BLOCK.match(value):
        return None
    message = _what_yaml_would_do(value)
    if not message:
        return None
    mended = line[: found.start("value")] + quoted(value)
    return _bent(path, number, line, value, message, mended.strip())


def _what_yaml_would_do(value: str) -> str:
    if re.search(r"\s#", value) or value.startswith("#"):
        return "everything from the # on would be lost"
    if value[0] in "&*!%@`|>":
        return f"a value cannot start with {value[0]} unless it stands between quotation marks"
    if ": " in value or value.endswith(":"):
        return "a value with a colon in it must stand between quotation marks"
    return ""


def _bent(path: str, number: int, line: str, value: str, message: str, mend: str = "") -> Problem:
    return Problem(
        path, number, message,
        column=line.index(value) + 1, width=len(value), quote=line,
        advice="Write:" if mend else "Take this line out.",
        mend=(mend,) if mend else (), help="the-header",
    )  # fmt: skip
