"""Each picture of content/files/ in the widths that pages offer, as WebP.

The address of a size is a hash of what it is made from, so a page is the same whether the
sizes are made or not. A size is beside its original: /files/2012/garden.jpg.3f2a….480.webp.
"""

from __future__ import annotations

import base64
import hashlib
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PIL import Image, ImageOps
from PIL import __version__ as pillow_version

from coop_toolkit.catalogue.walking import ContentFile
from coop_toolkit.code_version import code_version
from coop_toolkit.edition import Edition
from coop_toolkit.images.cleaning import cleaned, orientation
from coop_toolkit.output import WebFile

WIDTHS = (480, 960, 1440)
_MADE_BY = (("images/sizes.py", "images/cleaning.py"), ("Pillow",))
_QUALITY = 78
_RECIPE = f"1/{pillow_version}/{_QUALITY}"
_RESIZED = {"JPEG", "PNG", "WEBP"}
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".gif"}


@dataclass(frozen=True)
class Picture:
    """One picture: its file, and its width and height in pixels as it stands upright."""

    file: ContentFile
    width: int
    height: int
    is_resized: bool

    @property
    def address(self) -> str:
        """Where the original is published."""
        return f"/{self.file.below}"

    @cached_property
    def digest(self) -> str:
        """A hash of the original and of how sizes are made from it."""
        data = self.file.path.read_bytes()
        return hashlib.sha256(_RECIPE.encode() + data).hexdigest()[:10]

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is offered in, the smallest first; none wider than the original."""
        return tuple(w for w in WIDTHS if w < self.width) if self.is_resized else ()

    def size_address(self, width: int) -> str:
        """Where a size of it is published."""
        return f"{self.address}.{self.digest}.{width}.webp"


def picture_of(file: ContentFile) -> Picture | None:
    """A file as a picture; None where it is none that can be read."""
    if file.suffix not in SUFFIXES:
        return None
    try:
        data = file.path.read_bytes()
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as image:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            width, height = image.size
            if orientation(image, data) in (5, 6, 7, 8):
                width, height = height, width
            moves = getattr(image, "n_frames", 1) > 1
            return Picture(file, width, height, image.format in _RESIZED and not moves)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def size_files(edition: Edition) -> Iterator[WebFile]:
    """Every size of every picture; nothing in a build of pages only."""
    if not edition.is_complete:
        return
    for file in edition.catalogue.files:
        picture = picture_of(file)
        if picture is None or picture.address in edition.unfit():
            continue
        for width in picture.widths:
            data = _kept(edition, picture, width)
            yield WebFile(picture.size_address(width), data, "image/webp", (file.shown,))


def _kept(edition: Edition, picture: Picture, width: int) -> bytes:
    """A size from the store, else made and kept there."""
    key = ("picture", code_version(*_MADE_BY), picture.digest, str(width))
    kept = edition.store.recall(*key) if edition.store else None
    if kept is not None:
        return base64.b64decode(kept)
    data = _resized(cleaned(picture.file.path.read_bytes()), width)
    if edition.store:
        edition.store.keep(base64.b64encode(data).decode(), *key)
    return data


def _resized(data: bytes, width: int) -> bytes:
    with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as image:
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        if image.format == "JPEG":
            image.draft("RGB", (width * 2, width * 2))
        upright = ImageOps.exif_transpose(image)
        mode = "RGBA" if upright.mode in ("RGBA", "LA", "P", "PA") else "RGB"
        height = max(1, round(upright.height * width / upright.width))
        smaller = upright.convert(mode).resize((width, height), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    smaller.save(written, "WEBP", quality=_QUALITY, method=4)
    return written.getvalue()
