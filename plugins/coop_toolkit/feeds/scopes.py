"""Which feeds there are: the site's, one for each listing that has posts, and the events'."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from coop_toolkit.code_version import code_version
from coop_toolkit.edition import Edition
from coop_toolkit.feeds import comments_archive, event_notices, stylesheet, toolkit_changes
from coop_toolkit.feeds.archives import archive_documents, link_into_archives
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry, post_digest, post_entry
from coop_toolkit.feeds.formats import atom, json_feed, rss
from coop_toolkit.feeds.knowledge_entries import knowledge_documents
from coop_toolkit.model import Post
from coop_toolkit.output import FileToMake, WebFile

LENGTH = 10  # as WordPress had: a reader who moves over sees nothing come back as unread
_TYPES = {
    "rss.xml": "application/rss+xml; charset=utf-8",
    "index.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}
# All that makes absolute links of a body's: the digest of a post does not hold those.
_MADE_BY = (("feeds", "edition.py", "rendering", "site.py", "urls.py"), ("feedgenerator",))


def feed_files(edition: Edition) -> Iterator[WebFile | FileToMake]:
    """Every feed in its three formats, the yearly archives, and the feeds' stylesheet."""
    for address, document in all_documents(edition):
        yield from _files(document, address)
    for address, outline, posts in archive_documents(edition):
        # Where the site is published, which its absolute links tell, the outline tells too.
        recipe = _recipe(outline, [post_digest(edition, post) for post in posts])
        yield _file(address, partial(_archive, edition, outline, posts), recipe)
    if edition.catalogue.posts:
        yield WebFile(stylesheet.ADDRESS, stylesheet.TEXT.encode(), "text/css; charset=utf-8")


def all_documents(edition: Edition) -> Iterator[tuple[str, FeedDocument]]:
    """The listing and the feed of everything that can be followed."""
    yield from _post_documents(edition)
    yield from knowledge_documents(edition)
    for listing, document in (
        (event_notices.LISTING, event_notices.event_notices(edition)),
        (toolkit_changes.LISTING, toolkit_changes.toolkit_changes(edition)),
        (comments_archive.LISTING, comments_archive.comments_archive(edition)),
    ):
        if document is not None:
            yield listing, document


def _post_documents(edition: Edition) -> Iterator[tuple[str, FeedDocument]]:
    entries: dict[str, FeedEntry] = {}
    for title, address, posts in _scopes(edition):
        newest = posts[:LENGTH]
        for post in newest:
            if post.id not in entries:
                entries[post.id] = post_entry(edition, post)
        yield address, _document(edition, title, address, tuple(entries[p.id] for p in newest))


def _scopes(edition: Edition) -> Iterator[tuple[str, str, tuple[Post, ...]]]:
    """Title, listing and posts of each feed; a feed that would be empty is none."""
    catalogue, site = edition.catalogue, edition.site
    if catalogue.posts:
        yield site.name, "/", catalogue.posts
    for category in catalogue.categories.by_slug.values():
        if category.slug in catalogue.posts_by_category:
            posts = catalogue.posts_by_category[category.slug]
            yield f"{site.name}: category {category.title}", category.address, posts
    for tag in catalogue.tags.by_slug.values():
        if tag.slug in catalogue.posts_by_tag:
            yield f"{site.name}: tag {tag.title}", tag.address, catalogue.posts_by_tag[tag.slug]
    for person in catalogue.people.by_slug.values():
        if person.slug in catalogue.posts_by_author:
            posts = catalogue.posts_by_author[person.slug]
            yield f"{site.name}: posts by {person.title}", person.address, posts
    for project in catalogue.projects:
        if project.slug in catalogue.posts_by_project:
            posts = catalogue.posts_by_project[project.slug]
            yield f"{site.name}: {project.title}", project.address, posts
    for series in catalogue.series:
        if series.slug in catalogue.posts_by_series:
            posts = catalogue.posts_by_series[series.slug]
            yield f"{site.name}: series {series.title}", series.address, posts


def _document(
    edition: Edition, title: str, address: str, entries: tuple[FeedEntry, ...]
) -> FeedDocument:
    site = edition.site
    page = site.absolute(address)
    about = site.subtitle if address == "/" and site.subtitle else f"Posts of {title}."
    links = link_into_archives(edition) if address == "/" else ()
    return FeedDocument(title, about, page, page, site.language, entries, links=links)


def _files(document: FeedDocument, address: str) -> Iterator[FileToMake]:
    styled = replace(document, stylesheet=stylesheet.ADDRESS)
    recipe = _recipe(document, [entry.digest for entry in document.entries])
    yield _file(f"{address}rss.xml", partial(rss, styled), recipe)
    yield _file(f"{address}atom.xml", partial(atom, styled), recipe)
    yield _file(f"{address}feed.json", partial(json_feed, document), recipe)
    if address == "/":
        yield _file("/feed/index.xml", partial(rss, styled), recipe)


def _archive(edition: Edition, outline: FeedDocument, posts: tuple[Post, ...]) -> bytes:
    entries = tuple(post_entry(edition, post) for post in posts)
    return atom(replace(outline, entries=entries))


def _file(address: str, make: Callable[[], bytes], recipe: str) -> FileToMake:
    return FileToMake(address, make, recipe, _TYPES[address.rpartition("/")[2]])


def _recipe(document: FeedDocument, entries: list[str]) -> str:
    """The hash of what a document is made from, by what it says itself and its entries' digests."""
    told = f"{code_version(*_MADE_BY)} {replace(document, entries=())!r} {entries}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
