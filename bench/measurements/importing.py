"""An export of a WordPress blog of some thousand posts brought in as a whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from statistics import median

from markdown import markdown

from bench.contenders import Contender, contenders
from bench.corpus import Corpus, Post, make_corpus, slug_of
from bench.cost import cost_of, peak_memory
from bench.figures import megabytes_text, seconds_text
from bench.options import TOOLS, Options, say
from bench.peers.ours import Ours
from bench.section import Section, two_columns

POSTS = 2_000
_BLOG = "https://old.example"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The bench</title>
<link>https://old.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
"""
_FOOT = "</channel>\n</rss>\n"


def measure(options: Options) -> Section:
    """Seconds and memory of each size."""
    rows = [row for size in options.sizes or (POSTS,) for row in _rows(size, options.rounds)]
    return Section("import", "Bringing in a blog", two_columns(rows))


def _rows(posts: int, rounds: int) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        place = Path(name)
        corpus = make_corpus(posts)
        export = place / "export.xml"
        export.write_text(export_of(corpus), "utf-8")
        say(f"{posts:,} posts, an export of {export.stat().st_size / 1e6:.1f} MB")
        [contender] = contenders([Ours()], make_corpus(1), place, TOOLS)
        seconds = [_seconds(contender, export, str(turn)) for turn in range(rounds)]
        memory = peak_memory(_call(contender, export, "memory"), contender.site.folder)
    middle = median(seconds)
    yield f"{posts:,} posts", seconds_text(middle)
    yield "one post", f"{middle / posts * 1_000:.2f} ms"
    yield "memory at most", megabytes_text(memory)


def _seconds(contender: Contender, export: Path, turn: str) -> float:
    seconds = cost_of(_call(contender, export, turn), contender.site.folder).wall
    say(f"  {seconds:.2f} s")
    return seconds


def _call(contender: Contender, export: Path, turn: str) -> tuple[str, ...]:
    place = str(contender.site.folder / f"imported-{turn}")
    return (*contender.site.build[:2], "import", str(export), "--content", place)


def export_of(corpus: Corpus) -> str:
    """The blog as WordPress exports it (WXR 1.2)."""
    return "".join([_HEAD, *(_item(n, post, corpus) for n, post in enumerate(corpus.posts)), _FOOT])


def _item(number: int, post: Post, corpus: Corpus) -> str:
    body = corpus.linked(post.body, lambda other: f"{_BLOG}/{other.address}")
    html = markdown(body, extensions=["tables", "fenced_code"])
    terms = [_term("category", post.category), *(_term("post_tag", tag) for tag in post.tags)]
    return f"""<item>
<title>{escape(post.title)}</title>
<link>{_BLOG}/{post.address}</link>
<pubDate>{post.date:%a, %d %b %Y %H:%M:%S} +0000</pubDate>
<dc:creator><![CDATA[{post.author}]]></dc:creator>
<guid isPermaLink="false">{_BLOG}/?p={number + 1}</guid>
<description></description>
<content:encoded><![CDATA[{html}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number + 1}</wp:post_id>
<wp:post_date><![CDATA[{post.date:%Y-%m-%d %H:%M:%S}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[{post.date:%Y-%m-%d %H:%M:%S}]]></wp:post_date_gmt>
<wp:comment_status><![CDATA[closed]]></wp:comment_status>
<wp:ping_status><![CDATA[closed]]></wp:ping_status>
<wp:post_name><![CDATA[{post.slug}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type><![CDATA[post]]></wp:post_type>
<wp:is_sticky>0</wp:is_sticky>
{"".join(terms)}</item>
"""


def _term(kind: str, name: str) -> str:
    return f'<category domain="{kind}" nicename="{slug_of(name)}"><![CDATA[{name}]]></category>\n'
