"""Captures: pages of a blog saved as plain text."""

from __future__ import annotations

from coop_toolkit.legacy.sources.capture import is_capture, read_capture

TWO = (
    "Bread\u00a0day\n\nMarch 9, 2012\n\nWe baked.\nTwice.\n\nImage\n\n  • a\n  • b\n"
    "Then ate.\n\n\nThe oven\n\nMarch 2, 2012\n\n \n\nWarm.\n"
)


def test_posts_are_told_apart_by_the_days_below_their_titles() -> None:
    blog = read_capture(TWO, "x.txt")
    found = [(item.title, item.line) for item in blog.items]
    assert found == [("Bread day", 1), ("The oven", 15)]
    assert blog.counted == 2


def test_the_frame_of_the_page_is_no_text_and_lists_are_lists() -> None:
    html = read_capture(TWO, "x.txt").items[0].html
    assert html == ("<p>We baked.<br>\nTwice.</p>\n<ul><li>a</li><li>b</li></ul>\n<p>Then ate.</p>")


def test_a_login_below_the_day_is_an_author_only_on_a_reblog() -> None:
    plain = read_capture("T\n\nMarch 2, 2012\n\nhello\n\nWords.\n", "x.txt").items[0]
    assert plain.authors == ()
    assert "hello" in plain.html
    stub = "T\n\nMarch 2, 2012\n\njanemill\n\nWords…\n\nView original post 9 more words\n"
    reblog = read_capture(stub, "x.txt").items[0]
    assert reblog.authors == ("janemill",)
    assert reblog.excerpt_only
    assert reblog.html == "<p>Words…</p>"


def test_a_page_of_one_post_has_no_day_and_its_responses_below() -> None:
    text = (
        "The oven\n\nWarm.\n\n2 Responses to The oven\n\n  1. jo says:\n\n    Hot?\n\n"
        "  2. Yes.\n    – very\n\nLeave a reply to Al Bun Cancel reply\n"
    )
    (item,) = read_capture(text, "x.txt").items
    assert item.written is None
    assert [(c.id, c.author, c.html) for c in item.comments] == [
        ("1", "jo", "<p>Hot?</p>"),
        ("2", "Al Bun", "<p>Yes.<br>\n– very</p>"),
    ]


def test_a_name_is_given_to_no_comment_when_two_have_lost_theirs() -> None:
    text = "T\n\n2 Responses to T\n\n  1. One.\n\n  2. Two.\n\nLeave a reply to Al Cancel reply\n"
    (item,) = read_capture(text, "x.txt").items
    assert [c.author for c in item.comments] == ["", ""]


def test_only_a_capture_is_one() -> None:
    assert is_capture(TWO)
    assert not is_capture("March 2, 2012\n\nA letter with its date on top.\n")
    assert not is_capture("Some notes.\n")
