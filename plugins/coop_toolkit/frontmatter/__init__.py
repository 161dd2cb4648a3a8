"""A content file's header, read with the line of every key and written back."""

from coop_toolkit.frontmatter.decoding import encoding_problem
from coop_toolkit.frontmatter.document import Document, Entries, Entry, Items, Node, Scalar
from coop_toolkit.frontmatter.reading import read_document, read_records
from coop_toolkit.frontmatter.writing import (
    HeaderValue,
    document_text,
    header_text,
    records_text,
    scalar_text,
)

__all__ = [
    "Document",
    "Entries",
    "Entry",
    "HeaderValue",
    "Items",
    "Node",
    "Scalar",
    "document_text",
    "encoding_problem",
    "header_text",
    "read_document",
    "read_records",
    "records_text",
    "scalar_text",
]
