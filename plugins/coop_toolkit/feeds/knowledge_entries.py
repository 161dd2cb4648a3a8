"""Feeds of what was learned: the lessons, the do's. Each entry is dated as its post."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from coop_toolkit.edition import Edition
from coop_toolkit.feeds.entries import FeedDocument, FeedEntry
from coop_toolkit.model import Do, Lesson, Post

LENGTH = 30


def knowledge_documents(edition: Edition) -> Iterator[tuple[str, FeedDocument]]:
    """The listing and the feed of the lessons and of the do's, newest first."""
    catalogue = edition.catalogue
    lessons = [_lesson(edition, lesson, post) for lesson, post in catalogue.lessons.values()]
    posts = [(do, catalogue.find(Post, do.post)) for do in catalogue.dos]
    dos = [_do(edition, do, post) for do, post in posts if post is not None]
    for listing, title, entries in (
        ("/learning/", "What we learned", lessons),
        ("/dos/", "Do's", dos),
    ):
        if entries:
            yield listing, _document(edition, listing, title, entries)


def _document(edition: Edition, listing: str, title: str, entries: list[FeedEntry]) -> FeedDocument:
    site = edition.site
    newest = sorted(entries, key=lambda entry: (-entry.published.timestamp(), entry.id))[:LENGTH]
    page = site.absolute(listing)
    name = f"{site.name}: {title}"
    return FeedDocument(name, f"{title}, newest first.", page, page, site.language, tuple(newest))


def _lesson(edition: Edition, lesson: Lesson, post: Post) -> FeedEntry:
    source = f'<a href="{edition.site.absolute(post.address)}">{escape(post.title)}</a>'
    return FeedEntry(
        id=f"https://{edition.site.id_domain}/id/lesson/{lesson.id}",
        address=edition.site.absolute(f"/learning/#lesson-{lesson.id}"),
        title=lesson.says,
        html=f"<p>{escape(lesson.says)}</p><p>Stated in {source}.</p>",
        summary=lesson.says,
        published=post.date,
        updated=post.date,
        authors=tuple(person.title for person in edition.catalogue.authors_of(post)),
        categories=(lesson.theme,) if lesson.theme else (),
    )


def _do(edition: Edition, do: Do, post: Post) -> FeedEntry:
    return FeedEntry(
        id=edition.site.entry_id(do),
        address=edition.site.absolute(do.address),
        title=do.title,
        html=edition.feed_body(do) or f"<p>{escape(do.summary)}</p>",
        summary=do.summary,
        published=post.date,
        updated=post.date,
        authors=tuple(person.title for person in edition.catalogue.authors_of(post)),
        categories=(do.theme,),
    )
