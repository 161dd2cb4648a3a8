"""A text edited below an unchanged header: the files that hold it, and no build of the whole.

Whatever way an edit goes, the site afterwards is that of a clean build.
"""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Callable
from typing import Any

import pytest
from coop_toolkit.verbs import making
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.conftest import BUILD_DAY, ROOT, Ran, SmallSite

OTHER = "posts/2012/other-post.md"
TEXT = """\
A street had [a barbecue](other-post.md), says a co-op; "tea" & cakes cost < 5 pounds.

- See [elsewhere](https://elsewhere.example/1?a=1&b=2) and [the first part](#first-part).
- ![A bike](/files/2012/bike.png)

## First part

Words of the first part.
"""
# Each: what is looked for in the text, and what comes in its place.
AMENDED = {
    "a sentence more": ("Words of", "There were many. Words of"),
    "signs of markup": ("Words of", "A & B < C > D \"quoted\" 'so' ]]> \\* Words of"),
    "emphasis": ("Words of", "**Words** *of*"),
    "a table": ("Words of", "| A | B |\n|---|---|\n| 1 | 2 |\n\nWords of"),
    "code": ("Words of", "    <b>code</b> & more\n\nWords of"),
    "a link inside": ("Words of", "[Words](/archive/) of"),
    "a link outside": ("Words of", "[Words about it](https://new.example/ß?x=1) of"),
    "a link to a closed service": ("Words of", "[The film](https://www.posterous.com/x) of"),
    "a link less": ("[a barbecue](other-post.md)", "a barbecue"),
    "the term again": ("Words of", "The co-op again. Words of"),
    "signs beyond the keyboard": ("Words of", "Кооператив 🚲 naïve \u2028 Words of"),
    "nothing but its time": ("Words of", "Words of"),
}
WHOLE = {
    "a heading": ("Words of", "### Another part\n\nWords of"),
    "a picture": ("Words of", "![A bike](/files/2012/other.png)\n\nWords of"),
    "a picture less": ("- ![A bike](/files/2012/bike.png)\n", ""),
    "the first word of the glossary": ("Words of", "A mutual. Words of"),
    "a word of the glossary less": ("co-op", "shop"),
    "a part of another page": ("Words of", "[Words of the other](other-post.md#its-part) of"),
    "a place to lead to": ("Words of", '<b id="s-here">Words</b> of'),
    "a link that tells nothing": ("Words of", "[here](other-post.md) of"),
    "a minute more": ("Words of", f"{'Many words follow. ' * 100}Words of"),
    "the header": ("title: First post", "title: Post the first"),
    "a line between header and text": ("\n\nA street", "\n\n\nA street"),
    "an allowance": (
        "date:",
        "allow:\n  - what: phone 020 7946 0000\n    why: It is the team's.\ndate:",
    ),
}
HOLDING = [
    "2012/10/18/first-post/index.html",
    "archive/2012/atom.xml",
    *(f"{listing}{feed}" for listing in ("", "author/ann/", "category/stories/", "tag/food/")
      for feed in ("atom.xml", "feed.json", "rss.xml")),
    "feed/index.xml",
    "search/index.html",
]  # fmt: skip
Whole = list[str]


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Whole:
    """A line for each build of the whole but clean ones. Files count as older than a moment."""
    lines: Whole = []
    make = making.make

    def counted(root: object, options: Namespace, *rest: Any) -> object:
        if not options.clean:
            lines.append("made")
        return make(root, options, *rest)

    monkeypatch.setattr(making, "make", counted)
    monkeypatch.setattr("coop_toolkit.verbs.unchanged._STEP", -(10**12))
    return lines


@pytest.fixture
def amended(site: SmallSite, whole: Whole) -> Callable[..., Ran]:
    """A small site that stands; builds it again, and compares it with a clean build."""
    (site.content / "files/2012").mkdir(parents=True)
    for name in ("bike", "other"):
        Image.new("RGB", (20, 10)).save(site.content / f"files/2012/{name}.png")
    site.write("glossary/co-op.md", "title: Co-op", "A body that its members own.\n")
    site.write("glossary/mutual.md", "title: Mutual", "The same in other words.\n")
    known = "tags: [food]\nauthors: [Ann]\ncategories: [Stories]\nsummary: It was good."
    site.post("first-post", known, TEXT)
    site.post("other-post", known, "Other words.\n\n## Its part\n\nWords.\n")
    call = ["build", "--pages", "--content", site.content, "--as-of", BUILD_DAY]

    def built(*more: object) -> Ran:
        ran: Ran = site.run(*call, "--output", site.output, *more)
        assert ran.status == 0, ran.output
        clean = SmallSite(site.content, site.output.with_name("clean"), site.run)
        shutil.rmtree(clean.output, ignore_errors=True)
        assert site.run(*call, "--clean", "--output", clean.output, *more).status == 0
        assert site.files() == clean.files()
        return ran

    built()
    whole.clear()
    return built


def edit(site: SmallSite, old: str, new: str, below: str = "posts/2012/first-post.md") -> None:
    path = site.content / below
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("name", AMENDED)
def test_a_text_is_put_in_place(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole, name: str
) -> None:
    edit(site, *AMENDED[name])
    ran = amended()
    assert whole == []
    changed = 0 if name == "nothing but its time" else len(HOLDING)
    assert ran.output.endswith(f"{changed} of them new or changed.\n"), ran.output


@pytest.mark.parametrize("name", WHOLE)
def test_what_other_pages_or_messages_tell_is_built_anew(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole, name: str
) -> None:
    edit(site, *WHOLE[name])
    amended()
    assert whole == ["made"]


def test_only_the_files_that_hold_the_text_are_written(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    before = {path: path.stat().st_ino for path in site.output.rglob("*") if path.is_file()}
    edit(site, "Words of", "Other words of")
    amended()
    written = [path for path, number in before.items() if path.stat().st_ino != number]
    assert sorted(path.relative_to(site.output).as_posix() for path in written) == sorted(HOLDING)
    assert whole == []


PAGES = {
    "a plain page": ("pages/about.md", "title: About\nsummary: What this is.", []),
    "a page of the toolkit": (
        "toolkit/start.md",
        "title: Start\nquestion: How?\nsummary: At the start.\norder: 1",
        [],
    ),
    "a page that opens a listing": ("pages/glossary.md", "title: Words\nsummary: All.", ["made"]),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(site: SmallSite, amended: Callable[..., Ran], whole: Whole, name: str) -> None:
    below, header, wanted = PAGES[name]
    site.write(below, header, "Words of it.\n")
    amended()
    whole.clear()
    edit(site, "Words of", "Other words of", below)
    amended()
    assert whole == wanted


def test_several_texts_at_once(site: SmallSite, amended: Callable[..., Ran], whole: Whole) -> None:
    edit(site, "Words of", "Other words of")
    edit(site, "Other words.", "Quite other words.", OTHER)
    amended()
    edit(site, "Other words of", "Words of")
    amended()
    assert whole == []


def test_a_text_and_a_header_at_once(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    edit(site, "Words of", "Other words of")
    edit(site, "title: Other post", "title: Post of others", OTHER)
    amended()
    assert whole == ["made"]


def test_builds_of_the_whole_before_and_after(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    edit(site, "Words of", "Other words of")
    amended()
    edit(site, "title: First post", "title: Post the first")
    amended()
    edit(site, "Other words of", "Words of")
    amended()
    assert "0 of them new or changed" in amended().output
    assert whole == ["made"]


def test_two_posts_of_one_text(site: SmallSite, amended: Callable[..., Ran], whole: Whole) -> None:
    path = site.content / OTHER
    header = path.read_text("utf-8").partition("\n\n")[0]
    path.write_text(f"{header}\n\n{TEXT}", encoding="utf-8")
    amended()
    edit(site, "Words of", "Other words of")
    amended()
    assert whole == ["made", "made"]


def test_a_file_with_something_to_mend_is_told_of_as_it_is(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    edit(site, "Words of", "See [here](https://elsewhere.example/). Words of")
    amended()
    edit(site, "Words of", "Other words of")
    said = amended().output
    edit(site, "[here](https://elsewhere.example/)", "[how](https://elsewhere.example/)")
    said_after = amended().output
    assert "the link “here” does not tell where it leads" in said
    assert said_after.startswith("Built ")
    assert whole == ["made", "made", "made"]


@pytest.mark.parametrize("damage", ["", "{}", '{"site": 1}'], ids=["empty", "nothing", "other"])
def test_what_was_known_cannot_be_read(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole, damage: str
) -> None:
    newest = max((ROOT / ".cache/builds").glob("*.known"), key=lambda path: path.stat().st_mtime_ns)
    newest.write_text(damage, encoding="utf-8")
    edit(site, "Words of", "Other words of")
    amended()
    assert whole == ["made"]


def test_a_text_that_a_comment_repeats(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    """The page then holds it twice, and nothing tells which of the two is meant."""
    path = site.content / OTHER
    header = path.read_text("utf-8").partition("\n\n")[0]
    path.write_text(f"{header}\n\nWell said.\n", encoding="utf-8")
    comments = site.content / "comments/2012/other-post.yml"
    comments.parent.mkdir(parents=True)
    comments.write_text('- id: "1"\n  author: Ann\n  text: Well said.\n', encoding="utf-8")
    amended()
    edit(site, "Well said.", "Well put.", OTHER)
    amended()
    assert whole == ["made", "made"]


def test_a_text_where_there_was_none(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole
) -> None:
    path = site.content / OTHER
    header = path.read_text("utf-8").partition("\n\n")[0]
    path.write_text(f"{header}\n", encoding="utf-8")
    amended()
    path.write_text(f"{header}\n\nWords.\n", encoding="utf-8")
    amended()
    assert whole == ["made", "made"]


SIGNS = st.sampled_from(
    ["word", "co-op", "mutual", "&", "<", ">", '"', "'", "\\", "*", "_", "`", "]]>", "{{ site }}",
     "[a](../2012/other-post.md)", "[b](#first-part)", "![c](/files/2012/bike.png)", "# ", "## x",
     "| a |", "<b>", "</div>", "<!--", "$&", "\\1", "\u2028", "é", "\n", "\n\n", "    ", "- ", "> "]
)  # fmt: skip


def test_whatever_is_typed_the_site_is_that_of_a_clean_build(
    site: SmallSite, amended: Callable[..., Ran], whole: Whole, thorough: bool
) -> None:
    path = site.content / OTHER
    header = path.read_text("utf-8").partition("\n\n")[0]

    @settings(
        max_examples=150 if thorough else 12,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(SIGNS, max_size=8).map(" ".join))
    def typed(text: str) -> None:
        path.write_text(f"{header}\n\nWords. {text}\n", encoding="utf-8")
        call = ["--content", site.content, "--as-of", BUILD_DAY, "--pages"]
        is_built = site.run("build", *call, "--output", site.output).status == 0
        clean = SmallSite(site.content, site.output.with_name("clean"), site.run)
        shutil.rmtree(clean.output, ignore_errors=True)
        is_built_clean = site.run("build", *call, "--clean", "--output", clean.output).status == 0
        assert is_built == is_built_clean
        assert not is_built or site.files() == clean.files()

    typed()
    assert whole != []
