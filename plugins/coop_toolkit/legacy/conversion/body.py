"""The body of a post or comment, from what the blog stored to verified Markdown."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.autop import with_paragraphs
from coop_toolkit.legacy.conversion.backgrounds import with_backgrounds
from coop_toolkit.legacy.conversion.classic_parts import (
    is_of_blocks,
    with_classic_paragraphs,
)
from coop_toolkit.legacy.conversion.cleaning import cleaned
from coop_toolkit.legacy.conversion.linking import linked_addresses
from coop_toolkit.legacy.conversion.parsing import inert_tree, printable
from coop_toolkit.legacy.conversion.scripts import with_script_links
from coop_toolkit.legacy.conversion.tree import Element
from coop_toolkit.legacy.conversion.verbatim import without_open_ends


def body_tree(html: str, *, stored: bool) -> Element:
    """The clean tree of a body.

    Args:
        html: the body; shortcodes are expected to be replaced already.
        stored: whether it is as WordPress stores it (then paragraphs are made from empty
            lines, unless the block editor wrote it) or as it shows it.
    """
    text = printable(html)
    if stored:
        text = (with_classic_paragraphs if is_of_blocks(text) else with_paragraphs)(text)
    tree = cleaned(inert_tree(without_open_ends(with_backgrounds(with_script_links(text)))))
    return linked_addresses(tree, everywhere=False) if stored else tree


def comment_tree(html: str, *, stored: bool) -> Element:
    """The clean tree of a comment: like a classic post, its web addresses made links."""
    text = with_paragraphs(printable(html)) if stored else printable(html)
    return linked_addresses(cleaned(inert_tree(without_open_ends(text))), everywhere=True)
