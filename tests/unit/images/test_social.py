"""The picture of a page when it is shared."""

from __future__ import annotations

import io

import pytest
from coop_toolkit.images.social import drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@given(st.text(max_size=400), st.sampled_from(["post", "event", "project", ""]))
@settings(max_examples=25, deadline=None)
def test_any_title_gives_a_picture_of_the_usual_size(title: str, kind: str) -> None:
    assert opened(drawn(title, kind, "Toolkit")).size == (1200, 630)


def test_the_same_title_gives_the_same_bytes() -> None:
    assert drawn("Made in Lambeth", "post", "T") == drawn("Made in Lambeth", "post", "T")


@pytest.mark.parametrize("length", [10, 40, 80, 120, 400])
def test_no_title_runs_over_the_edge(length: int) -> None:
    image = opened(drawn("Wmmm oooo " * (length // 10), "post", "Toolkit"))
    paper = image.getpixel((5, 300))
    edge = [image.getpixel((x, y)) for x in (1150, 1190) for y in range(140, 629, 3)]
    assert set(edge) == {paper}
    assert {image.getpixel((x, 618)) for x in range(0, 1200, 5)} == {paper}


def test_kinds_are_told_apart() -> None:
    assert drawn("A title", "event", "T") != drawn("A title", "project", "T")
