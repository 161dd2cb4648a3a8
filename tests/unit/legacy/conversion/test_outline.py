"""Two pieces of HTML have one outline exactly when a reader gets the same from them."""

from __future__ import annotations

import pytest
from coop_toolkit.legacy.conversion.outline import outline


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a  b</p>", "<div><p>a\nb </p></div>"),
        ("<ul><li>a</li></ul>", "<ul>\n<li><p>a</p>\n</li></ul>"),
        ("<p><em>a </em>b</p>", "<p><em>a</em> b</p>"),
        ("<pre>x\n</pre>", "<pre>x</pre>"),
        ('<h2 id="s-x">a</h2>', "<h2>a</h2>"),
        ("<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ],
)
def test_the_same_for_a_reader(one: str, other: str) -> None:
    assert outline(one) == outline(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>ab</p>", "<p>a b</p>"),
        ("<p>a</p><p>b</p>", "<p>a b</p>"),
        ("<p>a<br>b</p>", "<p>a b</p>"),
        ("<p><em>a</em></p>", "<p>a</p>"),
        ("<p><em>a</em> b</p>", "<p><em>a</em>b</p>"),
        ('<a href="/a">x</a>', '<a href="/b">x</a>'),
        ('<img src="/a" alt="x">', '<img src="/a" alt="">'),
        ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ('<ol start="2"><li>a</li></ol>', "<ol><li>a</li></ol>"),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<pre>a\nb</pre>", "<pre>a b</pre>"),
        ("<h2>a</h2>", "<h3>a</h3>"),
        ('<td colspan="2">a</td>', "<td>a</td>"),
        ('<p><span lang="fr">a</span></p>', "<p>a</p>"),
    ],
)
def test_not_the_same_for_a_reader(one: str, other: str) -> None:
    assert outline(one) != outline(other)
