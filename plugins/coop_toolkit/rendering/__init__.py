"""Markdown to safe HTML, and the links inside it."""

from coop_toolkit.rendering.links import Link, Resolution, links_of, resolve, rewritten
from coop_toolkit.rendering.markdown import Heading, MarkdownRenderer, Rendered, TextStore

__all__ = [
    "Heading",
    "Link",
    "MarkdownRenderer",
    "Rendered",
    "Resolution",
    "TextStore",
    "links_of",
    "resolve",
    "rewritten",
]
