"""Bytes of a content file to text, with a located message where they are no plain text."""

from __future__ import annotations

import re

from coop_toolkit.problems import Problem, Report

TYPED_LIMIT = 200_000
ITEM_LIMIT = 20_000_000
LINE_LIMIT = 10_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_NO_LETTER = "\uffff".encode()[:2]  # what U+FFFE and U+FFFF begin with
# What an import wrote: a header's block, or the first line of a file of comments.
_LEGACY = re.compile(rb"(?m)^(?:legacy:|# Imported;)")


def decoded_text(path: str, data: bytes, report: Report) -> str | None:
    """The text with LF line ends and no byte order mark; None where it was refused."""
    problem = _too_large(path, data) or encoding_problem(path, data)
    if problem:
        report.add(problem)
        return None
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    problem = _control_character(path, text, data) or _long_line(path, text, data)
    if problem:
        report.add(problem)
        return None
    return text


def _is_imported(data: bytes) -> bool:
    return _LEGACY.search(data[:TYPED_LIMIT]) is not None


def _too_large(path: str, data: bytes) -> Problem | None:
    if len(data) <= TYPED_LIMIT:
        return None
    limit = ITEM_LIMIT if _is_imported(data) else TYPED_LIMIT
    if len(data) <= limit:
        return None
    return Problem(
        path, 0, f"this file is larger than {limit // 1000:,} KB",
        advice="Split it into several pages, or put long material into a linked document.",
        help="file-size",
    )  # fmt: skip


def encoding_problem(path: str, data: bytes) -> Problem | None:
    """The problem of a file that is not saved as UTF-8, with the line of its first wrong byte."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _problem(path, 1, "this file is saved as UTF-16")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        return _problem(path, line, "this line has a letter that is not saved as UTF-8")
    return None


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem(
        path, line, message,
        advice="Save the file again with the encoding UTF-8.", help="file-encoding",
    )  # fmt: skip


def _control_character(path: str, text: str, data: bytes) -> Problem | None:
    # Bytes are told apart far quicker than letters, and hardly any file has such a byte.
    may_have_one = len(data.translate(None, _CONTROL_BYTES)) < len(data) or _NO_LETTER in data
    found = _CONTROL.search(text) if may_have_one else None
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    return Problem(
        path, line, f"an invisible control character stands at letter {column} of this line",
        advice="Delete the character, or type the line again.", help="file-encoding",
    )  # fmt: skip


def _long_line(path: str, text: str, data: bytes) -> Problem | None:
    if len(text) <= LINE_LIMIT or _is_imported(data):
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE_LIMIT:
            return Problem(
                path, number, f"this line is longer than {LINE_LIMIT:,} letters",
                advice="Break it into paragraphs with an empty line between them.",
                help="file-size",
            )  # fmt: skip
    return None
