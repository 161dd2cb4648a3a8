"""Blocks that are an address and nothing else."""

from __future__ import annotations

import pytest
from coop_toolkit.legacy.conversion.block_links import with_block_links


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (
            '<!-- wp:social-link {"url":"https://s.example/p","service":"mastodon"} /-->',
            '<p><a href="https://s.example/p">Mastodon</a></p>',
        ),
        (
            '<!-- wp:navigation-link {"label":"Home","url":"/home/"} /-->',
            '<p><a href="/home/">Home</a></p>',
        ),
        (
            '<!-- wp:rss {"feedURL":"https://f.example/feed"} /-->',
            '<p><a href="https://f.example/feed">https://f.example/feed</a></p>',
        ),
    ],
)
def test_the_address_of_a_block_is_a_link(block: str, shown: str) -> None:
    assert with_block_links(block) == shown


@pytest.mark.parametrize(
    "block",
    [
        '<!-- wp:social-link {"url":"javascript:x"} /-->',
        "<!-- wp:rss {not json} /-->",
        '<!-- wp:latest-posts {"url":"https://x.example"} /-->',
    ],
)
def test_anything_else_stays(block: str) -> None:
    assert with_block_links(block) == block
