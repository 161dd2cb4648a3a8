"""Sites whose fault cannot lie in a folder of a repository: made when they are asked for.

Each scene fills a folder of content; it is named by the number of its row. A repository on
another system would lose the names, the sizes and the links that these faults are made of.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path


def write(path: Path, header: str, body: str = "Some words of the post.\n") -> None:
    """A file with its header between fences."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{header}\n---\n\n{body}", encoding="utf-8")


def forms_of_a_file(content: Path) -> None:
    """The same post with a mark at its start, with the line ends of Windows, of an old Mac."""
    forms = {"mark": b"\xef\xbb\xbf%s", "windows": b"%s", "mac": b"%s", "no-end": b"%s"}
    for number, (name, form) in enumerate(forms.items(), 1):
        text = f"---\ntitle: Form {name}\ndate: 2012-10-0{number}\n---\n\nCafé words of {name}.\n"
        data = text.encode()
        data = data.replace(b"\n", b"\r\n") if name == "windows" else data
        data = data.replace(b"\n", b"\r") if name == "mac" else data
        data = data.rstrip(b"\n") if name == "no-end" else data
        path = content / f"posts/2012/2012-10-0{number}-{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(form % data)


def names_of_files(content: Path) -> None:
    """Spaces, brackets, an apostrophe, a percent sign, a hash and accents in names."""
    name = "2012-10-18-Café (last) Tom's 100% #1.md"
    link = f"See [the other](<{name.replace('%', '%25').replace('#', '%23')}>).\n"
    write(content / "posts/2012" / name, "title: Café\ndate: 2012-10-18")
    write(content / "posts/2012/2012-10-19-plain.md", "title: Plain\ndate: 2012-10-19", link)


def addresses_apart_by_capitals(content: Path) -> None:
    """Two files whose names differ by their capitals only."""
    write(content / "pages/About.md", "title: About")
    write(content / "pages/about.md", "title: About us")


def files_of_programs(content: Path) -> None:
    """What programs leave among the pictures."""
    write(content / "posts/2012/2012-10-18-open.md", "title: Open\ndate: 2012-10-18")
    for name in (".env", "Thumbs.db", "notes.txt~"):
        path = content / "files/2012" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("PASSWORD=never seen", encoding="utf-8")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def broken_pictures(content: Path) -> None:
    """A picture of 3.6 thousand million points, an empty one, half of one, one misnamed."""
    folder = content / "files/2012"
    folder.mkdir(parents=True)
    size = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(7_501) * 1_000, 9)
    whole = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size) + _chunk(b"IDAT", rows)
    small = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    fine = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", small)
    fine += _chunk(b"IDAT", zlib.compress(bytes(6))) + _chunk(b"IEND", b"")
    (folder / "huge.png").write_bytes(whole + _chunk(b"IEND", b""))
    (folder / "empty.png").write_bytes(b"")
    (folder / "half.png").write_bytes(fine[:40])
    (folder / "named.jpg").write_bytes(fine)
    names = ("huge.png", "empty.png", "half.png", "named.jpg", "acts.svg")
    body = "".join(f"![A picture](/files/2012/{name})\n\n" for name in names)
    write(content / "posts/2012/2012-10-18-shown.md", "title: Shown\ndate: 2012-10-18", body)
    (folder / "acts.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
    )


def bombs_of_markdown(content: Path) -> None:
    """Texts that take a converter for ever, or too deep."""
    bodies = {
        "links": "[a](" * 4_000,
        "pictures": "![" * 4_000,
        "tags": "<div " * 4_000,
        "lists": "".join(f"{'    ' * depth}- item\n" for depth in range(400)),
        "quotes": ">" * 20_000 + " deep",
    }
    for number, (name, body) in enumerate(bodies.items(), 1):
        header = f"title: Bomb of {name}\ndate: 2012-10-0{number}"
        write(content / f"posts/2012/2012-10-0{number}-{name}.md", header, f"{body}\n")


def post_of_five_megabytes(content: Path) -> None:
    """One post that is a book."""
    header = "title: A book\ndate: 2012-10-18"
    write(content / "posts/2012/2012-10-18-book.md", header, "Some words of a book.\n" * 240_000)


def programs_in_the_content(content: Path) -> None:
    """Files that some program would run, planted among the posts."""
    write(content / "posts/2012/2012-10-18-open.md", "title: Open\ndate: 2012-10-18")
    for name in ("pelicanconf.py", "sitecustomize.py", "conftest.py", "posts/plugin.py"):
        (content / name).write_text("raise SystemExit(99)\n", encoding="utf-8")
    (content / "cache").mkdir()
    (content / "cache/ArticlesGenerator-Readers").write_bytes(b"cos\nsystem\n(S'false'\ntR.")


SCENES: dict[str, Callable[[Path], None]] = {
    "19": forms_of_a_file,
    "22": names_of_files,
    "24": addresses_apart_by_capitals,
    "28": files_of_programs,
    "40": broken_pictures,
    "41": bombs_of_markdown,
    "42": post_of_five_megabytes,
    "63": programs_in_the_content,
}
