"""Markdown to safe HTML, and the links inside it."""

from coop_toolkit.rendering.gone import Gone, with_copies
from coop_toolkit.rendering.link_names import with_named_links
from coop_toolkit.rendering.links import Link, Resolution, links_of, resolve, rewritten
from coop_toolkit.rendering.markdown import (
    Heading,
    MarkdownRenderer,
    Rendered,
    TextStore,
    kept_under,
    read_rendered,
)
from coop_toolkit.rendering.structure import nested_levels, structured
from coop_toolkit.rendering.terms import Vocabulary, marked

__all__ = [
    "Gone",
    "Heading",
    "Link",
    "MarkdownRenderer",
    "Rendered",
    "Resolution",
    "TextStore",
    "Vocabulary",
    "kept_under",
    "links_of",
    "marked",
    "nested_levels",
    "read_rendered",
    "resolve",
    "rewritten",
    "structured",
    "with_copies",
    "with_named_links",
]
