"""The pages that every build has to make, counted from the blog."""

from __future__ import annotations

from dataclasses import replace

from bench.census import addresses_of
from bench.corpus import Corpus, make_corpus


def test_posts_pages_and_every_page_of_every_list_are_wanted() -> None:
    made = make_corpus(21)
    same = [
        replace(post, category="Young people", tags=("park days",), author="Gwen Moss")
        for post in made.posts
    ]
    corpus = Corpus(tuple(same), made.pages[:1])
    lists = ["latest/", "category/young-people/", "tag/park-days/", "author/gwen-moss/"]
    wanted = [
        *(post.address for post in same),
        "about-this-site/",
        *(f"{one}{page}" for one in lists for page in ("", "page/2/", "page/3/")),
    ]
    assert addresses_of(corpus, "latest/") == wanted


def test_ten_posts_need_no_second_page() -> None:
    assert "page/2/" not in addresses_of(make_corpus(10), "")
    assert "page/2/" in addresses_of(make_corpus(11), "")
