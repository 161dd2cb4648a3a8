"""Copies of one post made one, and different posts kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from coop_toolkit.legacy.merge import merged
from coop_toolkit.legacy.record import CommentRecord, Item, Moment, Term

DAY = Moment(date(2013, 5, 4), datetime(2013, 5, 4, 9, tzinfo=UTC))


def item(source: str, **values: object) -> Item:
    base = Item(
        place=f"{source}:1", source=source, line=1, kind="post", title="Beans", html="<p>a</p>",
        written=DAY,
    )  # fmt: skip
    return replace(base, **values)  # type: ignore[arg-type]


def test_the_richest_copy_is_kept_and_what_others_know_is_added() -> None:
    export = item("e.xml", richness=40, guid="g", stored=True)
    feed = item("f.rss", richness=30, guid="g", address="https://b.example/beans/",
                terms=(Term("category", "", "Food"),))  # fmt: skip
    (thing,) = merged([feed, export])
    assert thing.item.source == "e.xml"
    assert thing.item.address == "https://b.example/beans/"
    assert thing.item.terms == (Term("category", "", "Food"),)
    assert thing.others == (feed,)


def test_copies_are_known_by_guid_address_or_title_and_day() -> None:
    assert len(merged([item("a", guid="g"), item("b", guid="g", title="Other")])) == 1
    http, https = "http://www.b.example/x", "https://b.example/x/"
    assert len(merged([item("a", address=http), item("b", address=https, title="O")])) == 1
    assert len(merged([item("a"), item("b", title="BEANS!")])) == 1
    assert len(merged([item("a"), item("b", title="Peas")])) == 2
    assert len(merged([item("a"), item("b", kind="page")])) == 2


def test_items_of_one_file_are_joined_only_where_guid_and_id_agree() -> None:
    one, other = item("a", guid="g", post_id="1"), item("a", guid="g", post_id="2")
    assert len(merged([one, other])) == 2
    assert len(merged([one, replace(one, line=9)])) == 1
    assert len(merged([item("a"), item("a")])) == 2


def test_an_undated_copy_joins_the_one_post_with_its_title() -> None:
    undated = item("c", written=None)
    assert len(merged([undated, item("a")])) == 1
    two = [item("a"), item("b", written=Moment(date(2001, 1, 1)))]
    assert len(merged([undated, *two])) == 3


def test_a_beginning_only_gives_way_to_the_whole() -> None:
    stub = item("a", richness=5, excerpt_only=True, html="<p>a much longer beginning</p>")
    (thing,) = merged([stub, item("b", richness=20)])
    assert not thing.item.excerpt_only


def test_comments_of_all_copies_are_kept_once() -> None:
    first = CommentRecord("1", "Jo", "<p>Hello there</p>")
    same = CommentRecord("", "Jo", "Hello there!")
    second = CommentRecord("2", "Al", "Bye")
    (thing,) = merged([item("a", comments=(first,)), item("b", comments=(same, second))])
    assert thing.item.comments == (first, second)


def test_words_that_only_another_copy_has_are_told() -> None:
    copies = [item("a", html="<p>one two three</p>"), item("b", html="<p>one zwei</p>")]
    (thing,) = merged(copies)
    assert thing.differences == ("the copy at b:1 has 1 other words, such as: zwei",)
