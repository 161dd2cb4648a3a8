"""The picture of an early cover block, which stood in its style only."""

from __future__ import annotations

from coop_toolkit.legacy.conversion.backgrounds import with_backgrounds


def test_the_background_of_a_cover_becomes_a_picture() -> None:
    html = '<div class="wp-block-cover" style="background-image:url(\'https://x.example/a.jpg\')">A'
    assert with_backgrounds(html) == f'{html[:-1]}<img src="https://x.example/a.jpg" alt="">A'


def test_no_other_background_does() -> None:
    html = '<div style="background-image:url(https://x.example/a.jpg)">A'
    assert with_backgrounds(html) == html
