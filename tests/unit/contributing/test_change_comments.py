"""The comment on a change: whole, in plain words, and nothing in it comes to life."""

from __future__ import annotations

from coop_toolkit.contributing.changes.comment import MARK, Circumstances, comment_text
from coop_toolkit.contributing.changes.report import ChangedPage, ChangeReport
from coop_toolkit.problems import Level, Problem

RUN = "https://code.example/council/toolkit/actions/runs/7"
PAGES = (ChangedPage("Spring forum", "/events/2027/spring-forum/"),)
PROBLEM = Problem(
    "content/events/2027/spring-forum.md", 3, "the end is before the start", column=7, width=5,
    quote="ends: 17:00", advice="Write:", mend=("ends: 21:00",), help="event-times",
)  # fmt: skip


def test_a_change_with_nothing_to_mend() -> None:
    assert comment_text(ChangeReport((), PAGES), Circumstances(run=RUN)) == (
        f"{MARK}\n\n"
        "**Nothing must be mended.**\n\n"
        "**Pages that change**\n\n"
        "- ` Spring forum ` `/events/2027/spring-forum/`\n\n"
        f"To look at them, open [the page of this check]({RUN}), choose “preview” at its foot, and "
        "unpack the file that arrives. Open `index.html` in it.\n\n"
        "**What happens next**\n\n"
        "An editor reads it. When they agree, it is published within the hour.\n"
    )


def test_a_change_with_something_to_mend() -> None:
    assert comment_text(ChangeReport((PROBLEM,), PAGES), Circumstances(run=RUN)) == (
        f"{MARK}\n\n"
        "**1 thing to mend in 1 file.**\n\n"
        f"```text\n{PROBLEM.as_text()}\n```\n\n"
        "**Pages that change**\n\n"
        "- ` Spring forum ` `/events/2027/spring-forum/`\n\n"
        "**What happens next**\n\n"
        "Mend what is listed above: choose “Files changed”, the three dots beside the file, then "
        "“Edit file”. The check runs again, and this comment changes. If you are stuck, write a "
        "line below. An editor helps.\n"
    )


def test_a_warning_is_shown_and_stops_nothing() -> None:
    warning = Problem("content/a.md", 3, "the word “the” stands twice", level=Level.WARNING)
    text = comment_text(ChangeReport((warning,), PAGES), Circumstances(run=RUN))
    assert "**Nothing must be mended. What follows is worth a look.**\n\n```text\n" in text
    assert "When they agree, it is published" in text


def test_where_a_host_shows_previews_each_page_is_a_link() -> None:
    known = Circumstances(run=RUN, preview="https://preview-7.host.example/")
    text = comment_text(ChangeReport((), PAGES), known)
    address = "/events/2027/spring-forum/"
    assert f"[{address}](https://preview-7.host.example{address})" in text
    assert "unpack" not in text


def test_a_change_of_the_machinery_has_no_preview() -> None:
    known = Circumstances(RUN, "https://preview-7.host.example", has_machinery=True)
    text = comment_text(ChangeReport((), PAGES), known)
    assert "There is no preview: this proposal changes how the site is made" in text
    assert "host.example" not in text
    assert RUN not in text


def test_addresses_that_are_none_are_left_out() -> None:
    known = Circumstances(run="javascript:alert(1)", preview="https://x.example/)[y](https://z")
    text = comment_text(ChangeReport((), PAGES), known)
    assert "javascript" not in text
    assert "x.example" not in text


def test_a_check_that_could_not_be_finished() -> None:
    assert comment_text(None, Circumstances()) == (
        f"{MARK}\n\n**The check could not be finished.**\n\n"
        "That is no fault of yours. Somebody who looks after the site has to see to it.\n"
    )


def test_words_of_strangers_stay_words() -> None:
    words = "```\n@everyone [x](https://evil.example) ![](https://evil.example/p.png) <img src=x>"
    problem = Problem("content/a.md", 1, words, quote=words, level=Level.WARNING)
    pages = (ChangedPage("`` @everyone <b>x</b>", "/a/"),)
    text = comment_text(ChangeReport((problem,), pages), Circumstances())
    block = text.split("````text\n")[1].split("\n````\n")[0]
    outside = text.replace(block, "")
    assert "evil.example" not in outside
    assert "- ``` `` @everyone <b>x</b> ``` `/a/`\n" in outside


def test_many_pages_and_problems_are_counted() -> None:
    pages = tuple(ChangedPage(f"Page {n}", f"/{n}/") for n in range(60))
    problems = tuple(Problem("content/a.md", n, f"fault {n}") for n in range(1, 61))
    text = comment_text(ChangeReport(problems, pages), Circumstances())
    assert "- … and 10 more pages." in text
    assert "… and 10 more.\n```" in text
    assert len(text) < 65_536
