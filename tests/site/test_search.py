"""The search index and its pages, through a build."""

from __future__ import annotations

import json
import re

from tests.conftest import SmallSite

POST = (
    "community",
    "categories: [Involving people]\nsummary: What neighbours did.",
    "Co-production.",
)


def small(site: SmallSite) -> SmallSite:
    site.write("glossary/co-production.md", "title: Co-production\nalso_written: [coproduction]")
    (site.content / "spellings.yml").write_text("neighbors: neighbours\n", encoding="utf-8")
    return site.post(*POST)


def index(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith("pagefind/")}


def test_two_builds_give_the_same_index(site: SmallSite) -> None:
    first = index(small(site).built().files())
    assert len(first) > 5
    assert index(site.built().files()) == first


def test_a_build_of_pages_leaves_out_the_index_and_changes_no_page(site: SmallSite) -> None:
    whole = small(site).built().files()
    pages = site.built("--pages").files()
    assert index(pages) == {}
    assert {n: d for n, d in whole.items() if n.endswith(".html")} == {
        n: d for n, d in pages.items() if n.endswith(".html")
    }


def test_the_page_names_the_index_that_was_built(site: SmallSite) -> None:
    small(site).built("--site-url", "https://x.example/toolkit")
    named = re.search(r'data-index="([^"]+)"', site.page("/search/"))
    assert named is not None
    assert named[1].startswith("/toolkit/pagefind/")
    assert site.has(named[1].removeprefix("/toolkit") + "pagefind.js")


def test_other_spellings_stand_in_no_page(site: SmallSite) -> None:
    files = small(site).built().files()
    assert not any(b"neighbors" in data for name, data in files.items() if name.endswith(".html"))


def test_each_result_says_what_it_can_be_narrowed_by(site: SmallSite) -> None:
    files = small(site).built().files()
    facets = json.loads(next(data for name, data in files.items() if name.endswith("facets.json")))
    found = sorted((f["kind"], f["year"], f["theme"]) for f in facets.values())
    assert found == [(["Post"], ["2012"], ["Involving people"]), (["Word"], [], [])]


def test_every_title_stands_in_the_list_with_its_summary(site: SmallSite) -> None:
    page = small(site).built().page("/search/")
    assert "Posts of 2012" in page
    assert "What neighbours did." in page
    assert "Involving people" in page


def test_a_site_without_content_says_so_on_its_search_page(site: SmallSite) -> None:
    page = site.built().page("/search/")
    assert "Nothing has been published here yet." in page
    assert "<form" not in page


def test_a_long_list_of_titles_goes_on_on_further_pages(site: SmallSite) -> None:
    for number in range(160):
        words = " ".join(f"w{number * n}x" for n in range(1, 30))
        site.post(f"post-{number:03}", f"summary: A {words}.")
    site.built("--pages")
    assert site.has("/search/page/2/")
    titles = site.page("/search/") + site.page("/search/page/2/")
    number = 3
    while site.has(f"/search/page/{number}/"):
        titles += site.page(f"/search/page/{number}/")
        number += 1
    assert all(f"/2012/10/18/post-{n:03}/" in titles for n in range(160))
