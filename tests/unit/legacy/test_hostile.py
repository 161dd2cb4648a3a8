"""Sources made to do harm: nothing active, nothing outside, nothing without an end."""

from __future__ import annotations

import gzip
import hashlib
import re
import socket
import zipfile
from pathlib import Path
from time import process_time as clock

import pytest
from coop_toolkit.legacy.importing import ImportOptions, import_sources
from coop_toolkit.legacy.report import ImportReport
from coop_toolkit.legacy.sources import opening
from coop_toolkit.rendering import MarkdownRenderer

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
)
FOOT = "</channel></rss>"
ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|input|svg|math|base|meta|link|style)\b|<[^>\"]*\son\w+=|"
    r"(?:href|src)=\"?\s*(?:javascript|data|vbscript):",
    re.I,
)


def item(number: int, body: str, *, slug: str = "", title: str = "", kind: str = "post") -> str:
    return (
        f"<item><title>{title or f'Post {number}'}</title>"
        f"<link>https://h.example/?p={number}</link>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date>2013-01-02 10:00:00</wp:post_date>"
        f"<wp:post_name>{slug or f'post-{number}'}</wp:post_name>"
        f"<wp:status>publish</wp:status><wp:post_type>{kind}</wp:post_type></item>"
    )


def run(folder: Path, data: bytes, name: str = "export.xml", **options: object) -> ImportReport:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return import_sources(
        [str(folder / name)],
        folder / "content",
        options=ImportOptions(**options),  # type: ignore[arg-type]
        say=lambda line: None,
    )


def export(*items: str) -> bytes:
    return (HEAD + "".join(items) + FOOT).encode()


def body_of(folder: Path) -> str:
    (path,) = (folder / "content/posts").rglob("*.md")
    return path.read_text().split("\n---\n", 1)[1].strip()


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>kept",
        '<img src=x onerror="alert(1)">kept',
        '<a href="javascript:alert(1)">kept</a>',
        '<a href="&#x53;cript:x" onclick=alert(1)>kept</a>',
        '<a href="java\nscript:alert(1)">kept</a>',
        "[kept](javascript:alert(1))",
        "<https://h.example/x> [kept]: javascript:alert(1)",
        '<svg><a xlink:href="javascript:alert(1)"><text>kept</text></a></svg>kept',
        '<math><mi xlink:href="data:x">kept</mi></math>',
        '<form action="https://h.example/x"><input name=a>kept</form>',
        '<meta http-equiv="refresh" content="0;url=x"><base href="x">kept',
        '<iframe srcdoc="<script>alert(1)</script>"></iframe>kept',
        '<object data="data:text/html,x"></object><embed src="javascript:x">kept',
        "<style>*{background:url(x)}</style>kept",
        "&lt;script&gt;kept&lt;/script&gt;",
        '<img src="data:image/svg+xml,<svg onload=alert(1)>">kept',
        "`<script>`kept",
        "<!--<script>-->kept<script>//--></script>",
        '<p title="x{: onclick=alert(1) }">kept{: onclick=alert(1) }</p>',
        '[caption]<img src="x" onerror=alert(1)> <b onclick=a>kept</b>[/caption]',
        "[youtube javascript:alert(1)]kept",
        '[gallery ids="<script>"]kept',
        "[code]</pre><script>alert(1)</script>kept[/code]",
        "<noscript><p title='</noscript><script>x</script>'>kept</noscript>kept",
        "<details ontoggle=alert(1) open>kept</details>",
        '<a href="//evil.example/x" ping="https://h.example">kept</a>',
    ],
)
def test_nothing_active_is_left_and_the_words_are_kept(tmp_path: Path, body: str) -> None:
    run(tmp_path, export(item(1, body)))
    html = MarkdownRenderer().render(body_of(tmp_path)).html
    assert not ACTIVE.search(html), html
    assert "kept" in html


@pytest.mark.parametrize(
    "slug",
    ["../../evil", "..%2f..%2fevil", "/etc/evil", "%zz", "a/b", "con", "x" * 300, ".", "\\evil",
     "%00", "%e0%b8", "-", "‮evil", "aux.md", "post%0aslug"],
)  # fmt: skip
def test_no_slug_or_type_leads_out_of_the_folder(tmp_path: Path, slug: str) -> None:
    (tmp_path / "beside.txt").write_text("here before")
    run(tmp_path, export(item(1, "x", slug=slug), item(2, "y", kind="../../type", slug=slug)))
    written = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    outside = {path for path in written if not path.startswith("content/")}
    assert outside == {"beside.txt", "export.xml"}
    assert len([path for path in written if path.endswith(".md")]) == 2


def test_a_link_in_the_content_folder_is_not_followed_out_of_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content/posts").symlink_to(outside)
    report = run(tmp_path, export(item(1, "x"), item(2, "y", kind="page")))
    assert list(outside.iterdir()) == []
    assert report.fails
    assert (tmp_path / "content/pages/post-2.md").exists()


def test_the_same_import_gives_the_same_bytes(tmp_path: Path) -> None:
    data = export(*(item(n, f"<b>{n}</b> [x]") for n in range(5)))
    run(tmp_path / "a", data)
    run(tmp_path / "b", data)
    first, second = (
        {
            p.relative_to(tmp_path / side).as_posix(): hashlib.sha256(p.read_bytes()).digest()
            for p in (tmp_path / side).rglob("*.md")
        }
        for side in "ab"
    )
    assert first == second


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_a_file_with_a_doctype_is_refused(tmp_path: Path, doctype: str) -> None:
    data = export(item(1, "x", title="&x;&b;")).replace(b"<rss ", doctype.encode() + b"<rss ", 1)
    report = run(tmp_path, data)
    assert report.fails
    assert "begins with a DOCTYPE" in report.problems[0].message
    assert not (tmp_path / "content").exists()


def test_an_import_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    body = '<img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/y"></iframe>'
    report = run(tmp_path, export(item(1, body)))
    assert not report.fails


def test_an_item_of_more_than_20_mb_is_refused_with_its_place(tmp_path: Path) -> None:
    data = export(item(1, "small"), "\n" + item(2, "x" * 21_000_000), item(3, "also small"))
    report = run(tmp_path, data)
    assert [(p.line, p.message) for p in report.problems] == [
        (2, "this item is 21 MB long, and 20 MB is the most")
    ]
    assert len(list((tmp_path / "content/posts").rglob("*.md"))) == 2
    assert sum(report.totals().values()) == report.in_sources == 3


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "ul><li", "table><tr><td", "pre"])
def test_ten_thousand_nested_elements_are_read(tmp_path: Path, tag: str) -> None:
    report = run(tmp_path, export(item(1, f"<{tag}>" * 10_000 + "deep")))
    assert not report.fails
    assert "deep" in body_of(tmp_path)


@pytest.mark.parametrize(
    "start", ["<div ", "<!-- wp:a ", "<div class='wp-block-x' style='background-image:", "<script "]
)
def test_tags_without_an_end_are_looked_through_once(tmp_path: Path, start: str) -> None:
    begun = clock()
    report = run(tmp_path, export(item(1, start * 20_000 + "background-image")))
    assert not report.fails
    assert clock() - begun < 5


def test_one_bad_item_does_not_stop_the_rest(tmp_path: Path) -> None:
    bad = "<item><<wp:post_id>>2<</wp:post_id><<>&&]]></item>"
    report = run(tmp_path, export(item(1, "one"), bad, item(3, "three")))
    assert {p.stem for p in (tmp_path / "content").rglob("post-[13].md")} == {"post-1", "post-3"}
    assert report.fails
    assert sum(report.totals().values()) == report.in_sources == 3


def test_a_packed_file_that_grows_a_hundredfold_is_refused(tmp_path: Path) -> None:
    report = run(tmp_path, gzip.compress(b"\0" * 150_000_000), name="bomb.xml.gz")
    assert [p.message for p in report.problems] == [
        "this packed file unpacks to more than 100 times its size"
    ]


def test_packed_exports_are_read(tmp_path: Path) -> None:
    data = export(item(1, "packed"))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("../../one.xml", data)
        archive.writestr("notes.exe", b"no export")
    report = run(tmp_path, (tmp_path / "all.zip").read_bytes(), name="blog.zip")
    assert report.totals() == {"new": 1}
    assert run(tmp_path / "gz", gzip.compress(data), name="blog.xml.gz").totals() == {"new": 1}


def test_a_damaged_archive_is_said(tmp_path: Path) -> None:
    report = run(tmp_path, b"PK\x03\x04 broken", name="blog.zip")
    assert [p.message for p in report.problems] == ["this packed file is damaged or locked"]


def test_an_archive_of_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MEMBERS_LIMIT", 2)
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.xml", export(item(number, "x")))
    report = run(tmp_path, (tmp_path / "all.zip").read_bytes(), name="blog.zip")
    assert report.fails
