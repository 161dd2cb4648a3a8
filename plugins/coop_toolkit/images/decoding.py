"""Whether a picture can be decoded, and what it is: asked once of the same bytes.

Decoding is most of what a picture costs a build that need not make its sizes. What was found
is kept under the picture's digest and the version of the code, so that a later build reads
the bytes and no more.
"""

from __future__ import annotations

import hashlib
import json
import warnings
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from PIL import Image

from coop_toolkit.code_version import code_version
from coop_toolkit.rendering import TextStore

MOST_PIXELS = 178_956_970  # Pillow's own limit, twice its Image.MAX_IMAGE_PIXELS
SAVE_SMALLER = "Save it again no wider than 2000 pixels, then put it in its place."
_MADE_BY = (("images/decoding.py",), ("Pillow",))


@dataclass(frozen=True)
class Decoded:
    """What decoding a picture told.

    `format` is Pillow's name of it ("JPEG"), "" where that could not be told; `fault` is why
    it cannot be shown and `advice` how to mend that, both "" for a good one.
    """

    format: str = ""
    fault: str = ""
    advice: str = ""


def decoded(path: Path, changed: int, store: TextStore | None) -> Decoded:
    """What decoding a picture tells, from the store where its bytes were decoded before.

    Args:
        path: the file.
        changed: when it last was, in nanoseconds.
        store: keeps what was found, where there is one.
    """
    digest = _digest(path, changed)
    key = ("decoded", code_version(*_MADE_BY), digest)
    kept = store.recall(*key) if store else None
    if kept is not None:
        return Decoded(**json.loads(kept))
    found = _decoded_now(path, digest)
    if store:
        store.keep(json.dumps(asdict(found)), *key)
    return found


@cache
def _digest(path: Path, changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def _decoded_now(path: Path, digest: str) -> Decoded:
    kind = ""
    try:
        with warnings.catch_warnings(), Image.open(path) as image:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            kind = image.format or ""
            if kind == "JPEG":
                image.draft("RGB", (64, 64))  # an eighth of the work shows a cut end too
            image.load()
    except Image.DecompressionBombError:
        points = f"this picture has more than {MOST_PIXELS // 10**6} million points"
        return Decoded(kind, points, SAVE_SMALLER)
    except (OSError, ValueError, SyntaxError, EOFError):
        broken = "this picture is broken and cannot be shown"
        return Decoded(kind, broken, "Copy it again from where it came, or leave it out.")
    return Decoded(kind)
