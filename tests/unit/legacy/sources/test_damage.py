"""Damaged exports: every readable item comes through, and what does not is listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport

GOOD = (Path(__file__).parents[3] / "fixtures/legacy/whole-blog.xml").read_bytes()
TITLE = b"<title>Seed swap</title>"
BODY = b"Bring what you have."
END_OF_BODY = b"have.</p><!-- /wp:paragraph -->]]></content:encoded>"
Damage = Callable[[bytes], bytes]


def run(folder: Path, data: bytes) -> ImportReport:
    (folder / "export.xml").write_bytes(data)
    return import_sources(
        [str(folder / "export.xml")],
        folder / "content",
        options=ImportOptions(),
        say=lambda line: None,
    )


def swap(folder: Path) -> str:
    return (folder / "content/posts/2013/seed-swap.md").read_text()


MENDED: dict[str, tuple[Damage, str]] = {
    "a warning before the declaration": (
        lambda d: b"<br />\n<b>Warning</b>: in <b>/x.php</b><br />\n" + d, BODY.decode()),
    "a header of another program": (lambda d: b"---\nlayout: x\n---\n" + d, BODY.decode()),
    "bare signs in a title": (
        lambda d: d.replace(TITLE, b"<title>Seed & swap < 3 &nbsp;&copy; &no;</title>"),
        'title: "Seed & swap < 3 © &no;"'),
    "the end of CDATA inside CDATA": (
        lambda d: d.replace(BODY, b"Bring ]]> what"), "Bring ]]> what"),
    "control characters": (
        lambda d: d.replace(BODY, b"Br\x00ing\x0b w\x1fhat"), "Bring what"),
    "windows-1252 in UTF-8": (
        lambda d: d.replace(BODY, "café ".encode() + b"caf\xe9 \x93q\x94 \x80"), "café café “q” €"),
    "UTF-16": (lambda d: d.decode().encode("utf-16"), BODY.decode()),
    "Latin 1 as declared": (
        lambda d: d.replace(b"UTF-8", b"ISO-8859-1", 1).replace(BODY, b"caf\xe9"), "café"),
    "UTF-8 that is declared as something else": (
        lambda d: d.replace(b"UTF-8", b"ISO-8859-1", 1).replace(BODY, "café".encode()), "café"),
    "undeclared prefixes": (
        lambda d: d.replace(b'xmlns:wp="http://wordpress.org/export/1.2/"', b""), BODY.decode()),
    "no root element": (
        lambda d: d[d.index(b"<item>") : d.index(b"</channel>")], BODY.decode()),
    "an item without an end": (
        lambda d: d.replace(b"</item>", b"", 2).replace(b"</item>", b"</item>"), BODY.decode()),
    "a body without an end": (
        lambda d: d.replace(END_OF_BODY, END_OF_BODY.replace(b"]]>", b"")), BODY.decode()),
    "a field without an end": (
        lambda d: d.replace(END_OF_BODY, END_OF_BODY.replace(b"</content:encoded>", b"")),
        BODY.decode()),
    "item tags inside a body": (
        lambda d: d.replace(BODY, b"<item><title>x</title></item> kept"), "kept"),
    "windows line ends": (lambda d: d.replace(b"\n", b"\r\n"), BODY.decode()),
    "a repeated byte order mark": (lambda d: b"\xef\xbb\xbf\xef\xbb\xbf" + d, BODY.decode()),
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_can_be_mended_comes_through_whole(tmp_path: Path, name: str) -> None:
    damage, expected = MENDED[name]
    report = run(tmp_path, damage(GOOD))
    assert [p.as_text() for p in report.problems] == []
    assert sum(report.totals().values()) == report.in_sources == 8
    assert expected in swap(tmp_path)
    assert "status: draft" not in swap(tmp_path)


def test_an_export_cut_off_inside_a_body_is_told_and_its_last_item_is_a_draft(
    tmp_path: Path,
) -> None:
    report = run(tmp_path, GOOD[: GOOD.index(BODY) + 9])
    assert report.fails
    assert [(p.line, p.message) for p in report.problems] == [
        (83, "“Seed swap” is damaged or cut off; what could be read is imported as a draft")
    ]
    assert "status: draft" in swap(tmp_path)
    assert "Bring wha" in swap(tmp_path)
    assert (tmp_path / "content/posts/2013/runner-beans.md").exists()


@pytest.mark.parametrize(
    "fields",
    [b"<wp:post_type>post</wp:post_type>", b"<wp:post_id>9</wp:post_id>",
     b"<dc:creator><![CDATA[mara7]]></dc:creator>", b"<wp:post_name>seed-swap</wp:post_name>",
     b'<guid isPermaLink="false">http://plots.example/?p=9</guid>',
     b"<wp:post_date>2013-04-01 12:00:00</wp:post_date>", TITLE],
)  # fmt: skip
def test_missing_fields_stop_nothing(tmp_path: Path, fields: bytes) -> None:
    report = run(tmp_path, GOOD.replace(fields, b""))
    assert not report.fails
    written = [p.read_text() for p in (tmp_path / "content/posts").rglob("*.md")]
    assert sum(BODY.decode() in text for text in written) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this is neither an export, a feed nor a page of a blog"),
        (b"\0" * 50, "this is neither an export, a feed nor a page of a blog"),
        (b"hello", "this is neither an export, a feed nor a page of a blog"),
        (b"<html><body>hello</body></html>", "no post was found on this page"),
        (b"<rss><channel></channel></rss>", "this file holds no posts"),
    ],
)
def test_a_file_without_posts_is_never_passed_over_in_silence(
    tmp_path: Path, data: bytes, message: str
) -> None:
    report = run(tmp_path, data)
    assert report.fails
    assert [p.message for p in report.problems] == [message]
