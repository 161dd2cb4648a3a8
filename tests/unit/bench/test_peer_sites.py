"""The same blog in each generator's way: settings, templates, headers, links."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bench.contenders import contenders
from bench.corpus import CATEGORIES, Corpus, make_corpus
from bench.cost import cost_of
from bench.peers import WORDS, peer_named
from bench.peers.peer import Site
from tests.conftest import ROOT

MADE = make_corpus(12)
POST = replace(MADE.posts[5], title="What we tried", body="See [this]({post 3}).\n")
CORPUS = Corpus((*MADE.posts[:5], POST, *MADE.posts[6:]), MADE.pages)
FILE, TARGET = f"/{CORPUS.posts[3].file}", f"/{CORPUS.posts[3].address}"


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder where the generators seem to stand."""
    hugo = tmp_path / "tools/hugo/lib/python3/site-packages/hugo/binaries/hugo"
    hugo.parent.mkdir(parents=True)
    hugo.write_text("")
    return tmp_path / "tools"


def laid_out(word: str, tools: Path) -> Site:
    [contender] = contenders([peer_named(word)], CORPUS, tools.parent / "sites", tools)
    return contender.site


@pytest.mark.parametrize("word", WORDS)
def test_every_post_and_page_is_written_for_each(word: str, tools: Path) -> None:
    site = laid_out(word, tools)
    names = {path.name for path in (site.folder / "content/posts").glob("*.md")}
    assert names == {post.file.removeprefix("posts/") for post in CORPUS.posts}
    assert len(list((site.folder / "content/pages").glob("*.md"))) == 12
    assert site.output == site.folder / "output"
    assert not site.output.exists()
    assert any("4321" in part for part in site.serving_at(4321))


@pytest.mark.parametrize(("word", "link"), [("ours", f"{{filename}}{FILE}"),
                                            ("pelican", f"{{filename}}{FILE}"),
                                            ("hugo", TARGET), ("eleventy", TARGET)])  # fmt: skip
def test_a_link_is_written_as_each_reads_it(word: str, link: str, tools: Path) -> None:
    text = (laid_out(word, tools).folder / "content" / POST.file).read_text("utf-8")
    assert text.endswith(f"\n\nSee [this]({link}).\n")


def test_pelican_is_given_its_own_kind_of_header(tools: Path) -> None:
    text = (laid_out("pelican", tools).folder / "content" / POST.file).read_text("utf-8")
    assert text.split("\n\n")[0] == (
        f"Title: What we tried\nSlug: {POST.slug}\nDate: {POST.date:%Y-%m-%d %H:%M}\n"
        f"Category: {POST.category}\nTags: {', '.join(POST.tags)}\nAuthor: {POST.author}"
    )


LISTS = {"categories": [POST.category], "tags": list(POST.tags), "authors": [POST.author]}
NAMES = {"category": POST.category, "topics": list(POST.tags), "author": POST.author}


@pytest.mark.parametrize(("word", "keys"), [("ours", LISTS), ("hugo", LISTS), ("eleventy", NAMES)])
def test_the_others_are_given_yaml(word: str, keys: dict[str, object], tools: Path) -> None:
    text = (laid_out(word, tools).folder / "content" / POST.file).read_text("utf-8")
    header = yaml.load(text.split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - texts only
    date = header.pop("date")
    assert header == {"title": "What we tried", "slug": POST.slug, **keys}
    assert date.removesuffix("Z").replace("T", " ").startswith(f"{POST.date:%Y-%m-%d %H:%M}")


def test_hugos_categories_say_that_they_have_a_feed(tools: Path) -> None:
    pages = (laid_out("hugo", tools).folder / "content/categories").glob("*/_index.md")
    texts = [page.read_text("utf-8") for page in pages]
    assert len(texts) == len(CATEGORIES)
    assert all('outputs: ["html", "rss"]' in text for text in texts)


def test_ours_is_the_project_without_its_content_and_what_it_kept(tools: Path) -> None:
    folder = laid_out("ours", tools).folder
    assert (folder / "tasks.py").read_bytes() == (ROOT / "tasks.py").read_bytes()
    assert (folder / "plugins/coop_toolkit/output.py").is_file()
    assert sorted(path.name for path in (folder / "content").iterdir()) == ["pages", "posts"]
    assert not [name for name in (".git", ".cache", "output", "tests") if (folder / name).exists()]


def test_every_build_is_forgotten_before_a_first_one(tools: Path) -> None:
    site = laid_out("ours", tools)
    for place in (site.output, *site.caches):
        place.mkdir()
    site.clear()
    assert not [place for place in (site.output, *site.caches) if place.exists()]


@pytest.mark.parametrize("word", ["ours", "pelican"])
def test_every_page_is_built_and_an_edit_is_followed(word: str, tools: Path) -> None:
    [contender] = contenders([peer_named(word)], CORPUS, tools.parent / "sites", tools)
    build = contender.site.build
    if word == "pelican":  # that of this environment, of the same version
        build = (sys.executable, "-m", "pelican", *contender.site.build[1:])
    cost_of(build, contender.site.folder)
    assert contender.missing_pages() == 0
    contender.save(1, 1)
    assert not contender.followed("title", 1)
    cost_of(build, contender.site.folder)
    assert contender.followed("body", 1)
    assert contender.followed("title", 1)
