"""Forty wrong files in one check: each is told of at its line, and its mend mends it.

They are what was tried on other generators, and more; stock Pelican ends 0 on nearly all.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import pytest
from coop_toolkit.problems import Level, Problem
from coop_toolkit.verbs.running import read_site

from tests.conftest import SmallSite
from tests.mending import mend_until_done

ROOT = Path(__file__).resolve().parents[2]
POST = "title: {title}\ndate: 2026-10-01"
EVENT = "title: {title}\nstarts: 2027-01-07 18:00"
PROJECT = (
    "title: {title}\nstage: idea\nstage_since: 2026-10\nsummary: A garden.\ncontact: not recorded"
)


@dataclass(frozen=True)
class Wrong:
    """A file with one fault: its header, the line that is told of, and how the sentence begins.

    `is_mended` says whether a line to paste is offered for all that is wrong with it.
    """

    name: str
    header: str
    line: int
    says: str
    body: str = "Words."
    folder: str = "posts/2026"
    is_mended: bool = True

    @property
    def below(self) -> str:
        """Its path below the content folder."""
        return f"{self.folder}/{self.name}.md"

    @property
    def text(self) -> str:
        """The whole file."""
        header = self.header.replace("{title}", self.name.replace("-", " ").capitalize())
        return f"---\n{header}\n---\n\n{self.body}\n"


EVENTS = "events/2027"
FORTY = (
    Wrong("colon", "title: Made in Lambeth: II\ndate: 2026-10-01", 2, "a value with a colon"),
    Wrong("no-such-day", "title: A\ndate: 31/02/2012", 3, "a date with", is_mended=False),
    Wrong("slashes", "title: B\ndate: 03/10/2012", 3, "03/10/2012 could be 3 October or 10 March"),
    Wrong("day-first", "title: C\ndate: 20/07/2013", 3, "a date with slashes is not read"),
    Wrong("key-twice", f"{POST}\ntitle: Again", 4, "`title` stands twice", is_mended=False),
    Wrong("status", f"{POST}\nstatus: drafft", 4, "“drafft” is not one of"),
    Wrong("catagory", f"{POST}\ncatagories: Events", 4, "a post has no key `catagories`"),
    Wrong("no-title", "date: 2026-10-01", 1, "the title is missing"),
    Wrong("empty-title", "title: ''\ndate: 2026-10-01", 2, "the title is missing"),
    Wrong("no-date", "title: D", 1, "the date is missing"),
    Wrong("hash", "title: Room #8\ndate: 2026-10-01", 2, "everything from the # on"),
    Wrong("tab", "title:\tE\ndate: 2026-10-01", 2, "there is a tab"),
    Wrong("bracket", f"{POST}\ntags: [food, jobs", 4, "this bracket is not closed"),
    Wrong("ampersand", f"{POST}\nsummary: &co", 4, "a value cannot start with &"),
    Wrong("month-13", "title: F\ndate: 2026-13-04", 3, "there is no month 13"),
    Wrong("slug", f"{POST}\nslug: Über uns!", 4, "“Über uns!” cannot stand in an address"),
    Wrong("weekday", "title: G\nstarts: Tuesday 7 January 2027 18:00", 3, "7 January 2027 is a",
          folder=EVENTS),
    Wrong("before", f"{EVENT}\nends: 17:00", 4, "the end is before the start", folder=EVENTS),
    Wrong("noon", f"{EVENT}\nends: 12pm", 4, "12pm is midday", folder=EVENTS, is_mended=False),
    Wrong("range", "title: H\nstarts: 7 January 2027, 10-12am", 3, "the start and the end stand",
          folder=EVENTS),
    Wrong("skipped", "title: I\nstarts: 2027-03-28 01:30", 3, "01:30 on 28 March 2027 does not",
          folder=EVENTS),
    Wrong("venue", f"{EVENT}\nvenue: town-hal", 4, "there is no venue “town-hal”", folder=EVENTS),
    Wrong("projects", f"{EVENT}\nprojects: our-garden, our-gardn", 4, "there is no project",
          folder=EVENTS),
    Wrong("off-rule", f"{EVENT}\nrepeats: every Friday, 5 times", 3, "7 January 2027 is",
          folder=EVENTS),
    Wrong("no-end", f"{EVENT}\nrepeats: every Thursday", 4, "this does not say", folder=EVENTS),
    Wrong("was", f"{EVENT}\nstatus: reschedueled", 4, "“reschedueled” is not one of",
          folder=EVENTS),
    Wrong("move", f"{EVENT}\nrepeats: every Thursday, 5 times\nmoved: 2027-01-14 to 31/01/2027", 5,
          "a date with slashes", folder=EVENTS),
    Wrong("stopped", PROJECT.replace("idea", "stopped"), 3, "a project that is stopped",
          folder="projects"),
    Wrong("stage", PROJECT.replace("idea", "protoype"), 3, "“protoype” is not one of",
          folder="projects"),
    Wrong("record", f"{PROJECT}\nlead:\n  - nam: The group", 8, "there is no key `nam`",
          folder="projects"),
    Wrong("website", f"{PROJECT}\nwebsite: www.garden.example", 7, "this is not a whole",
          folder="projects"),
    Wrong("picture", POST, 6, "this picture has no text", "![](/files/line.png)"),
    Wrong("click-here", POST, 6, "warning: the link “click", "[click here](/our-page/)."),
    Wrong("jump", POST, 8, "a heading of level 4 follows one of level 2", "## A\n\n#### B"),
    Wrong("top", POST, 6, "this heading has the level of the page’s title", "# A"),
    Wrong("hashtag", POST, 6, "a line that begins with # and a word", "#madeinlambeth"),
    Wrong("dead-link", POST, 6, "the link to {filename}/pages/our-pge.md leads", "[Our page]"
          "({filename}/pages/our-pge.md) and [ours](/our-pag/)."),
    Wrong("e-mail", POST, 6, "a personal e-mail address", "Write to jo.bloggs@people.example."),
    Wrong("telephone", POST, 6, "a personal telephone number", "Ring 020 7946 0958."),
    Wrong("second", f"{POST}\nslug: first", 0, "the address /2026/10/01/first/ is taken by"),
    Wrong("first", POST.replace("{title}", "A\x07lone"), 2, "an invisible control character",
          folder="pages", is_mended=False),
    Wrong("named", f"{POST}\nauthor: Jo", 4, "a post has no key `author`"),
)  # fmt: skip
SOUND = {
    "posts/2026/aaa.md": f"---\n{POST}\nslug: first\n---\n\nWords.\n",
    "pages/our-page.md": "---\ntitle: Our page\n---\n\nWords.\n",
    "venues/town-hall.md": "---\ntitle: Town Hall\n---\n",
    "projects/our-garden.md": f"---\n{PROJECT}\n---\n",
}


@pytest.fixture
def forty(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """All wrong files with the sound ones that they name."""
    texts = {wrong.below: wrong.text for wrong in FORTY} | {
        below: text.replace("{title}", "Sound") for below, text in SOUND.items()
    }
    for below, text in texts.items():
        path = site.content / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    picture = ROOT / "tests/faults/101-picture-without-text/content/files/line.png"
    (site.content / "files").mkdir()
    (site.content / "files/line.png").write_bytes(picture.read_bytes())
    monkeypatch.chdir(site.content.parent)
    return site


def problems_here() -> list[Problem]:
    """What the check lists in the current folder."""
    run = read_site(ROOT, argparse.Namespace(content="content"))
    run.check_style()
    run.close()
    return run.report.at_least(Level.NOTICE)


def test_each_is_told_of_at_its_line_in_one_run(forty: SmallSite) -> None:
    assert len(FORTY) > 40
    ran = forty.run("check", "--content", "content")
    assert ran.status == 1
    lines = ran.output.splitlines()
    for wrong in FORTY:
        place = f"content/{wrong.below}{f':{wrong.line}' if wrong.line else ''}: {wrong.says}"
        assert any(line.startswith(place) for line in lines), f"{place}\n{ran.output}"


@pytest.mark.parametrize("reading", [0, 1], ids=["first", "second"])
def test_the_lines_that_are_offered_mend_them(forty: SmallSite, reading: int) -> None:
    left = mend_until_done(forty.content.parent, problems_here, reading, most=200)
    unmended = {f"content/{wrong.below}" for wrong in FORTY if not wrong.is_mended}
    assert {problem.path for problem in left} <= unmended, [p.as_text() for p in left]
    for wrong in FORTY:
        if not wrong.is_mended:
            (forty.content / wrong.below).unlink()
    assert forty.run("check", "--content", "content").status == 0
