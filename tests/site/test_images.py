"""Pictures and documents of the content, through a build."""

from __future__ import annotations

import io
import re
import struct
import zlib
from pathlib import Path
from urllib.request import urlopen

import pytest
from coop_toolkit.preview.server import make_server
from PIL import Image

from tests.conftest import SmallSite
from tests.local_server import answering

GPS = 0x8825


def photo(path: Path, size: tuple[int, int] = (1600, 900), turned: int = 1) -> None:
    """A photograph as a telephone writes it: lying on its side, with its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.effect_noise(size, 40).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = turned
    exif.get_ifd(GPS)[1] = "N"
    exif[0x010F] = "A maker"
    image.save(path, exif=exif, quality=60)


def with_photo(site: SmallSite, body: str = "![A garden](/files/2012/garden.jpg)") -> SmallSite:
    photo(site.content / "files/2012/garden.jpg", turned=6)
    return site.post("first-post", body=f"{body}\n")


def image_tag(site: SmallSite) -> str:
    found = re.search(r"<img [^>]*garden[^>]*>", site.page("/2012/10/18/first-post/"))
    assert found is not None
    return found[0]


def test_a_picture_keeps_nothing_of_the_camera_and_stands_upright(site: SmallSite) -> None:
    with_photo(site).built()
    with Image.open(site.output / "files/2012/garden.jpg") as image:
        assert image.size == (900, 1600)
        assert dict(image.getexif()) == {}
    assert b"A maker" not in (site.output / "files/2012/garden.jpg").read_bytes()


def test_a_picture_has_its_size_and_is_offered_in_sizes(site: SmallSite) -> None:
    tag = image_tag(with_photo(site).built())
    assert 'width="900" height="1600"' in tag
    offered = re.findall(r"(/files/\S+) (\d+)w", tag)
    assert [int(width) for _, width in offered] == [480, 900]
    for address, width in offered:
        with Image.open(site.output / address.lstrip("/")) as image:
            assert image.width == int(width)
    assert offered[0][0].endswith(".webp")


def test_a_build_of_pages_makes_no_sizes_and_the_same_pages(site: SmallSite) -> None:
    whole = with_photo(site).built().files()
    pages = site.built("--pages").files()
    assert "files/2012/garden.jpg" in pages
    assert whole["files/2012/garden.jpg"] == pages["files/2012/garden.jpg"]
    assert not any(name.endswith(".webp") or name.startswith("social/") for name in pages)
    for name, data in pages.items():
        assert whole[name] == data


def test_only_the_first_picture_at_the_top_is_loaded_at_once(site: SmallSite) -> None:
    picture = "![A garden](/files/2012/garden.jpg)\n\n"
    page = with_photo(site, picture * 2).built("--pages").page("/2012/10/18/first-post/")
    tags = re.findall(r"<img [^>]*>", page)
    assert ["lazy" in tag for tag in tags] == [False, True]


def test_a_site_below_a_path_offers_sizes_below_it(site: SmallSite) -> None:
    tag = image_tag(with_photo(site).built("--site-url", "https://x.example/toolkit"))
    assert re.findall(r'srcset="(/toolkit/files/2012/garden\.jpg\.\w+\.480\.webp) ', tag)


def test_a_feed_shows_the_picture_without_sizes(site: SmallSite) -> None:
    feed = with_photo(site).built().page("/atom.xml")
    assert "files/2012/garden.jpg" in feed
    assert "srcset" not in feed


def test_a_document_says_its_kind_and_weight_and_how_to_ask_for_another_form(
    site: SmallSite,
) -> None:
    path = site.content / "files/2012/cards.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF-1.4" + bytes(240_000))
    page = site.post("first-post", body="[The cards](/files/2012/cards.pdf)\n").built("--pages")
    text = page.page("/2012/10/18/first-post/")
    assert "The cards (PDF, 240 KB)</a>" in text
    assert "in another form" in text


def test_every_page_names_a_picture_to_share_it_with(site: SmallSite) -> None:
    page = site.post("first-post").built().page("/2012/10/18/first-post/")
    found = re.search(r'og:image" content="https://toolkit\.example(/social/\w+\.png)"', page)
    assert found is not None
    assert site.has(found[1])
    assert 'name="twitter:card" content="summary_large_image"' in page


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 20,000 by 20,000."""
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    written = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    written.seek(0, io.SEEK_END)
    for name, data in chunks:
        written.write(struct.pack(">I", len(data)) + name + data)
        written.write(struct.pack(">I", zlib.crc32(name + data)))
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xd8\xff" + bytes(8_100_000), "weighs 8.1 MB, and the most is 8 MB"),
        (b"\xff\xd8\xff\xe0 no picture", "is broken and cannot be shown"),
        (b"", "is broken and cannot be shown"),
        (bomb(), "million points"),
    ],
    ids=["too heavy", "broken", "empty", "small outside and huge inside"],
)
def test_a_picture_that_cannot_be_shown_is_refused_in_plain_words(
    site: SmallSite, data: bytes, said: str
) -> None:
    path = site.content / "files/2012/garden.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    ran = site.post("first-post", body="![A garden](/files/2012/garden.png)\n").build("--pages")
    assert ran.status == 1
    assert "files/2012/garden.png: this picture" in ran.output
    assert said in ran.output


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff" + bytes(8_100_000), b"\xff\xd8\xff\xe0 no picture", bomb()],
    ids=["too heavy", "broken", "small outside and huge inside"],
)
def test_in_an_imported_post_the_words_of_such_a_picture_stand_in_its_place(
    site: SmallSite, data: bytes
) -> None:
    path = site.content / "files/2012/garden.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    body = "[![A garden](/files/2012/garden.png)](/files/2012/garden.png)\n"
    header = "image: /files/2012/garden.png\nlegacy:\n  guid: http://old.example/?p=7"
    ran = site.post("first-post", header, body).build()
    assert ran.status == 0, ran.output
    assert "files/2012/garden.png: warning: this picture" in ran.output
    page = site.page("/2012/10/18/first-post/")
    assert "A garden (this picture is missing)" in page
    assert "garden.png" not in page
    assert not any("garden" in name for name in site.files())
    assert "garden.png" not in site.page("/feed.json")


def test_a_build_of_pages_leaves_what_the_whole_build_made(site: SmallSite) -> None:
    with_photo(site)
    options = ["--content", site.content, "--output", site.output, "--as-of", "2026-11-22"]
    assert site.run("build", *options).status == 0
    whole = set(site.files())
    assert site.run("build", "--pages", *options).status == 0
    assert set(site.files()) == whole
    (site.content / "files/2012/garden.jpg").unlink()
    site.post("first-post", body="No picture.\n")
    assert site.run("build", *options).status == 0
    assert not any(name.endswith(".webp") for name in site.files())


def test_a_preview_shows_the_picture_where_a_size_is_missing(site: SmallSite) -> None:
    with_photo(site).built("--pages")
    wanted = re.findall(r"(/files/\S+\.480\.webp)", image_tag(site))
    server = make_server(site.output, 0)
    with (
        answering(server),
        urlopen(f"http://127.0.0.1:{server.server_address[1]}{wanted[0]}") as answer,
    ):
        assert Image.open(io.BytesIO(answer.read())).size == (900, 1600)
