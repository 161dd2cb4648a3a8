"""Which pages a build must have made: one that makes fewer is not faster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil

from bench.corpus import Corpus, slug_of

PER_PAGE = 10


def addresses_of(corpus: Corpus, index: str) -> list[str]:
    """The address of every post, page and page of a list, without the first slash.

    Args:
        corpus: the blog.
        index: the address of the list of all posts.
    """
    posts = [post.address for post in corpus.posts]
    pages = [f"{page.slug}/" for page in corpus.pages]
    return [*posts, *pages, *_lists(corpus, index)]


def _lists(corpus: Corpus, index: str) -> Iterator[str]:
    yield from _list(index, len(corpus.posts))
    for kind, names in (
        ("category", [post.category for post in corpus.posts]),
        ("tag", [tag for post in corpus.posts for tag in post.tags]),
        ("author", [post.author for post in corpus.posts]),
    ):
        for name, posts in Counter(names).items():
            yield from _list(f"{kind}/{slug_of(name)}/", posts)


def _list(address: str, posts: int) -> Iterator[str]:
    yield address
    for number in range(2, ceil(posts / PER_PAGE) + 1):
        yield f"{address}page/{number}/"
