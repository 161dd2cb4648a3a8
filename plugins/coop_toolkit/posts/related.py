"""Posts to read beside a post, each with the reason why."""

from __future__ import annotations

from dataclasses import dataclass

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.model import Post, Project

MOST = 3


@dataclass(frozen=True)
class Related:
    """A post and why it is offered: "because both are about Our Street"."""

    post: Post
    why: str


def related_posts(catalogue: Catalogue, post: Post) -> tuple[Related, ...]:
    """At most three posts that share the most with one, the newest first among equals.

    A shared project counts most, then a tag, then the leading category.
    """
    shared: dict[str, tuple[int, str, Post]] = {}
    for weight, name, others in _groups(catalogue, post):
        for other in others:
            if other.id != post.id:
                so_far, why, _ = shared.get(other.id, (0, name, other))
                shared[other.id] = (so_far + weight, why, other)
    best = sorted(shared.values(), key=lambda found: (-found[0], -found[2].date.timestamp()))
    return tuple(Related(other, f"because both are about {why}") for _, why, other in best[:MOST])


def _groups(catalogue: Catalogue, post: Post) -> list[tuple[int, str, tuple[Post, ...]]]:
    projects = catalogue.find_all(Project, post.projects)
    groups = [(4, p.title, catalogue.posts_by_project[p.slug]) for p in projects]
    groups += [
        (2, tag.title, catalogue.posts_by_tag[tag.slug][:50]) for tag in catalogue.tags_of(post)
    ]
    leading = catalogue.categories_of(post)[:1]
    return groups + [(1, c.title, catalogue.posts_by_category[c.slug][:20]) for c in leading]
