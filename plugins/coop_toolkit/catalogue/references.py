"""References between files: each must name one thing that is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from coop_toolkit.catalogue.reading import Item
from coop_toolkit.frontmatter import Scalar
from coop_toolkit.problems import Problem
from coop_toolkit.schema import Misread, nearest, problem_at
from coop_toolkit.urls import is_slug, slugify

Index = Mapping[tuple[str, str], list[Item]]


def index_of(items: Iterable[Item]) -> Index:
    """Items by kind and slug."""
    index: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        index[item.schema.kind, item.thing.slug].append(item)
    return index


def reference_problems(published: list[Item], held: list[Item]) -> Iterator[Problem]:
    """Every reference of a published file that leads nowhere, to a draft, or to itself."""
    open_to_readers, kept_back = index_of(published), index_of(held)
    for item in published:
        for scalar, reference in item.schema.references(item.document):
            slug = _slug(scalar)
            if slug and (reference.kind, slug) not in open_to_readers:
                held_items = kept_back.get((reference.kind, slug))
                misread = (
                    _held_back(reference.kind, held_items[0])
                    if held_items
                    else _unknown(reference.kind, slug, open_to_readers)
                )
                yield problem_at(item.document, scalar, misread, help="references")


def _slug(scalar: Scalar) -> str:
    text = scalar.text.strip()
    return text if is_slug(text) else slugify(text)


def _held_back(kind: str, target: Item) -> Misread:
    return Misread(
        f"the {kind} “{target.thing.slug}” is not published yet, so nothing can lead to it",
        advice=f"Publish {target.file.shown} as well, or take this line out.",
    )


def _unknown(kind: str, slug: str, index: Index) -> Misread:
    known = [known_slug for known_kind, known_slug in index if known_kind == kind]
    likely = nearest(slug, known)
    folder = {"toolkit page": "toolkit", "category": "categories"}.get(kind, f"{kind}s")
    folder = {"seriess": "series"}.get(folder, folder)
    return Misread(
        f"there is no {kind} “{slug}”",
        instead=(likely,) if likely else (),
        advice="" if likely else f"The slugs are the names of the files in content/{folder}/.",
    )
