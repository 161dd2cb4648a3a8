"""Classic text before, between and after the blocks of a post."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.classic_parts import with_classic_paragraphs

BLOCK = (
    "<!-- wp:group -->\n<div><!-- wp:paragraph -->\n<p>In</p>\n\n<!-- /wp:paragraph --></div>\n"
    "<!-- /wp:group -->"
)


def test_text_outside_of_blocks_gets_paragraphs_and_blocks_stay() -> None:
    html = with_classic_paragraphs(f"One.\n\nTwo\nlines.\n\n{BLOCK}\n\nThree.")
    assert BLOCK in html
    assert (
        html.replace(BLOCK, "|").replace("\n", "")
        == "<p>One.</p><p>Two<br>lines.</p>|<p>Three.</p>"
    )


def test_a_block_without_an_end_keeps_all_that_follows() -> None:
    html = "<!-- wp:paragraph --><p>a\n\nb"
    assert with_classic_paragraphs(html) == html


def test_a_block_without_content_is_no_container() -> None:
    html = with_classic_paragraphs("<!-- wp:more /-->\na\n\nb")
    assert "<p>a</p>" in html
