"""Pictures that cannot be published: too heavy, broken, or a small file that is huge inside."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator

from PIL import Image

from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.images.sizes import SUFFIXES
from coop_toolkit.problems import Problem

MOST_BYTES = 8_000_000
MOST_PIXELS = 178_956_970  # Pillow's own limit, twice its Image.MAX_IMAGE_PIXELS
_HELP = "file-size"


def picture_problems(files: Iterable[ContentFile]) -> Iterator[Problem]:
    """A problem for each picture that no page can show."""
    for file in files:
        if file.suffix not in SUFFIXES:
            continue
        problem = _too_heavy(file) or _unreadable(file)
        if problem:
            yield problem


def _too_heavy(file: ContentFile) -> Problem | None:
    size = file.path.stat().st_size
    if size <= MOST_BYTES:
        return None
    return Problem(
        file.shown,
        0,
        f"this picture weighs {size / 1e6:.1f} MB, and the most is {MOST_BYTES // 10**6} MB",
        advice="Save it again no wider than 2000 pixels, then put it in its place.",
        help=_HELP,
    )


def _unreadable(file: ContentFile) -> Problem | None:
    try:
        with warnings.catch_warnings(), Image.open(file.path) as image:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if image.format == "JPEG":
                image.draft("RGB", (64, 64))  # an eighth of the work shows a cut end too
            image.load()
    except Image.DecompressionBombError:
        return _too_large(file)
    except (OSError, ValueError, SyntaxError, EOFError):
        return Problem(
            file.shown,
            0,
            "this picture is broken and cannot be shown",
            advice="Copy it again from where it came, or leave it out.",
            help=_HELP,
        )
    return None


def _too_large(file: ContentFile) -> Problem:
    return Problem(
        file.shown,
        0,
        f"this picture has more than {MOST_PIXELS // 10**6} million points",
        advice="Save it again no wider than 2000 pixels, then put it in its place.",
        help=_HELP,
    )
