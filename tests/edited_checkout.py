"""A small checkout of its own, and the edits that somebody might make in it.

Edits are drawn by a generator with a fixed seed, so that a failing one comes again.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from coop_toolkit.verbs.building import build
from PIL import Image

import tasks
from tests.conftest import ROOT

POSTS = 14
TAGS = ("parks", "bikes", "streets")
CATEGORIES = ("Stories", "Events", "Lessons")


def words_of(path: Path) -> str:
    return path.read_text("utf-8")


@dataclass
class Checkout:
    """A checkout of its own: settings and theme that a test may change, and content."""

    root: Path
    day: str = "2026-11-22"
    random: random.Random = field(default_factory=lambda: random.Random(11))  # noqa: S311 - no secret

    @property
    def content(self) -> Path:
        return self.root / "content"

    def write(self, below: str, header: str, body: str = "Some words.\n") -> None:
        path = self.content / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{header.strip()}\n---\n\n{body}", encoding="utf-8")

    def replace(self, path: Path, old: str, new: str) -> None:
        text = words_of(path)
        assert old in text, (path, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self, output: Path, *arguments: str) -> None:
        call = ["build", "--pages", "--content", str(self.content), "--output", str(output)]
        options = tasks.read_call([*call, "--as-of", self.day, *arguments])
        assert build(self.root, options) == 0

    def any_post(self) -> Path:
        return self.random.choice(sorted((self.content / "posts").rglob("*.md")))

    def number(self) -> int:
        return self.random.randrange(10**6)


def files_of(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def small_checkout(root: Path) -> Checkout:
    """A site with a thing of each kind, each leading to others."""
    root.mkdir()
    shutil.copy(ROOT / "pelicanconf.py", root)
    shutil.copytree(ROOT / "theme", root / "theme")
    made = Checkout(root)
    for number in range(POSTS):
        made.write(
            f"posts/2012/post-{number:02}.md",
            f"title: Post {number}\ndate: 2012-{1 + number % 9:02}-{1 + number:02}\n"
            f"categories: [{CATEGORIES[number % 3]}]\ntags: [{TAGS[number % 3]}, all]\n"
            f"authors: [Author {number % 2}]"
            + ("\nprojects: [bike]\nevent: forum" if number % 4 == 0 else ""),
            f"Words of {number}, and [another](post-{(number + 3) % POSTS:02}.md), a co-op. See "
            f"[elsewhere](https://elsewhere.example/{number}).\n\n"
            + ("![A bike](/files/2012/bike.png)\n" if number % 5 == 0 else ""),
        )
    (root / "content/files/2012").mkdir(parents=True)
    Image.new("RGB", (20, 10)).save(root / "content/files/2012/bike.png")
    known = "summary: It helps.\nstage_since: 2012-10\ncontact: not recorded"
    made.write("projects/bike.md", f"title: The bike\nstage: idea\n{known}\nthemes: [food]")
    made.write("projects/street.md", f"title: The street\nstage: active\n{known}\npart_of: bike")
    made.write("events/2012/forum.md", "title: Forum\nstarts: 2012-10-13 10:00\nprojects: [bike]")
    made.write("events/2026/later.md", "title: Later\nstarts: 2026-11-24 10:00")
    made.write("pages/about.md", "title: About", "See [the bike](../projects/bike.md).\n")
    made.write(
        "toolkit/start.md",
        "title: Start\nquestion: How do I start?\nsummary: At the start.\norder: 1",
        "How to start.\n",
    )
    made.write("glossary/co-op.md", "title: Co-op", "A body that its members own.\n")
    made.write("posts/2026/future.md", "title: Future\ndate: 2026-11-23 09:00")
    return made


def edit_body(site: Checkout) -> None:
    path = site.any_post()
    path.write_text(f"{words_of(path)}\nOne more sentence, {site.number()}.\n", encoding="utf-8")


def edit_body_and_keep_its_time(site: Checkout) -> None:
    path = site.any_post()
    stat = path.stat()
    edit_body(site)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def retitle(site: Checkout) -> None:
    path = site.any_post()
    title = next(line for line in words_of(path).splitlines() if line.startswith("title:"))
    site.replace(path, title, f"title: Title {site.number()}")


def summarise(site: Checkout) -> None:
    path = site.any_post()
    if "summary:" in words_of(path):
        edit_body(site)
    else:
        site.replace(path, "---\n", f"---\nsummary: Summary {site.number()}\n")


def tag_anew(site: Checkout) -> None:
    path = site.any_post()
    tags = [line for line in words_of(path).splitlines() if line.startswith("tags:")]
    if tags:
        site.replace(path, tags[0], f"tags: [{site.random.choice(TAGS)}, new {site.number() % 5}]")


def change_slug(site: Checkout) -> None:
    path = site.any_post()
    slugs = [line for line in words_of(path).splitlines() if line.startswith("slug:")]
    if slugs:
        site.replace(path, f"{slugs[0]}\n", "")
    else:
        site.replace(path, "---\n", f"---\nslug: moved-{site.number()}\n")


def change_date(site: Checkout) -> None:
    path = site.any_post()
    date = next(line for line in words_of(path).splitlines() if line.startswith("date:"))
    month, day = site.random.randint(1, 12), site.random.randint(1, 28)
    site.replace(path, date, f"date: 2012-{month:02}-{day:02}")


def add_post(site: Checkout) -> None:
    number = site.number()
    site.write(f"posts/2013/new-{number}.md", f"title: New {number}\ndate: 2013-01-02\ntags: [all]")


def delete_post(site: Checkout) -> None:
    free = sorted((site.content / "posts/2013").glob("*.md"))
    site.random.choice(free).unlink() if free else add_post(site)


def rename_post(site: Checkout) -> None:
    free = sorted((site.content / "posts/2013").glob("*.md"))
    if free:
        path = site.random.choice(free)
        path.rename(path.with_name(f"renamed-{site.number()}.md"))
    else:
        add_post(site)


def move_event(site: Checkout) -> None:
    path = site.content / "events/2012/forum.md"
    start = next(line for line in words_of(path).splitlines() if line.startswith("starts:"))
    month, day = site.random.randint(1, 12), site.random.randint(1, 28)
    site.replace(path, start, f"starts: 2012-{month:02}-{day:02} 10:00")


def change_stage(site: Checkout) -> None:
    path = site.content / "projects/bike.md"
    stage = next(line for line in words_of(path).splitlines() if line.startswith("stage:"))
    others = [name for name in ("idea", "prototype", "active") if name not in stage]
    site.replace(path, stage, f"stage: {site.random.choice(others)}")


def change_template(site: Checkout) -> None:
    name = site.random.choice(["article.html", "parts/footer.html", "components/posts.html"])
    path = site.root / "theme/templates" / name
    path.write_text(f"{words_of(path)}{{# {site.number()} #}}\n", encoding="utf-8")
    if name == "parts/footer.html":
        path.write_text(f"{words_of(path)}<!-- {site.number()} -->\n", encoding="utf-8")


def change_style(site: Checkout) -> None:
    path = site.root / "theme/static/css/base.css"
    path.write_text(f"{words_of(path)}\n.x{site.number()} {{ color: red }}\n", encoding="utf-8")


def change_setting(site: Checkout) -> None:
    path = site.root / "pelicanconf.py"
    line = next(line for line in words_of(path).splitlines() if line.startswith("SITENAME"))
    site.replace(path, line, f'SITENAME = "Toolkit {site.number()}"')


def explain_word(site: Checkout) -> None:
    site.write("glossary/co-op.md", "title: Co-op", f"Owned by members, {site.number()}.\n")


def let_a_day_pass(site: Checkout) -> None:
    day = int(site.day[-2:])
    site.day = f"2026-11-{day + 1 if day < 30 else 20:02}"


def vague_date(site: Checkout) -> None:
    path = site.content / "events/2026/later.md"
    start = next(line for line in words_of(path).splitlines() if line.startswith("starts:"))
    written = site.random.choice(["24 November 2026", "November 2026", "2026-11-25 18:30", "2027"])
    site.replace(path, start, f"starts: {written}")


def let_a_link_die(site: Checkout) -> None:
    record = "- address: https://elsewhere.example/%d\n  state: gone\n"
    dead = site.random.sample(range(POSTS), 3)
    (site.content / "links.yml").write_text("".join(record % number for number in dead))


def take_down(site: Checkout) -> None:
    add_post(site)
    path = site.random.choice(sorted((site.content / "posts/2013").glob("*.md")))
    decision = f"- leave_out: post/2013/{path.stem}\n  because: asked\n"
    (site.content / "decisions.yml").write_text(decision)


def change_picture(site: Checkout) -> None:
    size = (site.random.randint(10, 50), site.random.randint(10, 50))
    Image.new("RGB", size).save(site.content / "files/2012/bike.png")


EDITS: tuple[Callable[[Checkout], None], ...] = (
    edit_body, edit_body_and_keep_its_time, retitle, summarise, tag_anew, change_slug, change_date,
    add_post, delete_post, rename_post, move_event, change_stage, change_template, change_style,
    change_setting, let_a_link_die, take_down, change_picture, explain_word, let_a_day_pass,
    vague_date,
)  # fmt: skip
