"""Every link says something out of context."""

from __future__ import annotations

import pytest
from coop_toolkit.rendering import with_named_links


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="https://www.x.org/">link</a>', '<a href="https://www.x.org/">link (x.org)</a>'),
        (
            '<a href="/a/the-sheet.pdf">Download</a>',
            '<a href="/a/the-sheet.pdf">Download (the sheet)</a>',
        ),
        ('<a href="/x/">Read the minutes</a>', '<a href="/x/">Read the minutes</a>'),
        (
            '<a href="/f/bbq_bike.jpg"><img src="/f/1.jpg" alt=""></a>',
            '<a href="/f/bbq_bike.jpg"><img src="/f/1.jpg"  alt="Picture: bbq bike"></a>',
        ),
        ('<a href="/f/1.jpg"><img src="a" alt="A bike"></a>',) * 2,
        ('<a href="/f/1.jpg"><img src="a" alt=""> A bike</a>',) * 2,
        ("<p>click here</p>",) * 2,
    ],
)
def test_a_link_is_named_by_where_it_leads_only_where_it_must(before: str, after: str) -> None:
    assert with_named_links(before) == after


def test_a_picture_without_alt_is_named_too() -> None:
    named = with_named_links('<a href="/f/dog.jpg"><img src="/f/dog.jpg"></a>')
    assert named == '<a href="/f/dog.jpg"><img alt="Picture: dog" src="/f/dog.jpg"></a>'
