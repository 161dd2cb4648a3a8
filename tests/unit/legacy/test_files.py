"""Where files of the old blog have their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from coop_toolkit.legacy.attachments import Attachments, address_key
from coop_toolkit.legacy.files import FileStore, file_name, is_servable
from coop_toolkit.legacy.writing import Folder


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://x.example/wp-content/uploads/2012/10/My%20pic.JPG?w=300", "My-pic.JPG"),
        ("https://x.example/a/..%2f..%2fevil.png", "evil.png"),
        ("https://x.example/a\\..\\evil.png", "evil.png"),
        ("https://x.example/%E6%97%A5.png", "日.png"),
        ("https://x.example/.htaccess", "file.htaccess"),
        ("https://x.example/", "file"),
    ],
)
def test_names_are_safe_for_any_machine(address: str, name: str) -> None:
    assert file_name(address) == name


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.php", "a.js", "a.htaccess", "a", "a.exe"])
def test_what_could_run_is_not_served(name: str) -> None:
    assert not is_servable(name)


def test_all_sizes_of_an_upload_are_one_file() -> None:
    whole = "https://x.example/wp-content/uploads/2012/10/pic.jpg"
    sizes = ("-300x200.jpg", "-scaled.jpg", "-1024x768.jpg")
    assert {address_key(whole.replace(".jpg", size)) for size in sizes} == {address_key(whole)}
    assert address_key("https://i0.wp.com/x.example/wp-content/uploads/2012/10/pic.jpg?w=3") == (
        address_key(whole)
    )


def test_pictures_of_two_other_sites_are_two_files(tmp_path: Path) -> None:
    store = FileStore(Folder(tmp_path), Attachments([]))
    one = store.place("https://one.example/logo.png", "2012", "A", shown=True)
    two = store.place("https://two.example/logo.png", "2012", "A", shown=True)
    assert one is not None
    assert two is not None
    assert (one.address, two.address) == (
        "/files/2012/logo.png",
        "/files/2012/two-example/logo.png",
    )


def test_uploads_of_one_name_keep_it_in_the_folder_of_their_month(tmp_path: Path) -> None:
    store = FileStore(Folder(tmp_path), Attachments([]))
    base = "https://x.example/wp-content/uploads/2012"
    places = [
        store.place(f"{base}/{path}", "2014", "A")
        for path in ("10/photo.jpg", "11/photo.jpg", "11/other.jpg")
    ]
    assert [placed.address for placed in places if placed] == [
        "/files/2012/photo.jpg",
        "/files/2012/11/photo.jpg",
        "/files/2012/other.jpg",
    ]


def test_a_script_in_the_uploads_is_not_brought(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "x.svg").write_text("<svg onload=alert(1)>")
    store = FileStore(Folder(tmp_path / "content"), Attachments([]), uploads)
    placed = store.place("https://x.example/wp-content/uploads/x.svg", "2012", "A")
    assert placed is not None
    assert not placed.is_there
    assert not list((tmp_path / "content").rglob("*.svg"))


def test_a_link_in_the_uploads_is_not_followed_out_of_them(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "pic.jpg").symlink_to(tmp_path / "secret.jpg")
    store = FileStore(Folder(tmp_path / "content"), Attachments([]), uploads)
    placed = store.place("https://x.example/wp-content/uploads/pic.jpg", "2012", "A")
    assert placed is not None
    assert not placed.is_there
