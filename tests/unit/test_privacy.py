"""Personal addresses and numbers."""

from __future__ import annotations

import pytest
from coop_toolkit.privacy import private_addresses, withheld_html


@pytest.mark.parametrize(
    "text",
    [
        "jo@council.example",
        "0207 946 0958",
        "020 7946 0958",
        "+44 20 7946 0958",
        "(020) 7946 0958",
    ],
)
def test_what_is_personal_is_found(text: str) -> None:
    assert [found.text for found in private_addresses(f"Ask {text} first")] == [text]


@pytest.mark.parametrize(
    "text",
    ["£100,000 in 2012", "72157631776623535", "2012-10-18", "10-12.30", "a@b", "/sets/02071234567/",
     "000_471bcab4d14f9457"],
)  # fmt: skip
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert list(private_addresses(text)) == []


def test_a_listed_address_is_left() -> None:
    assert list(private_addresses("Write to team@x.example", ("Team@x.example",))) == []


def test_html_loses_the_address_and_its_link() -> None:
    html = '<p>Ask <a href="mailto:jo@x.example">Jo</a> at jo@x.example or team@x.example.</p>'
    assert withheld_html(html, ("team@x.example",)) == (
        "<p>Ask Jo at [address withheld] or team@x.example.</p>"
    )
