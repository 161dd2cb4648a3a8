"""What the site itself says of time stays true however old the build is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import tasks
from tests.conftest import SmallSite

# Words that are true on the day of the build and not for ever.
SWAYING = re.compile(
    r"\b(?:upcoming|next (?!page\b)|today|tonight|tomorrow|yesterday"
    r"|(?:this|last) (?:week|month|year)|ago|\d+ years old"
    r"|soon|shortly|currently|recent(?:ly)?|lately"
    r"|in \d+ (?:days|weeks))\b",
    re.IGNORECASE,
)
# Pages that say of which day they speak.
DATED = {"index.html", "events/index.html"}


@pytest.fixture
def plain(site: SmallSite) -> SmallSite:
    """One thing of each kind, in words that never sway, so that all others are the site's own."""
    site.write("series/set.md", "title: Set")
    site.write("venues/hall.md", "title: Hall")
    site.write("projects/street.md", "title: Street\nstage: active\nstage_since: 2026-01-05\n"
               "summary: Benches.\ncontact: not recorded\nlead:\n  - name: Residents")  # fmt: skip
    site.write("events/2012/over.md", "title: Over\nstarts: 2012-10-30\nseries: set\nvenue: hall")
    site.write("events/2026/near.md", "title: Near\nstarts: 2026-12-01 18:00\nends: 20:00\n"
               "series: set\nvenue: hall\nprojects: street")  # fmt: skip
    site.write("events/2027/weekly.md", "title: Weekly\nstarts: 2027-01-07 18:00\n"
               "repeats: every Thursday, 4 times\nmoved: 2027-01-14 to 2027-01-15")  # fmt: skip
    site.write("events/2026/vague.md", "title: Vague\nstarts: 2026-12")
    site.write("events/undated/open.md", "title: Open\nstarts: to be confirmed")
    site.write("dos/friend.md", "title: Bring a friend\ntheme: meet\nsummary: Ask one person.")
    site.write("toolkit/events.md", "title: Events\nquestion: How?\norder: 1")
    return site.post("write-up", "event: over\nprojects: street", body="Words.\n")


def own_words(html: str) -> str:
    """All that a page says: its text, its labels, its title and its description."""
    page = BeautifulSoup(html, "html.parser")
    for script in page.select("script"):
        script.decompose()
    labels = [str(tag[name]) for name in ("aria-label", "title", "alt", "content")
              for tag in page.select(f"[{name}]")]  # fmt: skip
    return " ".join([page.get_text(" ", strip=True), *labels])


def test_no_page_says_a_word_that_time_makes_untrue(plain: SmallSite) -> None:
    plain.built()
    found = {
        name: sorted({hit[0] for hit in SWAYING.finditer(own_words(data.decode("utf-8")))})
        for name, data in plain.files().items()
        if name.endswith(".html")
    }
    assert {name: words for name, words in found.items() if words} == {}
    assert len(found) > 25


def test_no_template_holds_such_a_word() -> None:
    theme = Path(tasks.__file__).parent / "theme" / "templates"
    for path in sorted(theme.rglob("*.html")):
        text = re.sub(r"\{[{%#].*?[}%#]\}", " ", path.read_text("utf-8"), flags=re.DOTALL)
        hits = [hit[0] for hit in SWAYING.finditer(re.sub(r"<[^>]*>", " ", text))]
        assert hits == [], path.name


def test_a_build_of_another_day_differs_only_where_the_day_is_said(plain: SmallSite) -> None:
    plain.built("--as-of", "2026-11-22")
    first = plain.files()
    plain.built("--as-of", "2026-12-22")
    second = plain.files()
    assert set(first) == set(second)
    changed = {name for name in first if first[name] != second[name]}
    assert {name for name in changed if name.endswith((".ics", ".xml", ".json"))} == set()
    undated = [name for name in changed if "December 2026" not in second[name].decode("utf-8")]
    assert undated == []
    assert changed >= DATED


def test_an_old_build_still_names_the_day_it_speaks_of(plain: SmallSite) -> None:
    agenda = BeautifulSoup(plain.built().page("/events/"), "html.parser")
    assert agenda.select_one("#coming h2").get_text() == "From 22 November 2026"
    assert agenda.select_one("#finished h2").get_text() == "Finished by 22 November 2026"
    assert agenda.select_one("#coming h4 a").contents[0].strip() == "Near"
