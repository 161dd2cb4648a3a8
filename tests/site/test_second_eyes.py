"""Who looks after a page, when it was last read, and what changed stand on the page."""

from __future__ import annotations

import re

import pytest

from tests.conftest import SmallSite

NOTES = """\
owner: Toolkit editors
checked: 2026-11-01
changes:
  - number: 1
    day: 2026-10-01
    says: The fund of 2012 is named as closed.
  - number: 2
    day: 2026-11-01
    says: The form has <two> pages now.
"""


def margin(site: SmallSite, address: str) -> str:
    """What stands beside the text of a page, with single spaces."""
    aside = re.search("(?s)<aside.*?</aside>", site.page(address))
    assert aside
    return " ".join(re.sub("<[^>]*>", " ", aside[0]).split())


@pytest.mark.parametrize(
    ("file", "needed", "address"),
    [
        ("toolkit/plan.md", "question: How?\ncheck_again: 2027-11-01\n", "/toolkit/plan/"),
        ("pages/about.md", "", "/about/"),
    ],
)
def test_a_page_says_who_when_and_what(
    site: SmallSite, file: str, needed: str, address: str
) -> None:
    site.write(file, f"title: Planning\n{needed}{NOTES}").built()
    told = margin(site, address)
    assert "Checked 1 November 2026" in told
    assert "Looked after by Toolkit editors." in told
    assert "1 October 2026 : The fund of 2012 is named as closed." in told
    assert "1 November 2026 : The form has &lt;two&gt; pages now." in told


def test_the_editors_list_names_what_is_overdue_and_by_whom(site: SmallSite) -> None:
    header = "title: Planning\nquestion: How?\nowner: Toolkit editors\ncheck_again: 2026-11-01"
    site.write("toolkit/plan.md", header)
    site.write("pages/about.md", "title: About\nreview_by: 2026-10-01")
    page = " ".join(re.sub("<[^>]*>", " ", site.built().page("/editors/")).split())
    assert (
        "About was to be read again by 1 October 2026; looked after by not recorded "
        "Planning was to be read again by 1 November 2026; looked after by Toolkit editors"
    ) in page


def test_a_page_that_was_taken_down_says_so_and_keeps_the_reason_to_itself(
    site: SmallSite,
) -> None:
    site.post("secret", body="Words that go.\n").post("open")
    (site.content / "decisions.yml").write_text(
        "- leave_out: /2012/10/18/secret/\n  because: somebody named in it asked us to\n"
    )
    site.built()
    assert "taken down" in site.page("/2012/10/18/secret/")
    for name, data in site.files().items():
        assert b"Words that go" not in data, name
        assert b"asked us to" not in data, name
