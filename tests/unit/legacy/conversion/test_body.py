"""Stored bodies to Markdown: what a reader of the old blog saw, in Markdown's own signs."""

from __future__ import annotations

import pytest
from coop_toolkit.legacy.conversion.body import body_tree, comment_tree
from coop_toolkit.legacy.conversion.verifying import Verifier
from coop_toolkit.rendering import MarkdownRenderer

VERIFIER = Verifier(MarkdownRenderer())


def markdown(html: str, *, stored: bool = True) -> str:
    verified = VERIFIER.verified(body_tree(html, stored=stored))
    assert verified.lost == ()
    return verified.text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("one\ntwo\n\nthree", "one  \ntwo\n\nthree"),
        ("one<br />\ntwo<br><br>three", "one  \ntwo\n\nthree"),
        ("<b>bold </b>text<i> it</i>", "**bold** text *it*"),
        ("<b>a</b><b>b</b>", "**ab**"),
        ("<h1>A</h1>\n<h2>B</h2>", "## A\n\n### B"),
        ("<h2>A</h2>\n<h4>B</h4>", "## A\n\n#### B"),
        ("<h3>Which #</h3>", "### Which \\#"),
        ("<blockquote>a\n\nb</blockquote><blockquote>c</blockquote>",
         "> a\n>\n> b\n\n<!-- -->\n\n> c"),
        ("<ul>\n<li>a\n<ol><li>b</li></ol></li>\n<li>c</li>\n</ul>", "- a\n    1. b\n- c"),
        ('<ol start="4"><li>a</li><li>b</li></ol>', "4. a\n5. b"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n    b"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n<!-- -->\n\n- b"),
        ("<dl><dt>T</dt><dd>D</dd></dl>", "T\n:   D"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td></td></tr></table>",
         "| a | b |\n| --- | --- |\n| 1&#124;2 |  |"),
        ("<table><tr><td>a</td></tr></table>",
         "<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>"),
        ("<pre>a\n\n  b</pre>", "```\na\n\n  b\n```"),
        ('<pre class="brush: xml">&lt;a&gt;</pre>', "```xml\n<a>\n```"),
        ("<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````"),
        ("H<sub>2</sub>O <u>x</u>", "H<sub>2</sub>O <u>x</u>"),
        ('<abbr title="British">GB</abbr>', '<abbr title="British">GB</abbr>'),
        ("<code>a*b</code>", "`a*b`"),
        ('<pre lang="php">x</pre><pre lang="en">y</pre>', "```php\nx\n```\n\n```\ny\n```"),
        ('<script src="//gist.github.com/ann/20.js"></script>',
         "[Code on GitHub](https://gist.github.com/ann/20)"),
        ('<script async class="speakerdeck-embed" data-id="4f9a1b2c3d"></script>',
         "[Slides on Speaker Deck](https://speakerdeck.com/player/4f9a1b2c3d)"),
        ('<script src="/e.js"></script><noscript><a href="//s.example/e">E</a></noscript>',
         "[E](//s.example/e)"),
        ('<map><area href="/a" alt="A"><area href="/b" alt="B"></map>', "[A](/a) [B](/b)"),
        ('<img src="https://i1.wp.com/b.files.wordpress.com/2020/a.jpg?w=3" alt="a">',
         "![a](https://b.files.wordpress.com/2020/a.jpg)"),
        ('one<iframe src="https://www.youtube.com/embed/aB3dE6gH9jK"></iframe>two',
         "one [Video on YouTube](https://www.youtube.com/watch?v=aB3dE6gH9jK) two"),
        ('<!-- wp:separator -->\n<hr>\n<!-- /wp:separator -->\n\none\ntwo', "---\n\none  \ntwo"),
        ('<a href="ftp://x.example/a">the file</a>', "the file (ftp://x.example/a)"),
        ("<ol reversed><li>a</li></ol>", '<ol reversed="reversed">\n<li>a</li>\n</ol>'),
        ('<form><input name="a"><button>Send</button></form>', "Send"),
        ('<video src="/x.mp4">Your browser cannot show it.</video>', "[Video: x.mp4](/x.mp4)"),
        ('<video src="/x.mp4">A film of the <b>plot</b></video>',
         "[Video: x.mp4](/x.mp4)  \nA film of the **plot**"),
        ('<a href="http://x.example/a b(c)">x [1]</a>',
         "[x \\[1\\]](<http://x.example/a%20b(c)>)"),
        ('<a href="http://x.example/"><h3>T</h3></a>', "### [T](http://x.example/)"),
        ('<a href="http://x.example/a"></a>', "[http://x.example/a](http://x.example/a)"),
        ('<img src="/a.png" alt="A [b]">', "![A \\[b\\]](/a.png)"),
        ("<center>mid</center><font color=red>red</font> <span style=x>s</span>", "mid\n\nred s"),
        ("a<!--more-->b\n\n<!--nextpage-->\n\nc", "ab\n\nc"),
        ("<p>&nbsp;</p><p></p>x", "x"),
        ("a.&nbsp; b&nbsp;c", "a. b\u00a0c"),
        ("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->", "a"),
        ("text <span dir=\"rtl\">עברית</span>", 'text <span dir="rtl">עברית</span>'),
        ("https://vimeo.com/76979871",
         "Video on Vimeo: [https://vimeo.com/76979871](https://vimeo.com/76979871)"),
        ("<hr />after", "---\n\nafter"),
        ("kept <!-- never closed", "kept &lt;!-- never closed"),
    ],
)  # fmt: skip
def test_a_classic_body(html: str, expected: str) -> None:
    assert markdown(html) == expected


# Typed as text, and meant as text: each must be shown letter by letter.
SIGNIFICANT = (
    "#madeinplots at the start",
    "# with a space",
    "1. a number and a dot",
    "1) a number and a bracket",
    "- a hyphen",
    "* a star and *more* of **them**",
    "+ a plus",
    "> a sharper word",
    "---",
    "===",
    "***",
    "~~~",
    "```",
    "&copy; as it is typed in HTML",
    "<b> as it is typed in HTML",
    "[link](http://example.org/) as it is typed",
    "[1]: http://example.org/",
    "[^1]: a note",
    "*[ABC]: an abbreviation",
    ": a colon",
    "| a | b |",
    "snake_case_name and _this_ and __init__",
    "a \\ backslash \\* and C:\\new_folder\\x",
    "text {: .x } and {#y}",
    "![alt](x.png) and `code` and ``more``",
    "$..~ and ^up^ and ==marked==",
)


@pytest.mark.parametrize("text", SIGNIFICANT)
def test_text_that_looks_like_markdown_stays_text(text: str) -> None:
    written = text.replace("&", "&amp;").replace("<", "&lt;")
    verified = VERIFIER.verified(body_tree(f"<p>{written}</p>", stored=False))
    assert verified.html_blocks == ()
    html = MarkdownRenderer().render(verified.text).html.strip()
    assert html.replace("&gt;", ">") == f"<p>{written}</p>"


def test_all_of_them_below_each_other_stay_text_too() -> None:
    paragraphs = [t.replace("&", "&amp;").replace("<", "&lt;") for t in SIGNIFICANT]
    verified = VERIFIER.verified(
        body_tree("".join(f"<p>{p}</p>" for p in paragraphs), stored=False)
    )
    assert verified.html_blocks == ()
    assert MarkdownRenderer().render(verified.text).html.count("<p>") == len(SIGNIFICANT)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<iframe src="//www.youtube.com/embed/aB3dE6gH9jK?rel=0"></iframe>',
         "[Video on YouTube](https://www.youtube.com/watch?v=aB3dE6gH9jK)"),
        ('<iframe title="A walk" src="https://player.vimeo.com/video/76979871"></iframe>',
         "[Video on Vimeo: A walk](https://vimeo.com/76979871)"),
        ('<object><param name="movie" value="http://www.youtube.com/v/aB3dE6gH9jK"></object>',
         "[Video on YouTube](https://www.youtube.com/watch?v=aB3dE6gH9jK)"),
        ('<video><source src="http://x.example/a.mp4"></video>',
         "[Video: a.mp4](http://x.example/a.mp4)"),
        ('<iframe src="http://other.example/map"></iframe>',
         "[Embedded page on other.example](http://other.example/map)"),
    ],
)  # fmt: skip
def test_what_was_embedded_is_a_link_that_loads_nothing(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    "junk",
    [
        '<img src="http://stats.wordpress.com/b.gif?host=x">',
        '<img src="http://x.example/p.gif" width="1" height="1" alt="">',
        '<div class="sharedaddy">Share this: Twitter</div>',
        '<a href="http://feeds.wordpress.com/1.0/gocomments/x/1/"><img src="http://feeds.wordpress.com/1.0/comments/x/1/"></a>',
    ],
)
def test_what_the_blog_added_is_left_out(junk: str) -> None:
    assert markdown(f"<p>words</p>{junk}", stored=False) == "words"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="#b">to B</a><h2 id="a">A</h2><h2 id="b">B</h2>',
         "[to B](#b)\n\n## A\n\n## B {: #s-b }"),
        ('<a href="#x">to X</a><p><a name="x"></a>Here.</p>',
         '[to X](#x)\n\n<span id="s-x"></span>Here.'),
        ('<p id="unused">Plain.</p>', "Plain."),
    ],
)  # fmt: skip
def test_places_that_links_of_the_page_lead_to_are_kept(html: str, expected: str) -> None:
    text = markdown(html, stored=False)
    assert text == expected
    rendered = MarkdownRenderer().render(text).html
    assert all(f'id="s-{name}"' in rendered for name in ("b", "x") if f"s-{name}" in text)


def test_addresses_in_comments_are_links() -> None:
    tree = comment_tree("See http://example.org/a, then\nask.", stored=True)
    assert VERIFIER.verified(tree).text == (
        "See [http://example.org/a](http://example.org/a), then  \nask."
    )


def test_a_block_that_markdown_cannot_hold_stays_html_and_the_rest_does_not() -> None:
    verified = VERIFIER.verified(
        body_tree('<p>a</p><p lang="fr">b</p><table><tr><td colspan="2">c</td></tr></table>',
                  stored=False)
    )  # fmt: skip
    assert verified.html_blocks == ("p", "table")
    assert verified.text.startswith('a\n\n<p lang="fr">b</p>\n\n<table>')
