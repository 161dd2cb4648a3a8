"""Categories, tags and authors: those that have a file, and those that posts only name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar

from coop_toolkit.model import Category, Page, Person, Post, Source, Tag
from coop_toolkit.urls import is_slug, slugify

Grouping = TypeVar("Grouping", bound=Category | Tag | Person)


@dataclass(frozen=True)
class Groupings(Generic[Grouping]):
    """All groupings of one sort, with the name each was meant by."""

    by_slug: Mapping[str, Grouping]
    slug_of_name: Mapping[str, str]

    def named(self, name: str) -> Grouping:
        """The grouping that a post means by a name, a slug or another spelling."""
        return self.by_slug[self.slug_of_name[_key(name)]]

    def all_named(self, names: Iterable[str]) -> tuple[Grouping, ...]:
        """The groupings of several names, in their order, each once."""
        slugs = dict.fromkeys(self.slug_of_name[_key(name)] for name in names)
        return tuple(self.by_slug[slug] for slug in slugs)


def categories(files: Iterable[Category], posts: Iterable[Post]) -> Groupings[Category]:
    """Every category, with its address in the tree (/category/parent/slug/)."""
    found = _gathered(files, _names(posts, "categories"), _new_category)
    placed = {
        slug: replace(category, address=_category_address(category, found.by_slug))
        for slug, category in found.by_slug.items()
    }
    return Groupings(placed, found.slug_of_name)


def tags(files: Iterable[Tag], posts: Iterable[Post]) -> Groupings[Tag]:
    """Every tag."""
    return _gathered(files, _names(posts, "tags"), _new_tag)


def people(
    files: Iterable[Person], posts: Iterable[Post], pages: Iterable[Page]
) -> Groupings[Person]:
    """Every author of a post or page, those of retold originals included."""
    originals = [post.original.author for post in posts if post.original]
    written = [*_names(posts, "authors"), *(name for page in pages for name in page.authors)]
    names = [*written, *(name for name in originals if name)]
    return _gathered(files, names, _new_person)


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _names(posts: Iterable[Post], attribute: str) -> list[str]:
    return [name for post in posts for name in getattr(post, attribute)]


def _gathered(
    files: Iterable[Grouping], names: Iterable[str], make: Callable[[str, str], Grouping]
) -> Groupings[Grouping]:
    by_slug = {grouping.slug: grouping for grouping in files}
    slug_of_name: dict[str, str] = {}
    for slug, grouping in by_slug.items():
        for other in (*grouping.also_called, grouping.title):
            slug_of_name[_key(other)] = slug
    slug_of_name |= {_key(slug): slug for slug in by_slug}
    for name in names:
        if _key(name) not in slug_of_name:
            slug = _free_slug(name, by_slug)
            by_slug.setdefault(slug, make(name, slug))
            slug_of_name[_key(name)] = slug
    return Groupings(dict(sorted(by_slug.items())), slug_of_name)


def _free_slug(name: str, taken: Mapping[str, Grouping]) -> str:
    slug = slugify(name)
    return slug if is_slug(slug) else "x-" + "-".join(f"{ord(letter):x}" for letter in name[:12])


def _new_category(name: str, slug: str) -> Category:
    return Category(source=Source("", "category"), slug=slug, id=f"category/{slug}", title=name)


def _new_tag(name: str, slug: str) -> Tag:
    return Tag(
        source=Source("", "tag"), slug=slug, id=f"tag/{slug}", title=name, address=f"/tag/{slug}/"
    )


def _new_person(name: str, slug: str) -> Person:
    return Person(
        source=Source("", "person"),
        slug=slug,
        id=f"person/{slug}",
        title=name,
        address=f"/author/{slug}/",
    )


def lineage(category: Category, all_of_them: Mapping[str, Category]) -> list[str]:
    """The slugs of a category and of those above it, the topmost first; a circle is cut."""
    path = [category.slug]
    parent = all_of_them.get(category.parent)
    while parent is not None and parent.slug not in path:
        path.insert(0, parent.slug)
        parent = all_of_them.get(parent.parent)
    return path


def _category_address(category: Category, all_of_them: Mapping[str, Category]) -> str:
    return f"/category/{'/'.join(lineage(category, all_of_them))}/"
