"""The blog as WordPress would export it (WXR 1.2), its bodies as HTML."""

from __future__ import annotations

from html import escape

from markdown import markdown

from bench.corpus import Corpus, Post, slug_of

_BLOG = "https://old.example"
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The bench</title>
<link>{_BLOG}</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>{_BLOG}</wp:base_site_url>
<wp:base_blog_url>{_BLOG}</wp:base_blog_url>
"""
_ITEM = """<item>
<title>{title}</title>
<link>{blog}/{address}</link>
<pubDate>{date:%a, %d %b %Y %H:%M:%S} +0000</pubDate>
<dc:creator><![CDATA[{author}]]></dc:creator>
<guid isPermaLink="false">{blog}/?p={number}</guid>
<description></description>
<content:encoded><![CDATA[{html}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date><![CDATA[{date:%Y-%m-%d %H:%M:%S}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[{date:%Y-%m-%d %H:%M:%S}]]></wp:post_date_gmt>
<wp:comment_status><![CDATA[closed]]></wp:comment_status>
<wp:ping_status><![CDATA[closed]]></wp:ping_status>
<wp:post_name><![CDATA[{slug}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type><![CDATA[post]]></wp:post_type>
<wp:is_sticky>0</wp:is_sticky>
{terms}</item>
"""
_TERM = '<category domain="{kind}" nicename="{slug}"><![CDATA[{name}]]></category>\n'
_FOOT = "</channel>\n</rss>\n"


def export_of(corpus: Corpus) -> str:
    """A whole export, the oldest post first; posts have the ids 1, 2 and so on."""
    items = (_item(number, post, corpus) for number, post in enumerate(corpus.posts, 1))
    return "".join([_HEAD, *items, _FOOT])


def _item(number: int, post: Post, corpus: Corpus) -> str:
    body = corpus.linked(post.body, lambda other: f"{_BLOG}/{other.address}")
    terms = [("category", post.category), *(("post_tag", tag) for tag in post.tags)]
    return _ITEM.format(
        blog=_BLOG, number=number, address=post.address, slug=post.slug, date=post.date,
        author=post.author, title=escape(post.title),
        html=markdown(body, extensions=["tables", "fenced_code"]),
        terms="".join(
            _TERM.format(kind=kind, slug=slug_of(name), name=name) for kind, name in terms
        ),
    )  # fmt: skip
