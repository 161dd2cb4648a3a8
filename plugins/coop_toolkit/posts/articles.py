"""The page of every post and of every plain page, as Pelican's articles and pages."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.catalogue.related import related_posts
from coop_toolkit.edition import Edition
from coop_toolkit.model import Event, Page, Post, Project
from coop_toolkit.output import HOME, Crumb, WebPage, feed_links
from coop_toolkit.posts.comments import threads


def article_pages(edition: Edition) -> Iterator[WebPage]:
    """A page for each post and each plain page that opens no listing of ours."""
    for post in edition.catalogue.posts:
        yield _article(edition.catalogue, post)
    for page in edition.catalogue.pages:
        if page.address not in edition.listings():
            yield _plain_page(edition.catalogue, page)


def description_of(post: Post) -> str:
    """A sentence for the head of the page: the summary, else what can be said without one."""
    return post.summary or f"{post.title}: a post of {post.date.day} {post.date:%B %Y}."


def _article(catalogue: Catalogue, post: Post) -> WebPage:
    older, newer = catalogue.neighbours(post)
    event = catalogue.find(Event, post.event)
    categories = catalogue.categories_of(post)
    crumbs = [Crumb(c.title, c.address) for c in categories[:1]]
    return WebPage(
        address=post.address,
        template="article.html",
        title=post.title or f"Untitled post of {post.date.day} {post.date:%B %Y}",
        description=description_of(post),
        kind="post",
        thing=post,
        crumbs=(HOME, *crumbs),
        feeds=feed_links("Comments", "/comments/") if post.comments else (),
        values={
            "post": post,
            "categories": categories,
            "tags": catalogue.tags_of(post),
            "authors": catalogue.authors_of(post),
            "original_author": _original_author(catalogue, post),
            "event": event,
            "series_next": _following(catalogue, event),
            "projects": catalogue.find_all(Project, post.projects),
            "older": older,
            "newer": newer,
            "related": related_posts(catalogue, post),
            "comments": threads(post.comments),
            "comment_count": len(post.comments),
            "mentions": post.mentions,
        },
    )


def _original_author(catalogue: Catalogue, post: Post) -> object:
    if not post.original or not post.original.author:
        return None
    return catalogue.people.named(post.original.author)


def _following(catalogue: Catalogue, event: Event | None) -> Event | None:
    """The event after one in its series, by date."""
    if event is None or not event.series:
        return None
    later = [
        other
        for other in catalogue.events_by_series[event.series]
        if other.starts.sort_key > event.starts.sort_key and other.starts.day
    ]
    return later[0] if later else None


def _plain_page(catalogue: Catalogue, page: Page) -> WebPage:
    return WebPage(
        address=page.address,
        template="page.html",
        title=page.title or "Untitled page",
        description=page.summary or f"{page.title}: a page of this site.",
        kind="page",
        thing=page,
        feeds=feed_links("Comments", "/comments/") if page.comments else (),
        crumbs=(HOME, *_crumbs_above(catalogue, page)),
        values={
            "plain": page,
            "comments": threads(page.comments),
            "comment_count": len(page.comments),
            "mentions": page.mentions,
            "children": _children(catalogue, page),
            "authors": catalogue.authors_of(page),
        },
    )


def _crumbs_above(catalogue: Catalogue, page: Page) -> list[Crumb]:
    parts = page.address.strip("/").split("/")[:-1]
    addresses = [f"/{'/'.join(parts[: n + 1])}/" for n in range(len(parts))]
    above = (catalogue.opening_of(address) for address in addresses)
    return [Crumb(found.title, found.address) for found in above if found]


def _children(catalogue: Catalogue, page: Page) -> tuple[Page, ...]:
    depth = page.address.count("/")
    return tuple(
        other
        for other in catalogue.pages
        if other.address.startswith(page.address) and other.address.count("/") == depth + 1
    )
