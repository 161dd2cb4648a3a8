"""What a camera wrote beside a picture never reaches a reader."""

from __future__ import annotations

import io
import struct

import pytest
from coop_toolkit.images.cleaning import cleaned
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

SECRET = b"51.4613,-0.1156 a name"


def picture(kind: str, turned: int = 1) -> bytes:
    image = Image.new("RGB", (60, 40), (200, 30, 30))
    image.paste((0, 0, 0), (0, 0, 60, 20))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010E] = SECRET.decode()
    written = io.BytesIO()
    extra: dict[str, object] = {"exif": exif}
    if kind == "PNG":
        said = PngImagePlugin.PngInfo()
        said.add_text("Comment", SECRET.decode())
        extra["pnginfo"] = said
    if kind == "JPEG":
        extra["comment"] = SECRET
    image.save(written, kind, **extra)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_the_picture_is_left(kind: str) -> None:
    dirty = picture(kind)
    clean = cleaned(dirty)
    assert SECRET in dirty
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as image, Image.open(io.BytesIO(dirty)) as before:
        assert dict(image.getexif()) == {}
        assert image.tobytes() == before.tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_on_its_side_is_turned_upright(kind: str) -> None:
    clean = cleaned(picture(kind, turned=6))
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as image:
        assert image.size == (40, 60)
        assert dict(image.getexif()) == {}
        left, right = image.getpixel((2, 30)), image.getpixel((37, 30))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > 150 > right[0]


def test_what_is_no_picture_stays_as_it_is() -> None:
    assert cleaned(b"%PDF-1.4 anything") == b"%PDF-1.4 anything"


@given(st.binary(max_size=200), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 200))
def test_a_damaged_picture_ends_nothing(noise: bytes, kind: str, cut: int) -> None:
    cleaned(picture(kind)[:cut] + noise)


def test_cleaning_twice_changes_nothing_more() -> None:
    once = cleaned(picture("JPEG"))
    assert cleaned(once) == once


def test_the_size_that_a_webp_says_is_its_own() -> None:
    clean = cleaned(picture("WEBP"))
    assert struct.unpack("<I", clean[4:8])[0] == len(clean) - 8
