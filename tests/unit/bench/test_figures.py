"""Ratios round by round, and figures as they stand in a table."""

from __future__ import annotations

import pytest

from bench.figures import megabytes_text, ratio, seconds_beside, seconds_text


def test_a_ratio_is_the_median_of_the_rounds_ratios() -> None:
    # The third round was slow for both: the ratio of the medians would be 0.75.
    assert ratio([1, 3, 50], [2, 4, 500]) == 0.5


def test_rounds_that_do_not_belong_together_have_no_ratio() -> None:
    with pytest.raises(ValueError, match="zip"):
        ratio([1, 2], [1, 2, 3])


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0684, "0.068 s"), (1.416, "1.42 s"), (13.94, "13.9 s"), (1234.5, "1,234.5 s")],
)
def test_seconds_have_the_figures_that_count(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


def test_memory_that_is_not_told_is_said_to_be_so() -> None:
    assert megabytes_text(None) == "not measured"
    assert megabytes_text(1234.4) == "1,234 MB"


def test_a_column_shows_its_share_of_the_first() -> None:
    first = [1.0, 2.0, 3.0]
    assert seconds_beside(first, first) == "2.00 s"
    assert seconds_beside(first, [2.0, 4.0, 6.0]) == "4.00 s (0.50)"
