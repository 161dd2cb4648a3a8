"""Pictures that cannot be published: too heavy, broken, or a small file that is huge inside.

One that an officer's page shows is an error. The archive is not refused for what its author
uploaded: where only imported posts show it, or nobody, it is a warning, the picture stays
out of the site, and its words stand in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue, ContentFile
from coop_toolkit.edition import Edition
from coop_toolkit.images.decoding import SAVE_SMALLER, decoded
from coop_toolkit.images.drawings import is_active
from coop_toolkit.images.sizes import SUFFIXES
from coop_toolkit.model import Common, Post
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import TextStore, links_of, resolve

MOST_BYTES = 8_000_000
_ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "MPO": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "GIF": (".gif",),
}
_HOLDS_PROGRAM = (
    "this drawing holds a program, or fetches something from elsewhere",
    "Save it as a plain SVG, or as a PNG, then put it in its place.",
)


def picture_problems(edition: Edition) -> Iterator[Problem]:
    """A problem for each picture that no page can show."""
    files = edition.catalogue.files
    faulty = {file: fault for file in files if (fault := fault_of(file, edition.store))}
    refused = _shown_by_officers(edition.catalogue) if faulty else frozenset()
    for file, fault in faulty.items():
        level = Level.ERROR if f"/{file.below}" in refused else Level.WARNING
        yield Problem(file.shown, 0, fault[0], advice=fault[1], help="file-size", level=level)
    for file in files:
        if file not in faulty and (kind := _other_kind(file, edition.store)):
            message = f"this picture is a {kind[1:].upper()}, which its name does not say"
            advice = f"Let its name end in {kind}, here and where a page shows it."
            yield Problem(file.shown, 0, message, advice=advice, help="file-size",
                          level=Level.WARNING)  # fmt: skip


def unfit_pictures(edition: Edition) -> frozenset[str]:
    """The addresses of the pictures that no page can show."""
    files = edition.catalogue.files
    return frozenset(f"/{file.below}" for file in files if fault_of(file, edition.store))


def fault_of(file: ContentFile, store: TextStore | None) -> tuple[str, str] | None:
    """What is wrong with a picture and how to mend it; None for a good one, and for no picture."""
    if file.suffix not in {*SUFFIXES, ".svg"}:
        return None
    facts = file.path.stat()
    if file.suffix == ".svg":
        return _HOLDS_PROGRAM if is_active(file.path, facts.st_mtime_ns) else None
    if facts.st_size > MOST_BYTES:
        most = MOST_BYTES // 10**6
        return (
            f"this picture weighs {facts.st_size / 1e6:.1f} MB, and the most is {most} MB",
            SAVE_SMALLER,
        )
    found = decoded(file.path, facts.st_mtime_ns, store)
    return (found.fault, found.advice) if found.fault else None


def _other_kind(file: ContentFile, store: TextStore | None) -> str:
    """The ending that a picture's bytes ask for, "" where its name has one that fits."""
    if file.suffix not in SUFFIXES:
        return ""
    found = decoded(file.path, file.path.stat().st_mtime_ns, store)
    endings = _ENDINGS.get(found.format, ())
    return "" if not endings or file.suffix in endings else endings[0]


def _shown_by_officers(catalogue: Catalogue) -> frozenset[str]:
    """The addresses of all pictures that something else than an imported post shows or leads to."""
    things = (thing for thing in catalogue.published if not thing.legacy)
    return frozenset(address for thing in things for address in _files_of(catalogue, thing))


def _files_of(catalogue: Catalogue, thing: Common) -> Iterator[str]:
    if isinstance(thing, Post) and thing.image:
        yield thing.image
    for link in links_of(catalogue.render(thing.body).html):
        if link.is_local:
            by_path = catalogue.address_by_path
            yield resolve(link.target, thing.below, by_path, frozenset()).address
