"""Values to a file's header, in the form the reader takes back letter by letter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

HeaderValue = str | int | bool | Sequence["HeaderValue"] | Mapping[str, "HeaderValue"]

# Text of several lines that YAML's literal form gives back letter by letter.
_LITERAL = re.compile(r"^[^\s\ufeff][^\t\r\x85\u2028\u2029\ufeff]*[^\n]\Z")
# What may stand without quotation marks: it starts with a letter or digit and holds
# nothing that YAML gives a meaning to.
_PLAIN = re.compile(r"^[^\W_](?:[^\n\t#:\"'\[\]{}&*!|>%@`,\\]|:(?=\S))*(?<![\s:])\Z")


def header_text(values: Mapping[str, HeaderValue]) -> str:
    """The header with its fences. Empty values are left out; keys keep their order."""
    lines = [line for key, value in values.items() for line in _entry(key, value, "")]
    return "\n".join(["---", *lines, "---", ""])


def document_text(values: Mapping[str, HeaderValue], body: str) -> str:
    """A whole file: header, empty line, Markdown, last newline."""
    stripped = body.strip("\n")
    return f"{header_text(values)}\n{stripped}\n" if stripped else header_text(values)


def records_text(records: Sequence[Mapping[str, HeaderValue]]) -> str:
    """A file that is a list of records, such as the comments of a post."""
    return "\n".join(line for record in records for line in _item(record, "")) + "\n"


def scalar_text(value: str | int | bool) -> str:
    """One value, between double quotation marks where it needs them."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    return value if _PLAIN.match(value) else json.dumps(value, ensure_ascii=False)


def _is_empty(value: HeaderValue) -> bool:
    return value is not False and value != 0 and not value


def _entry(key: str, value: HeaderValue, indent: str) -> Iterator[str]:
    if _is_empty(value):
        return
    if isinstance(value, str) and "\n" in value and _LITERAL.match(value):
        yield f"{indent}{key}: |-"
        yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
        return
    if isinstance(value, str | int):
        yield f"{indent}{key}: {scalar_text(value)}"
        return
    yield f"{indent}{key}:"
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _entry(name, inner, f"{indent}  ")
    else:
        for item in value:
            yield from _item(item, f"{indent}  ")


def _item(item: HeaderValue, indent: str) -> Iterator[str]:
    if isinstance(item, str | int):
        yield f"{indent}- {scalar_text(item)}"
        return
    if isinstance(item, Mapping):
        lines = [line for name, inner in item.items() for line in _entry(name, inner, "")]
        for number, line in enumerate(lines):
            yield f"{indent}{'  ' if number else '- '}{line}" if line else ""
