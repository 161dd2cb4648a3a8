"""The picture of a page that is shown where the page is shared: its title, well set.

Nine colours are enough: six steps from paper to ink and the colours of the three kinds. The
face is the one that Pillow carries, so that every machine draws the same.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont
from PIL import __version__ as pillow_version

from coop_toolkit.code_version import code_version
from coop_toolkit.edition import Edition
from coop_toolkit.output import MetaFact, WebFile, WebPage

WIDTH, HEIGHT = 1200, 630
_PAPER, _INK = (0xFB, 0xF8, 0xF2), (0x1D, 0x1B, 0x22)
_KINDS = ((0x0B, 0x5D, 0x4E), (0xA6, 0x3A, 0x1B), (0x2B, 0x4C, 0x9B))
_STEPS = 6
_COLOUR_OF = {"event": 1, "series": 1, "venue": 1, "project": 2}
_LAYOUT = f"1/{pillow_version}"
_MADE_BY = (("images/social.py",), ("Pillow",))
_MARGIN = 72
# How large a title is set, by how many characters fit a line at that size.
_SETTINGS = ((84, 24, 3), (68, 30, 4), (54, 38, 5), (42, 50, 6), (42, 24, 6))
_LAST_KNOWN = 0x17F  # the face ends with Latin Extended-A
_ALSO_KNOWN = set("–—‘’“”…•€™ŵŷ")


def social_address(edition: Edition, page: WebPage) -> str:
    """Where the picture of a page is; the same whether it is made or not."""
    digest = hashlib.sha256("\0".join(_made_from(edition, page)).encode())
    return f"/social/{digest.hexdigest()[:16]}.png"


def social_facts(edition: Edition, page: WebPage) -> Iterator[MetaFact]:
    """What a page's head says of its picture."""
    if not page.indexed:
        return
    yield MetaFact("property", "og:image", edition.site.absolute(social_address(edition, page)))
    yield MetaFact("property", "og:image:width", str(WIDTH))
    yield MetaFact("property", "og:image:height", str(HEIGHT))
    yield MetaFact("property", "og:image:alt", page.title)
    yield MetaFact("name", "twitter:card", "summary_large_image")


def social_files(edition: Edition, pages: Iterable[WebPage]) -> Iterator[WebFile]:
    """The picture of every page that may be found; nothing in a build of pages only."""
    if not edition.is_complete:
        return
    shown = {social_address(edition, page): page for page in pages if page.indexed}
    for address, page in shown.items():
        yield WebFile(address, social_picture(edition, page), "image/png", page.sources)


def social_picture(edition: Edition, page: WebPage) -> bytes:
    """The PNG of a page, from the store where it was drawn before."""
    key = ("social", code_version(*_MADE_BY), *_made_from(edition, page))
    kept = edition.store.recall(*key) if edition.store else None
    if kept is not None:
        return base64.b64decode(kept)
    data = drawn(*_made_from(edition, page)[1:])
    if edition.store:
        edition.store.keep(base64.b64encode(data).decode(), *key)
    return data


def _made_from(edition: Edition, page: WebPage) -> tuple[str, str, str, str]:
    title = edition.site.subtitle if page.kind == "home" else page.title
    return _LAYOUT, title, page.kind, edition.site.name


def drawn(title: str, kind: str, site: str) -> bytes:
    """The picture as PNG: the strip of the three kinds, the site's name, the title."""
    grey = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(grey)
    pen.text((_MARGIN, 64), _drawable(site), fill=235, font=_face(34))
    pen.line((_MARGIN, 128, WIDTH - _MARGIN, 128), fill=255, width=3)
    pen.line((_MARGIN, 134, WIDTH - _MARGIN, 134), fill=255, width=1)
    size, lines = _set(_drawable(title))
    top = HEIGHT - 72 - round(len(lines) * size * 1.15)
    pen.rectangle((_MARGIN, top - 32, _MARGIN + 110, top - 24), fill=255)
    for number, line in enumerate(lines):
        pen.text((_MARGIN, top + round(number * size * 1.15)), line, fill=255, font=_face(size))
    return _coloured(grey, _COLOUR_OF.get(kind, 0), top)


def _coloured(grey: Image.Image, kind: int, top: int) -> bytes:
    image = grey.point([value * (_STEPS - 1) // 255 for value in range(256)])
    pen = ImageDraw.Draw(image)
    for number in range(3):
        pen.rectangle((number * 400, 0, number * 400 + 399, 17), fill=_STEPS + number)
    pen.rectangle((_MARGIN, top - 32, _MARGIN + 110, top - 24), fill=_STEPS + kind)
    written = io.BytesIO()
    _with_palette(image).save(written, "PNG", bits=4, compress_level=1, compress_type=zlib.Z_RLE)
    return written.getvalue()


def _with_palette(image: Image.Image) -> Image.Image:
    palette = Image.frombytes("P", image.size, image.tobytes())
    palette.putpalette(_colours())
    return palette


@cache
def _colours() -> bytes:
    ramp = [
        tuple(round(p + (i - p) * step / (_STEPS - 1)) for p, i in zip(_PAPER, _INK, strict=True))
        for step in range(_STEPS)
    ]
    return bytes(part for colour in (*ramp, *_KINDS) for part in colour)


@cache
def _face(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _set(title: str) -> tuple[int, list[str]]:
    """The size of a title and its lines: the largest at which it fits."""
    for size, width, most in _SETTINGS:
        lines = wrap(title, width, break_long_words=True)
        if len(lines) <= most and _longest(lines, size) <= WIDTH - 2 * _MARGIN:
            return size, lines
    return size, [*lines[: most - 1], f"{lines[most - 1][: width - 1].rstrip()}…"]


def _longest(lines: list[str], size: int) -> float:
    return max((_face(size).getlength(line) for line in lines), default=0)


def _drawable(text: str) -> str:
    """The text as far as the face has its letters."""
    known = (letter for letter in text if ord(letter) <= _LAST_KNOWN or letter in _ALSO_KNOWN)
    return " ".join("".join(known).split())
