"""Slugs and addresses."""

from __future__ import annotations

import pytest
from coop_toolkit.urls import SiteAddress, file_of, is_slug, slugify
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Made in Lambeth II", "made-in-lambeth-ii"),
        ("Lambeth’s Digestible Data", "lambeths-digestible-data"),
        ("Crème brûlée – a story", "creme-brulee-a-story"),
        ("Ελληνικά", "ελληνικά"),
        ("共同 生产", "共同-生产"),
        ("🎉🎉", ""),
        ("CON", "con-page"),
    ],
)
def test_slugs_of_titles(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text(max_size=400))
def test_a_slug_is_fit_for_an_address_or_empty(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or is_slug(slug)
    assert len(slug.encode()) <= 200


@pytest.mark.parametrize("slug", ["don’t-stop", "one–two", "😀-hello", "a•b", "10€"])
def test_signs_that_old_blogs_kept_may_stay(slug: str) -> None:
    assert is_slug(slug)


@pytest.mark.parametrize(
    "slug",
    [
        "../x",
        "a／b",
        "a…",
        "a․b",
        "a\u202eb",
        "a/b",
        "a\\b",
        ".x",
        "x.",
        "con",
        "A",
        "x-",
        "",
        "a b",
        "a%2fb",
        "x\0",
    ],
)
def test_what_could_lead_out_is_no_slug(slug: str) -> None:
    assert not is_slug(slug)


def test_a_site_under_a_path_keeps_its_links_below_it() -> None:
    site = SiteAddress("https://council.example/toolkit")
    assert site.href("/projects/x/?a=b#c") == "/toolkit/projects/x/?a=b#c"
    assert site.absolute("/rss.xml") == "https://council.example/toolkit/rss.xml"
    assert site.href("https://other.example/") == "https://other.example/"


def test_letters_of_other_alphabets_are_coded_in_links_only() -> None:
    assert SiteAddress("https://x.example").href("/ελ/") == "/%CE%B5%CE%BB/"
    assert file_of("/ελ/") == "ελ/index.html"
