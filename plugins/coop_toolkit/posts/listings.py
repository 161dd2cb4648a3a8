"""Lists of posts, ten to a page: all of them, by category, by tag, by author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.edition import Edition
from coop_toolkit.model import Category, Person, Post, Tag
from coop_toolkit.output import HOME, Crumb, FeedLink, ListPage, WebPage, feed_links, list_pages
from coop_toolkit.problems import counted

LATEST = "/latest-posts/"


@dataclass(frozen=True)
class GroupLine:
    """One line of an index of groupings; `depth` is its place in the tree, from 0."""

    title: str
    address: str
    count: int
    depth: int = 0
    summary: str = ""


def listing_pages(edition: Edition) -> Iterator[WebPage]:
    """Every list of posts and the indexes of what they are listed by."""
    catalogue = edition.catalogue
    if not catalogue.posts:
        return
    yield from _latest(catalogue)
    for category in catalogue.categories.by_slug.values():
        yield from _category(catalogue, category)
    for tag in catalogue.tags.by_slug.values():
        yield from _tag(catalogue, tag)
    for person in catalogue.people.by_slug.values():
        yield from _author(catalogue, person)
    yield from _indexes(catalogue)


def numbered(title: str, page: ListPage) -> str:
    """A list page's title, told apart from its neighbours' by its number."""
    return title if page.number == 1 else f"{title}, page {page.number} of {page.count}"


def _list(
    address: str,
    posts: tuple[Post, ...],
    template: str,
    title: str,
    about: str,
    values: dict[str, Any],
    crumb: Crumb | None = None,
    feeds: tuple[FeedLink, ...] = (),
) -> Iterator[WebPage]:
    """The pages of one list of posts."""
    for page in list_pages(posts, address):
        yield WebPage(
            address=page.address,
            template=template,
            title=numbered(title, page),
            description=numbered(about, page),
            kind="listing",
            crumbs=(HOME, crumb) if crumb else (HOME,),
            feeds=feeds,
            values={**values, "listing": page},
        )


def _latest(catalogue: Catalogue) -> Iterator[WebPage]:
    yield from _list(
        LATEST,
        catalogue.posts,
        "posts.html",
        "Posts",
        f"All {counted(len(catalogue.posts), 'post')}, the newest first.",
        {"opening": catalogue.opening_of(LATEST)},
    )


def _category(catalogue: Catalogue, category: Category) -> Iterator[WebPage]:
    posts = catalogue.posts_by_category.get(category.slug, ())
    children = [c for c in catalogue.categories.by_slug.values() if c.parent == category.slug]
    yield from _list(
        category.address,
        posts,
        "category.html",
        f"Category: {category.title}",
        category.summary or f"{counted(len(posts), 'post')} in the category {category.title}.",
        {
            "category": category,
            "parent": catalogue.categories.by_slug.get(category.parent),
            "children": children,
        },
        Crumb("Categories", "/category/"),
        feed_links(f"Category {category.title}", category.address) if posts else (),
    )


def _tag(catalogue: Catalogue, tag: Tag) -> Iterator[WebPage]:
    posts = catalogue.posts_by_tag.get(tag.slug, ())
    yield from _list(
        tag.address,
        posts,
        "tag.html",
        f"Tag: {tag.title}",
        tag.summary or f"{counted(len(posts), 'post')} with the tag {tag.title}.",
        {"tag": tag},
        Crumb("Tags", "/tag/"),
        feed_links(f"Tag {tag.title}", tag.address) if posts else (),
    )


def _author(catalogue: Catalogue, person: Person) -> Iterator[WebPage]:
    posts = catalogue.posts_by_author.get(person.slug, ())
    retold = catalogue.retold_by_author.get(person.slug, ())
    yield from _list(
        person.address,
        posts,
        "author.html",
        f"Author: {person.title}",
        person.summary or _about_author(person, len(posts), len(retold)),
        {"person": person, "retold": retold},
        Crumb("Authors", "/author/"),
        feed_links(f"Author {person.title}", person.address) if posts else (),
    )


def _about_author(person: Person, written: int, retold: int) -> str:
    if not retold:
        return f"{counted(written, 'post')} by {person.title}."
    if not written:
        return f"{counted(retold, 'post')} retold from {person.title}."
    return f"{counted(written, 'post')} by {person.title} and {retold} retold."


def _indexes(catalogue: Catalogue) -> Iterator[WebPage]:
    yield _index("/category/", "Categories", "what they are about", _category_lines(catalogue))
    tags = [
        GroupLine(tag.title, tag.address, len(catalogue.posts_by_tag.get(slug, ())))
        for slug, tag in catalogue.tags.by_slug.items()
    ]
    if tags:
        yield _index("/tag/", "Tags", "the words they are marked with", tags)
    people = [_author_line(catalogue, person) for person in catalogue.people.by_slug.values()]
    if people:
        yield _index("/author/", "Authors", "who wrote them", people)


def _index(address: str, title: str, about: str, groups: list[GroupLine]) -> WebPage:
    return WebPage(
        address=address,
        template="groupings.html",
        title=title,
        description=f"{title}: all posts by {about}.",
        kind="listing",
        crumbs=(HOME,),
        values={"heading": title, "groups": groups},
    )


def _author_line(catalogue: Catalogue, person: Person) -> GroupLine:
    written = catalogue.posts_by_author.get(person.slug, ())
    retold = catalogue.retold_by_author.get(person.slug, ())
    return GroupLine(
        person.title, person.address, len(written) + len(retold), summary=person.summary
    )


def _category_lines(catalogue: Catalogue, parent: str = "", depth: int = 0) -> list[GroupLine]:
    lines = []
    for category in catalogue.categories.by_slug.values():
        known_parent = category.parent if category.parent in catalogue.categories.by_slug else ""
        if known_parent == parent and depth < 10:
            count = len(catalogue.posts_by_category.get(category.slug, ()))
            line = GroupLine(category.title, category.address, count, depth, category.summary)
            lines += [line, *_category_lines(catalogue, category.slug, depth + 1)]
    return lines
