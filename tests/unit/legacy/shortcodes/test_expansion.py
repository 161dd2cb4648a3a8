"""Shortcodes replaced, editorial brackets left alone."""

from __future__ import annotations

import pytest
from coop_toolkit.legacy.attachments import Attachments
from coop_toolkit.legacy.record import Item
from coop_toolkit.legacy.shortcodes import expanded
from coop_toolkit.legacy.shortcodes.shortcode import Surroundings, parsed_attributes

POST = Item(place="x:1", source="x", line=1, kind="post", title="", html="", post_id="9")


def attachment(number: str, name: str) -> Item:
    return Item(
        place="x:1", source="x", line=1, kind="attachment", title=name, html="",
        post_id=number, parent="9", attachment=f"https://b.example/wp-content/uploads/{name}",
        excerpt=f"About {name}", meta=(("_wp_attachment_image_alt", f"Alt {name}"),),
    )  # fmt: skip


AROUND = Surroundings(
    POST,
    Attachments([attachment("1", "a.jpg"), attachment("2", "b.jpg"), attachment("3", "c.mp3")]),
)


def shown(text: str) -> str:
    return expanded(text, AROUND).html.strip()


@pytest.mark.parametrize(
    "text",
    ["He said [sic] so", "[our] plots", "[a-z] and array[0]", "[Version 2]", "[…]", "[text] and",
     "[liberty]", "[Bac02]", "a [code] of conduct", "[x](y)", "<pre>[gallery]</pre>",
     "<code>[youtube]</code>", "[via <a href=\"http://x.example/?a=b\">a friend</a>]",
     "[This one (above) is in <a href='/x'>Rich</a>!]"],
)  # fmt: skip
def test_editorial_brackets_stay(text: str) -> None:
    assert shown(text) == text


def link(href: str, label: str) -> str:
    return f'<p><a href="{href}">{label}</a></p>'


VIMEO = link("https://vimeo.com/76979871", "Video on Vimeo")
YOUTUBE = link("https://www.youtube.com/watch?v=aB3dE6gH9jK", "Video on YouTube")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[youtube=http://www.youtube.com/watch?v=aB3dE6gH9jK&w=640]", YOUTUBE),
        ("[youtube http://youtu.be/aB3dE6gH9jK]", YOUTUBE),
        ('[youtube id="aB3dE6gH9jK" mode="normal"]', YOUTUBE),
        ("[youtube]aB3dE6gH9jK[/youtube]", YOUTUBE),
        ("[vimeo 76979871]", VIMEO),
        ("[vimeo https://vimeo.com/76979871]", VIMEO),
        ("[slideshare id=4321&doc=talk]",
         link("https://www.slideshare.net/slideshow/embed_code/4321", "Slides on SlideShare")),
        ("[audio http://x.example/t.mp3|titles=A]",
         link("http://x.example/t.mp3", "Sound: A")),
        ("[audio http://x.example/t.mp3,/u.mp3|titles=A,B|artists=C]",
         link("http://x.example/t.mp3", "Sound: A") + link("/u.mp3", "Sound: B")),
        ("[audio //x.example/t.mp3]", link("//x.example/t.mp3", "Sound: t.mp3")),
        ("[tweet https://twitter.com/x/status/1]",
         link("https://twitter.com/x/status/1", "Post on Twitter")),
        ('[codepen_embed slug_hash="abc" default_tab="css"]See it.[/codepen_embed]',
         link("https://codepen.io/pen/abc", "Code on CodePen") + "\n\nSee it."),
        ('[video mp4="http://x.example/f.mp4"][/video]',
         link("http://x.example/f.mp4", "Video: f.mp4")),
        ('[playlist ids="3"]',
         '<ul><li><a href="https://b.example/wp-content/uploads/c.mp3">c.mp3</a></li></ul>'),
        ('[caption width="9" caption="Words &amp; more"]<img src="a">[/caption]',
         '<figure><img src="a"><figcaption>Words &amp; more</figcaption></figure>'),
        ('[caption width="9"]<a href="b"><img src="a" /></a> <em>New</em>[/caption]',
         '<figure><a href="b"><img src="a" /></a><figcaption><em>New</em></figcaption></figure>'),
        ("[contact-form-7 id='1' title='Ask']", "<p>(A form stood here. It no longer works.)</p>"),
        ("[contact-form][contact-field label='N'/][/contact-form]",
         "<p>(A form stood here. It no longer works.)</p>"),
        ("[code]a &lt; b [sic][/code]", "<pre><code>a &lt; b [sic]</code></pre>"),
        ('[sourcecode language="css"]a{}[/sourcecode]',
         '<pre><code class="language-css">a{}</code></pre>'),
        ("[python]\nx = 1\n[/python]", '<pre><code class="language-python">x = 1</code></pre>'),
        ("[[gallery]]", "[gallery]"),
        ("[embed]http://www.flickr.com/photos/x/1/[/embed]",
         '<p>Pictures on Flickr: <a href="http://www.flickr.com/photos/x/1/">'
         "http://www.flickr.com/photos/x/1/</a></p>"),
    ],
)  # fmt: skip
def test_each_known_shortcode(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_gallery_shows_the_pictures_of_its_post_or_those_it_names() -> None:
    assert shown("[gallery]").count("<figure>") == 2
    assert 'alt="Alt b.jpg"' in shown('[gallery ids="2"]')
    assert "<figcaption>About b.jpg</figcaption>" in shown('[gallery ids="2"]')
    assert "a.jpg" not in shown('[gallery ids="2"]')
    assert "not in the export" in shown('[gallery ids="77"]')


def test_unknown_shortcodes_are_shown_and_told() -> None:
    found = expanded(
        '[quiz id="5"] and [box colour="red"]kept [youtube http://youtu.be/aB3dE6gH9jK][/box]',
        AROUND,
    )
    assert '<code>[quiz id="5"]</code> and kept' in found.html
    assert "Video on YouTube" in found.html
    assert len(found.unknown) == 2


def test_a_closing_tag_belongs_to_the_nearest_opening_one() -> None:
    both = shown("[gist id=2059] [gist]https://gist.github.com/x/2060[/gist]")
    assert "gist.github.com/2059" in both
    assert "gist.github.com/x/2060" in both
    assert shown("[box][box]a[/box]b[/box]") == "ab"


def test_what_stands_in_program_text_is_no_tag() -> None:
    assert shown("[code]write [code] first[/code]") == "<pre><code>write [code] first</code></pre>"


def test_attributes_are_read_as_wordpress_reads_them() -> None:
    assert parsed_attributes(" a=\"1 2\" b='3' c=4 “x” d=“5 6” alone /") == (
        {"a": "1 2", "b": "3", "c": "4", "d": "5 6"},
        ("“x”", "alone", "/"),
    )
