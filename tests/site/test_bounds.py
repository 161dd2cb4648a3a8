"""A file that would keep the site waiting is refused, and all others are looked at."""

from __future__ import annotations

import resource

import pytest

from tests.conftest import SmallSite

SLOW = {
    "brackets": "[a](" * 20_000,
    "pictures": "![" * 40_000,
    "tags-without-end": ("<div " * 1_900 + "\n\n") * 20,
    "lists-in-lists": "\n".join("    " * n + "- x" for n in range(250)),
}
HARMLESS = {
    "stars": ("*a " * 3_200 + "\n\n") * 20,
    "letters": ("a." * 4_900 + "\n") * 20,
    "table": "|a|b|\n|-|-|\n" + "|[a](/x/)|b|\n" * 300,
    "one-word": "can " * 40_000,
    "many-short-paragraphs": "![![![![![\n\n" * 3_000,
    "comments": "<!--\n" * 30_000,
}


@pytest.mark.parametrize("body", SLOW.values(), ids=SLOW.keys())
def test_a_text_too_intricate_for_a_page_is_refused(site: SmallSite, body: str) -> None:
    words = "\n\n".join(body[at : at + 9_000] for at in range(0, len(body), 9_000))
    site.post("slow", body=f"Some words.\n\n{words if chr(10) not in body else body}\n")
    site.post("other", "title: A post\ndate: 2013-02-31")
    ran = site.check()
    assert ran.status == 1
    slow = (site.content / "posts/2012/slow.md").as_posix()
    assert any(
        line.startswith(f"{slow}:") and "the text takes too long to be made into a page" in line
        for line in ran.output.splitlines()
    ), ran.output[:2_000]
    assert "2 things to mend in 2 files." in ran.output


@pytest.mark.parametrize("body", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_text_with_many_signs_is_looked_at_in_seconds(site: SmallSite, body: str) -> None:
    site.post("long", body=f"{body}\n")
    before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    ran = site.check()
    assert "takes too long" not in ran.output
    assert sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - before < 10


def test_no_file_is_told_of_more_than_fifty_times_for_one_kind(site: SmallSite) -> None:
    site.post("long", body="#a\n" * 20_000)
    assert "50 things to mend in 1 file." in site.check().output
