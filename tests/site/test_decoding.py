"""A picture is decoded once: a later build, as of another process, knows what was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.images import decoding
from PIL import Image, ImageFile

from tests.edited_checkout import Checkout, small_checkout

Build = Callable[[], int]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout with one picture that is shown and half of one that is not."""
    made = small_checkout(tmp_path / "checkout")
    picture = made.content / "files/2012/bike.png"
    (made.content / "files/2012/half.png").write_bytes(picture.read_bytes()[:40])
    return made


@pytest.fixture
def build(checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds after an edit, as a new process would; how many pictures were decoded."""
    decoded: list[object] = []
    load = ImageFile.ImageFile.load

    def counted(image: ImageFile.ImageFile) -> object:
        decoded.append(image)
        return load(image)

    monkeypatch.setattr(ImageFile.ImageFile, "load", counted)

    def built() -> int:
        decoded.clear()
        decoding._digest.cache_clear()
        decoding._decoded_now.cache_clear()
        number = len(list(checkout.content.glob("posts/2013/*")))
        checkout.write(f"posts/2013/new-{number}.md", f"title: New {number}\ndate: 2013-01-02")
        checkout.build(tmp_path / "output")
        return len(decoded)

    return built


def test_a_second_build_decodes_nothing_and_says_the_same(
    build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    warning = "half.png: warning: this picture is broken and cannot be shown\n"
    assert (build(), warning in capsys.readouterr().out) == (1, True)
    assert (build(), warning in capsys.readouterr().out) == (0, True)


def test_a_picture_that_changed_is_decoded_again(
    checkout: Checkout, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build()
    Image.new("RGB", (30, 30)).save(checkout.content / "files/2012/bike.png")
    (checkout.content / "files/2012/half.png").unlink()
    capsys.readouterr()
    assert build() == 1
    assert "broken" not in capsys.readouterr().out


def test_a_picture_whose_name_says_another_kind_is_told_of_again(
    checkout: Checkout, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (9, 9)).save(checkout.content / "files/2012/bus.jpg", "PNG")
    told = "bus.jpg: warning: this picture is a PNG, which its name does not say\n"
    build()
    assert told in capsys.readouterr().out
    assert (build(), told in capsys.readouterr().out) == (0, True)
