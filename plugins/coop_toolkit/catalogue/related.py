"""Things to read beside a thing, each with the reason why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from coop_toolkit.catalogue.catalogue import Catalogue
from coop_toolkit.model import Common, Post, Project

MOST = 3
Thing = TypeVar("Thing", bound=Common)


@dataclass(frozen=True)
class Related(Generic[Thing]):
    """A thing and why it is offered: "because both are about Our Street"."""

    thing: Thing
    why: str


Reason = tuple[int, str]


def related_posts(catalogue: Catalogue, post: Post) -> tuple[Related[Post], ...]:
    """At most three posts that share the most with one, the newest first among equals.

    A shared project counts most, then a tag, then the leading category.
    """
    groups: list[tuple[Reason, Iterable[Post]]] = []
    for project in catalogue.find_all(Project, post.projects):
        reason = (4, f"both are about {project.title}")
        groups.append((reason, catalogue.posts_by_project[project.slug]))
    for tag in catalogue.tags_of(post):
        reason = (2, f"both are about {tag.title}")
        groups.append((reason, catalogue.posts_by_tag[tag.slug][:50]))
    for category in catalogue.categories_of(post)[:1]:
        reason = (1, f"both are in {category.title}")
        groups.append((reason, catalogue.posts_by_category[category.slug][:20]))
    return _best(post, groups)


def related_projects(catalogue: Catalogue, project: Project) -> tuple[Related[Project], ...]:
    """Declared ones first, then at most three that share themes, posts or a parent."""
    declared = catalogue.find_all(Project, project.related)
    named = tuple(Related(other, "the record names it") for other in declared)
    groups: list[tuple[Reason, Iterable[Project]]] = [
        ((2, f"both are about {theme}"), catalogue.projects_by_theme[theme][:50])
        for theme in (name.casefold() for name in project.themes)
    ]
    for post in catalogue.posts_by_project.get(project.slug, ())[:20]:
        others = catalogue.find_all(Project, post.projects)[:20]
        groups.append(((1, f"“{post.title}” names both"), others))
    computed = _best(project, groups, leave_out={p.id for p in declared})
    return named + computed


def _best(
    thing: Thing,
    groups: Iterable[tuple[Reason, Iterable[Thing]]],
    leave_out: Iterable[str] = (),
) -> tuple[Related[Thing], ...]:
    """The things met with the most weight; each keeps the first reason it was met for."""
    without = {thing.id, *leave_out}
    met: dict[str, tuple[Thing, str]] = {}
    weights: dict[str, int] = defaultdict(int)
    for (weight, why), others in groups:
        for other in others:
            if other.id not in weights:
                met[other.id] = (other, why)
            weights[other.id] += weight
    for id in without.intersection(weights):
        del weights[id]
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    return tuple(Related(*met[id]) for id in ranked[:MOST])
