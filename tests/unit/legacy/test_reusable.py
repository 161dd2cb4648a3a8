"""Blocks that stand for something else."""

from __future__ import annotations

from coop_toolkit.legacy.record import Item
from coop_toolkit.legacy.reusable import ReusableBlocks, made_by_wordpress


def block(number: str, html: str) -> Item:
    return Item(
        place="x:1", source="x", line=1, kind="wp_block", title="", html=html, post_id=number
    )


def test_a_reusable_block_stands_where_it_is_referred_to() -> None:
    inner = block("7", "<p>Shared</p>")
    blocks = ReusableBlocks([inner, block("8", '<!-- wp:block {"ref":7} /-->')])
    assert blocks.filled_in('a <!-- wp:block {"ref":8} /--> b') == "a <p>Shared</p> b"
    assert blocks.filled_in('a <!-- wp:block {"ref":99} /--> b') == "a  b"


def test_a_block_that_refers_to_itself_ends() -> None:
    blocks = ReusableBlocks([block("7", 'x<!-- wp:block {"ref":7} /-->')])
    assert blocks.filled_in('<!-- wp:block {"ref":7} /-->').startswith("xxx")


def test_blocks_that_wordpress_made_are_named() -> None:
    html = (
        '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:separator /-->'
        "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:latest-posts /-->"
    )
    assert made_by_wordpress(html) == ["latest-posts (2)"]


def test_blocks_that_would_fill_the_memory_are_left_alone() -> None:
    blocks = ReusableBlocks([block("7", '<!-- wp:block {"ref":7} /-->' * 1_000)])
    assert len(blocks.filled_in('<!-- wp:block {"ref":7} /-->')) < 6_000_000
