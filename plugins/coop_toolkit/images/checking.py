"""Pictures that cannot be published: too heavy, broken, or a small file that is huge inside.

One that an officer's page shows is an error. The archive is not refused for what its author
uploaded: where only imported posts show it, or nobody, it is a warning, the picture stays
out of the site, and its words stand in its place.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import Image

from coop_toolkit.catalogue import Catalogue, ContentFile
from coop_toolkit.images.drawings import is_active
from coop_toolkit.images.sizes import SUFFIXES
from coop_toolkit.model import Common, Post
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import links_of, resolve

MOST_BYTES = 8_000_000
MOST_PIXELS = 178_956_970  # Pillow's own limit, twice its Image.MAX_IMAGE_PIXELS
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
_SAVE_SMALLER = "Save it again no wider than 2000 pixels, then put it in its place."


def picture_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """A problem for each picture that no page can show."""
    faulty = {file: fault for file in catalogue.files if (fault := fault_of(file))}
    refused = _shown_by_officers(catalogue) if faulty else frozenset()
    for file, fault in faulty.items():
        level = Level.ERROR if f"/{file.below}" in refused else Level.WARNING
        yield Problem(file.shown, 0, fault[0], advice=fault[1], help="file-size", level=level)
    for file in catalogue.files:
        if file not in faulty and (kind := _other_kind(file)):
            message = f"this picture is a {kind[1:].upper()}, which its name does not say"
            advice = f"Let its name end in {kind}, here and where a page shows it."
            yield Problem(file.shown, 0, message, advice=advice, help="file-size",
                          level=Level.WARNING)  # fmt: skip


def unfit_pictures(catalogue: Catalogue) -> frozenset[str]:
    """The addresses of the pictures that no page can show."""
    return frozenset(f"/{file.below}" for file in catalogue.files if fault_of(file))


def fault_of(file: ContentFile) -> tuple[str, str] | None:
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
            _SAVE_SMALLER,
        )
    return _unreadable(file.path, facts.st_mtime_ns)


def _other_kind(file: ContentFile) -> str:
    """The ending that a picture's bytes ask for, "" where its name has one that fits."""
    if file.suffix not in SUFFIXES:
        return ""
    with warnings.catch_warnings(), Image.open(file.path) as image:
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        endings = _ENDINGS.get(image.format or "", ())
    return "" if not endings or file.suffix in endings else endings[0]


@cache
def _unreadable(path: Path, changed: int) -> tuple[str, str] | None:
    """What a picture cannot be shown for. `changed` is when it last was, in nanoseconds."""
    try:
        with warnings.catch_warnings(), Image.open(path) as image:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if image.format == "JPEG":
                image.draft("RGB", (64, 64))  # an eighth of the work shows a cut end too
            image.load()
    except Image.DecompressionBombError:
        points = f"this picture has more than {MOST_PIXELS // 10**6} million points"
        return points, _SAVE_SMALLER
    except (OSError, ValueError, SyntaxError, EOFError):
        broken = "this picture is broken and cannot be shown"
        return broken, "Copy it again from where it came, or leave it out."
    return None


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
