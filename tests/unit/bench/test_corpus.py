"""The blog that is measured: always the same, evenly spread, and as long as it says."""

from __future__ import annotations

import hashlib

import pytest

from bench.corpus import AUTHORS, CATEGORIES, TAGS, edited, make_corpus, new_sentence, new_title


def digest(posts: int) -> str:
    return hashlib.sha256(repr(make_corpus(posts)).encode()).hexdigest()


def test_it_is_the_same_blog_on_every_machine() -> None:
    assert digest(40) == ("5aa33d09aa4201da085820d0a9a9851c7a15c51c75191f9cfcba01396bd4f307")


@pytest.mark.parametrize("posts", [1, 40, 120])
def test_it_has_the_posts_asked_for_at_addresses_of_their_own(posts: int) -> None:
    corpus = make_corpus(posts)
    assert len(corpus.posts) == posts
    assert len({post.address for post in corpus.posts}) == posts
    assert len({page.slug for page in corpus.pages}) == 12


def test_its_posts_lie_over_ten_years_and_use_every_name() -> None:
    posts = make_corpus(400).posts
    assert list(posts) == sorted(posts, key=lambda post: post.date)
    assert [posts[0].date.year, posts[-1].date.year] == [2011, 2020]
    assert {post.category for post in posts} == set(CATEGORIES)
    assert {post.author for post in posts} == set(AUTHORS)
    assert {tag for post in posts for tag in post.tags} == set(TAGS)


def test_no_post_is_of_an_hour_that_a_change_of_clocks_leaves_out() -> None:
    assert {post.date.hour for post in make_corpus(2_000).posts} == set(range(9, 21))


def test_a_post_has_300_to_1100_words() -> None:
    lengths = [len(post.body.split()) for post in make_corpus(200).posts]
    assert min(lengths) >= 300
    assert max(lengths) <= 1_100
    assert sum(lengths) / len(lengths) > 500


def test_a_link_to_a_post_is_given_as_each_generator_wants_it() -> None:
    corpus = make_corpus(40)
    body = corpus.linked("See [this]({post 7}) and [that]({post 8}).", lambda post: post.slug)
    assert body == f"See [this]({corpus.posts[7].slug}) and [that]({corpus.posts[8].slug})."
    assert any("({post " in post.body for post in corpus.posts)
    assert not any("{post " in corpus.linked(post.body, lambda _: "/") for post in corpus.posts)


def test_an_edit_changes_what_it_says_and_nothing_else() -> None:
    post = make_corpus(3).middle
    assert edited(post, 0, 0) == post
    after = edited(post, 2, 1)
    assert after.title == new_title(1)
    assert after.body == f"{post.body}\n{new_sentence(2)}\n"
    assert (after.address, after.file) == (post.address, post.file)
