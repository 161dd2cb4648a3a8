"""Links of a body: found, resolved, rewritten."""

from __future__ import annotations

import pytest
from coop_toolkit.rendering import Link, links_of, resolve, rewritten

BY_PATH = {
    "events/2012/forum.md": "/events/2012/forum/",
    "files/2012/map.png": "/files/2012/map.png",
}
KNOWN = frozenset(["/events/2012/forum/", "/projects/", "/files/2012/map.png"])


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("/events/2012/forum/", "/events/2012/forum/"),
        ("/events/2012/forum", "/events/2012/forum/"),
        ("../../events/2012/forum.md", "/events/2012/forum/"),
        ("{filename}/events/2012/forum.md", "/events/2012/forum/"),
        ("/events/2012/forum.md#agenda", "/events/2012/forum/#s-agenda"),
        ("../../files/2012/map.png", "/files/2012/map.png"),
        ("{static}/files/2012/map.png", "/files/2012/map.png"),
        ("#fn-1", "#fn-1"),
        ("#fnref2-1", "#fnref2-1"),
        ("#user-content-map", "#user-content-map"),
        ("/files/2012/map.png#page=2", "/files/2012/map.png#page=2"),
        ("#agenda", "#s-agenda"),
    ],
)
def test_a_link_may_name_a_file_or_an_address(typed: str, address: str) -> None:
    found = resolve(typed, "posts/2012/x.md", BY_PATH, KNOWN)
    assert (found.address, found.exists) == (address, True)


@pytest.mark.parametrize("typed", ["/events/2012/forun/", "forum.md", "../../../etc/passwd"])
def test_a_link_to_nothing_is_known_as_one(typed: str) -> None:
    assert not resolve(typed, "posts/2012/x.md", BY_PATH, KNOWN).exists


def test_a_dead_link_keeps_its_words() -> None:
    html = '<p>See <a href="/gone/">the <em>forum</em></a> and <img alt="a map" src="/x.png">.</p>'
    found = rewritten(html, lambda link: None)
    assert found == (
        '<p>See <span class="gone">the <em>forum</em> (link no longer works)</span> and '
        '<span class="missing">a map (this picture is missing)</span>.</p>'
    )


def test_entities_in_a_target_are_read_and_written() -> None:
    html = '<a href="https://x.example/?a=1&amp;b=2">x</a>'
    assert list(links_of(html)) == [Link("href", "https://x.example/?a=1&b=2")]
    assert rewritten(html, lambda link: link.target) == html
