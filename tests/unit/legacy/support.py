"""An import run for a test, and its files read back."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.frontmatter import Document, read_document
from coop_toolkit.frontmatter.document import Entries, Items, Scalar
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport
from coop_toolkit.problems import Report

FIXTURES = Path(__file__).parents[2] / "fixtures" / "legacy"


def run(content: Path, *names: str, **options: object) -> ImportReport:
    sources = [str(FIXTURES / name) for name in names]
    made = ImportOptions(**options)  # type: ignore[arg-type]
    return import_sources(sources, content, options=made, say=lambda line: None)


def files(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }


def document(content: Path, path: str) -> Document:
    report = Report()
    read = read_document(path, (content / path).read_bytes(), report)
    assert read is not None, report.in_file_order()
    return read


def value(read: Document, *names: str) -> object:
    node: object = read.header
    for name in names:
        assert isinstance(node, Entries)
        entry = node.get(name)
        if entry is None:
            return None
        node = entry.value
    if isinstance(node, Items):
        return [item.text for item in node.items if isinstance(item, Scalar)]
    return node.text if isinstance(node, Scalar) else node
