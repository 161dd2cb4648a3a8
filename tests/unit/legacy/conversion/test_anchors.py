"""Places inside a page: their ids, and the links that lead to them."""

from __future__ import annotations

import pytest
from coop_toolkit.legacy.conversion.body import body_tree
from coop_toolkit.legacy.conversion.verifying import Verifier
from coop_toolkit.rendering import Link, MarkdownRenderer, resolve, rewritten


@pytest.mark.parametrize(
    "name", ["note", "fn-1", "fnref-1", "comment-7", "s-x", "lesson-2", "fußnote"]
)
def test_a_link_and_its_place_meet_on_the_page(name: str) -> None:
    tree = body_tree(f'<p><a href="#{name}">1</a></p><p id="{name}">The note.</p>', stored=False)
    renderer = MarkdownRenderer()
    html = renderer.render(Verifier(renderer).verified(tree).text).html

    def resolved(link: Link) -> str:
        return resolve(link.target, "posts/x.md", {}, frozenset()).address

    page = rewritten(html, resolved)
    target = page.partition('href="#')[2].partition('"')[0]
    assert f'id="{target}"' in page


def test_a_link_to_a_comment_of_the_page_stays() -> None:
    tree = body_tree('<p><a href="#comment-7">what Tam says</a></p>', stored=False)
    assert "(#comment-7)" in Verifier(MarkdownRenderer()).verified(tree).text
