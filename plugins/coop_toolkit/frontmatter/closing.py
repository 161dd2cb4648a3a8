"""The line that closes a quotation mark or a bracket, where a header cannot be read for want of it.

A mark that is opened in one line may be closed in a later one, so a line is offered only where
the header can be read beyond it afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from coop_toolkit.frontmatter.scanning import quoted, scanned_lines, value_in
from coop_toolkit.problems import Problem

# The index of the first of these lines that cannot be read, None where all can.
FaultyLine = Callable[[list[str]], int | None]

# A value of several lines looks unclosed in its first; more of those than this are not tried.
_MOST_TRIED = 20
_CLOSERS = {"[": "]", "{": "}"}
_WHOLE = {
    '"': re.compile(r"\"(?:[^\"\\]|\\.)*\""),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_PART = r"(?:\"[^\"]*\"|(?<!\w)'[^']*'(?!\w))"
_ROW = re.compile(rf"{_PART}(?:\s*,\s*{_PART})+")
# In a row between brackets: a part between marks, a mark that opens and does not close, a bracket.
_SIGN = re.compile(rf"{_PART}|(?<=[\[{{,:\s])[\"']|[\[\]{{}}]")
_END_OF_PART = re.compile(r"(?<!\s)\s*(?:,|[\]}]*$)")
_UNCLOSED = "this quotation mark is not closed"
# Words whose first letters are left out, as in ’Tis and ’60s.
_SHORTENED = re.compile(r"'(?:tis|twas|til|till|em|n|cause|\d0s)\b", re.IGNORECASE)
_MEANT_TO_CLOSE = "”“’‘\"'"


@dataclass(frozen=True)
class Closed:
    """A value as it might be: what was wrong, where in the value that begins, and all of it now."""

    message: str
    start: int
    value: str


def closing_problem(
    path: str, lines: list[str], first_line: int, faulty_line: FaultyLine
) -> Problem | None:
    """The problem of the first line that closes what it opens wrongly; None where none is clear."""
    for index, start, closed in islice(_wrongly_closed(lines), _MOST_TRIED):
        for at, after, mended in _mended(lines, index, start, closed):
            fault = faulty_line([*lines[:at], mended, *lines[at + 1 : after + 1]])
            if fault is None or fault >= after:
                return Problem(
                    path, first_line + index, closed.message,
                    column=start + closed.start + 1, width=1, quote=lines[index],
                    advice="Write:" if at == index else f"Write in line {first_line + at}:",
                    mend=(mended.strip(),), mend_line=first_line + at, help="the-header",
                )  # fmt: skip
    return None


def _wrongly_closed(lines: list[str]) -> Iterator[tuple[int, int, Closed]]:
    """The values that do not end in their own lines as they should: line, offset, and mended."""
    for index, line in scanned_lines(lines, 0):
        found = value_in(line)
        closed = closed_value(found["value"]) if found and found["value"] else None
        if found and closed:
            yield index, found.start("value"), closed


def _mended(
    lines: list[str], index: int, start: int, closed: Closed
) -> Iterator[tuple[int, int, str]]:
    """The line closed, or the last of those that carry it on: which it is, what follows, itself."""
    line = lines[index]
    below = index + 1
    carried = list(takewhile(_carries_on, lines[below:]))
    yield index, below + len(carried), line[:start] + closed.value
    opened = line[start:].rstrip()
    if carried and closed.value.startswith(opened):
        last = index + len(carried)
        yield last, last + 1, carried[-1].rstrip() + closed.value[len(opened) :]


def _carries_on(line: str) -> bool:
    return line.startswith(" ") and value_in(line) is None


def closed_value(value: str) -> Closed | None:
    """A value that begins with a quotation mark or a bracket, with its end where that belongs."""
    if value[0] in _WHOLE:
        return _closed_quotation(value)
    return _closed_brackets(value) if value[0] in _CLOSERS else None


def _closed_quotation(value: str) -> Closed | None:
    whole = _WHOLE[value[0]].match(value)
    if whole is None:
        return Closed(_UNCLOSED, 0, _with_its_end(value))
    rest = value[whole.end() :]
    if not rest.strip():
        return None
    message = "there are words after the closing quotation mark"
    if _ROW.fullmatch(value):
        return Closed(message, whole.end(), f"[{value}]")
    is_framed = value[-1] == value[0]
    return Closed(message, whole.end(), quoted(_plain(value[1:-1]) if is_framed else value))


def _with_its_end(value: str) -> str:
    if _SHORTENED.match(value):
        return quoted(value)
    inside = value[1:-1] if len(value) > 1 and value[-1] in _MEANT_TO_CLOSE else value[1:]
    if value[0] == "'" and "'" not in inside:
        return f"'{inside}'"
    return quoted(_plain(inside))


def _plain(inside: str) -> str:
    return inside.replace('\\"', '"').replace("''", "'")


def _closed_brackets(value: str) -> Closed | None:
    lone = next((sign for sign in _SIGN.finditer(value) if sign[0] in _WHOLE), None)
    if lone is None:
        return _balanced(value)
    marked = _closed_inside(value, lone.start())
    balanced = _balanced(marked)
    return Closed(_UNCLOSED, lone.start(), balanced.value if balanced else marked)


def _closed_inside(row: str, start: int) -> str:
    """A row whose quotation mark is closed where its part of the row ends."""
    end = _END_OF_PART.search(row, start + 1)
    place = end.start() if end else len(row)
    return f"{row[:place]}{row[start]}{row[place:]}"


def _balanced(value: str) -> Closed | None:
    open_ones: list[str] = []
    for sign in _SIGN.finditer(value):
        if sign[0] in _CLOSERS:
            open_ones.append(_CLOSERS[sign[0]])
        elif open_ones and sign[0] == open_ones[-1]:
            open_ones.pop()
            if not open_ones and value[sign.end() :].strip():
                after = "there are words after the closing bracket"
                return Closed(after, sign.end(), quoted(value))
    if not open_ones:
        return None
    inside = value[:-1] if value[-1] in ")>" else value
    return Closed("this bracket is not closed", 0, inside + "".join(reversed(open_ones)))
