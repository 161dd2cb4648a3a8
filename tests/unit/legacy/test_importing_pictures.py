"""Pictures of the old blog: brought, missing, marked."""

from __future__ import annotations

from pathlib import Path

from coop_toolkit.legacy.importing import ImportOptions, import_sources
from PIL import Image

from tests.unit.legacy.support import FIXTURES, document, run, value


def test_pictures_come_from_the_uploads_folder(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads" / "2013" / "05"
    uploads.mkdir(parents=True)
    (uploads / "canes.jpg").write_bytes(b"\xff\xd8 picture")
    content = tmp_path / "content"
    report = run(content, "whole-blog.xml", uploads=tmp_path / "uploads")
    assert (content / "files/2013/canes.jpg").read_bytes() == b"\xff\xd8 picture"
    body = document(content, "posts/2013/runner-beans.md").body
    assert 'src="/files/2013/canes.jpg"' in body
    assert "missing" not in body
    assert report.missing == {}


def test_a_missing_picture_is_listed_and_marked_and_its_address_kept(tmp_path: Path) -> None:
    report = run(tmp_path, "whole-blog.xml")
    body = document(tmp_path, "posts/2013/runner-beans.md").body
    old = "https://plots.example/wp-content/uploads/2013/05/canes-300x200.jpg"
    assert f'<a href="{old}"><img src="/files/2013/canes.jpg"' in body
    assert 'class="missing"' in body
    whole = "https://plots.example/wp-content/uploads/2013/05/canes.jpg"
    assert report.missing == {whole: ["Runner beans & canes"]}


def test_a_missing_picture_has_a_card_in_its_place_until_it_is_brought(tmp_path: Path) -> None:
    content, path = tmp_path / "content", tmp_path / "content/files/2013/canes.jpg"
    run(content, "whole-blog.xml")
    with Image.open(path) as card:
        assert card.size == (640, 360)
    again = run(content, "whole-blog.xml")
    assert len(again.missing) == 1
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "canes.jpg").write_bytes(b"the picture")
    assert run(content, "whole-blog.xml", uploads=uploads).missing == {}
    assert path.read_bytes() == b"the picture"
    assert run(content, "whole-blog.xml").missing == {}


def test_a_featured_picture_is_the_picture_of_the_post(tmp_path: Path) -> None:
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "canes.jpg").write_bytes(b"picture")
    run(tmp_path / "content", "whole-blog.xml", uploads=uploads)
    post = document(tmp_path / "content", "posts/2013/runner-beans.md")
    assert value(post, "image") == "/files/2013/canes.jpg"


def test_a_picture_with_a_relative_address_is_one_of_the_old_blog(tmp_path: Path) -> None:
    export = tmp_path / "blog.xml"
    data = (FIXTURES / "whole-blog.xml").read_text()
    export.write_text(
        data.replace("Bring what you have.", '<img src="/theme/logo.png" alt="Logo">')
    )
    options = ImportOptions()
    report = import_sources([str(export)], tmp_path / "c", options=options, say=lambda line: None)
    assert "https://plots.example/theme/logo.png" in report.missing
    assert "(/files/2013/logo.png)" in (tmp_path / "c/posts/2013/seed-swap.md").read_text()
