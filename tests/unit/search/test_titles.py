"""The pages of titles: nothing lost, nothing too long."""

from __future__ import annotations

import zlib

from coop_toolkit.search.titles import PAGE_BYTES, TitleGroup, TitleLine, pages_of_titles
from hypothesis import given
from hypothesis import strategies as st

LINES = st.builds(TitleLine, st.text(max_size=90), st.text(), st.text(max_size=400), st.text())
GROUPS = st.builds(TitleGroup, st.text(), st.text(), st.lists(LINES, max_size=60).map(tuple))


@given(st.lists(GROUPS, max_size=6))
def test_every_title_stands_on_one_page_in_its_order(groups: list[TitleGroup]) -> None:
    pages = pages_of_titles(groups)
    shown = [entry for page in pages for group in page for entry in group.entries]
    assert shown == [entry for group in groups for entry in group.entries]


def test_a_group_longer_than_a_page_goes_on_under_a_heading_that_says_so() -> None:
    lines = tuple(
        TitleLine(f"Title {n}", f"/{n}/", f"{zlib.crc32(str(n).encode())} " * 40, "")
        for n in range(900)
    )
    pages = pages_of_titles([TitleGroup("Posts of 2012", "posts2012", lines)])
    assert len(pages) > 1
    groups = [group for page in pages for group in page]
    assert groups[0].title == "Posts of 2012"
    assert {group.title for group in groups[1:]} == {"Posts of 2012, continued"}
    assert len({group.id for group in groups}) == len(groups)
    sizes = [
        len(zlib.compress("".join(f"{e.title}{e.summary}" for e in group.entries).encode()))
        for group in groups
    ]
    assert max(sizes) <= PAGE_BYTES
