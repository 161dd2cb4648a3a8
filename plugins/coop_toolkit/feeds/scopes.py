"""Which feeds there are: the site's, one for each listing that has posts, and the events'."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry, post_entry
from coop_toolkit.feeds.event_notices import LISTING, event_notices
from coop_toolkit.feeds.formats import atom, json_feed, rss
from coop_toolkit.feeds.knowledge_entries import knowledge_documents
from coop_toolkit.model import Post
from coop_toolkit.output import WebFile

LENGTH = 10  # as WordPress had: a reader who moves over sees nothing come back as unread
_TYPES = {
    "rss.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}


def feed_files(edition: Edition) -> Iterator[WebFile]:
    """Every feed in its three formats; /feed/index.xml is a copy for hosts without redirects."""
    entries: dict[str, FeedEntry] = {}
    for title, address, posts in _scopes(edition):
        newest = posts[:LENGTH]
        for post in newest:
            if post.id not in entries:
                entries[post.id] = post_entry(edition, post)
        document = _document(edition, title, address, tuple(entries[p.id] for p in newest))
        yield from _written(document, address, tuple(post.source.path for post in newest))
    for listing, knowledge in knowledge_documents(edition):
        yield from _written(knowledge, listing, ())
    notices = event_notices(edition)
    if notices:
        events = tuple(event.source.path for event in edition.catalogue.events)
        yield from _written(notices, LISTING, events)


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


def _document(
    edition: Edition, title: str, address: str, entries: tuple[FeedEntry, ...]
) -> FeedDocument:
    site = edition.site
    page = site.absolute(address)
    about = site.subtitle if address == "/" and site.subtitle else f"Posts of {title}."
    return FeedDocument(title, about, page, page, site.language, entries)


def _written(document: FeedDocument, address: str, sources: tuple[str, ...]) -> Iterator[WebFile]:
    texts = {"rss.xml": rss(document), "atom.xml": atom(document), "feed.json": json_feed(document)}
    for name, data in texts.items():
        yield WebFile(f"{address}{name}", data, _TYPES[name], sources)
    if address == "/":
        yield WebFile("/feed/index.xml", texts["rss.xml"], _TYPES["rss.xml"], sources)
