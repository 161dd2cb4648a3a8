"""A content file's bytes to a Document: every value as typed, every key with its line."""

from __future__ import annotations

import yaml

from coop_toolkit.frontmatter.closing import closing_problem
from coop_toolkit.frontmatter.decoding import ITEM_LIMIT, decoded_text
from coop_toolkit.frontmatter.document import Document, Entries, Entry, Items, Node, Scalar
from coop_toolkit.frontmatter.fences import header_span
from coop_toolkit.frontmatter.scanning import DEPTH_LIMIT, HEADER_LIMIT, scan_header
from coop_toolkit.frontmatter.writing import scalar_text
from coop_toolkit.problems import Problem, Report

# Where the fault is told of is the end of what was opened wrongly.
_BEGINS_EARLIER = (
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
# The C loader where PyYAML was built with it; both compose the same nodes.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_document(path: str, data: bytes, report: Report) -> Document | None:
    """Read a Markdown file with its header; None when it was refused.

    Args:
        path: how the officer knows the file; used in messages only.
        data: the file's bytes.
        report: receives every problem of the file's form.
    """
    text = decoded_text(path, data, report)
    if text is None:
        return None
    lines = text.split("\n")
    span = header_span(path, lines, report)
    if span is None:
        return None
    header = _read_entries(path, lines[1:span], report)
    if header is None:
        return None
    rest = "\n".join(lines[span + 1 :]).lstrip("\n")
    body, above = rest.rstrip("\n"), text[: len(text) - len(rest)]
    skipped = next((n for n, line in enumerate(lines[span + 1 :]) if line.strip()), 0)
    return Document(path, header, above, body, span + 2 + skipped, rest[len(body) :])


def read_records(path: str, data: bytes, report: Report) -> tuple[Document, Node] | None:
    """Read a file that is YAML throughout, such as the comments of a post."""
    text = decoded_text(path, data, report)
    if text is None:
        return None
    lines = text.split("\n")
    node = _compose(path, lines, 1, report, limit=ITEM_LIMIT)
    if node is None:
        return None
    return Document(path, Entries((), 1, 1), text, "", 1), node


def _read_entries(path: str, lines: list[str], report: Report) -> Entries | None:
    node = _compose(path, lines, 2, report)
    if node is None:
        return None
    if isinstance(node, Entries):
        return node
    report.add(_no_keys(path, lines, node))
    return None


def _no_keys(path: str, lines: list[str], node: Node) -> Problem:
    """Words alone may be the title; a list cannot be mended by a line."""
    words = " ".join(node.text.split()) if isinstance(node, Scalar) else ""
    return Problem(
        path, 2, "the header has no keys", quote=lines[0],
        advice="Write a key, a colon and a value on each line"
        + (", such as:" if words else "."),
        mend=(f"title: {scalar_text(words)}",) if words else (), help="the-header",
    )  # fmt: skip


def _compose(
    path: str, lines: list[str], first_line: int, report: Report, limit: int = HEADER_LIMIT
) -> Node | None:
    problems = list(scan_header(path, lines, first_line, limit))
    if problems:
        report.extend(problems)
        return None
    try:
        root = _parsed(lines)
    except yaml.MarkedYAMLError as error:
        report.add(
            closing_problem(path, lines, first_line, _faulty_line)
            or _unreadable(path, lines, first_line, error)
        )
        return None
    except yaml.YAMLError:
        report.add(Problem(path, first_line, "the header cannot be read", help="the-header"))
        return None
    if root is None:
        return Entries((), first_line, 1)
    if _depth(root) > DEPTH_LIMIT:
        report.add(Problem(path, first_line, "the header is nested too deeply", help="the-header"))
        return None
    return _converted(root, first_line)


def _parsed(lines: list[str]) -> yaml.Node | None:
    return yaml.compose("\n".join(lines), Loader=_LOADER)


def _faulty_line(lines: list[str]) -> int | None:
    """The index of the line in which what cannot be read begins; None where all can be."""
    try:
        _parsed(lines)
    except yaml.MarkedYAMLError as error:
        begins = error.context_mark if error.context in _BEGINS_EARLIER else error.problem_mark
        return begins.line if begins else 0
    except yaml.YAMLError:
        return 0
    return None


def _unreadable(
    path: str, lines: list[str], first_line: int, error: yaml.MarkedYAMLError
) -> Problem:
    mark = error.problem_mark or error.context_mark
    index = min(mark.line, len(lines) - 1) if mark else 0
    quote = lines[index] if lines else ""
    if not quote.strip() and index:
        index -= 1
        quote = lines[index]
    return Problem(
        path, first_line + index, "this line of the header cannot be read", quote=quote,
        advice="Check its quotation marks and brackets, and that it is not pushed in by spaces.",
        help="the-header",
    )  # fmt: skip


def _depth(node: yaml.Node, level: int = 1) -> int:
    if level > DEPTH_LIMIT:
        return level
    if isinstance(node, yaml.MappingNode):
        return max((_depth(value, level + 1) for _, value in node.value), default=level)
    if isinstance(node, yaml.SequenceNode):
        return max((_depth(item, level + 1) for item in node.value), default=level)
    return level


def _converted(node: yaml.Node, first_line: int) -> Node:
    line = node.start_mark.line + first_line
    column = node.start_mark.column + 1
    if isinstance(node, yaml.MappingNode):
        entries = tuple(
            Entry(_key(key, first_line), _converted(value, first_line)) for key, value in node.value
        )
        return Entries(entries, line, column)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_converted(item, first_line) for item in node.value), line, column)
    return Scalar(str(node.value), line, column)


def _key(node: yaml.Node, first_line: int) -> Scalar:
    mark = node.start_mark
    return Scalar(str(node.value), mark.line + first_line, mark.column + 1)
