"""`check` of 1,000 posts against stock Pelican's build of the same posts, as a ratio.

The processor's seconds count, since the machine may have other things to do. The first check
of a folder has nothing kept from before; those after it do, as at an officer's desk.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.cost import cost_of
from bench.figures import seconds_text
from bench.options import TASKS, Options, say
from bench.section import Section, two_columns

POSTS = 1_000
BAR = 1 / 3
SENTENCES = (
    "We asked everybody who came what they would bring and what they would like to learn.",
    "The hall was cold, and still forty people stayed until the end.",
    "Three groups walked the estate with a map and wrote down what they saw.",
    "Nobody had been asked before, and several people said so.",
    "A neighbour offered her kitchen for the next meeting.",
    "The budget is small: it pays for the room, the soup and the printing.",
    "What we learned is that the first question should be an open one.",
    "Officers listened first and answered later, which was new to most of them.",
    "The garden will be looked after by the people who live around it.",
    "If you want to take part, come on a Thursday; you need to know nothing.",
)
# Stock Pelican knows these settings only; everything else is as it comes.
SETTINGS = 'SITENAME = "Stock"\nTIMEZONE = "Europe/London"\nARTICLE_PATHS = ["posts"]\n'


def measure(options: Options) -> Section:
    """Seconds and ratios; it holds when a later check takes at most a third of a build."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        # Words of this run alone: the first check must find nothing at hand from an earlier run.
        write_posts(folder / "content", POSTS, f"We counted {time.time_ns() % 1_000_000}.")
        (folder / "stock.py").write_text(SETTINGS, "utf-8")
        stock = [_seconds(stock_build(folder), folder) for _ in range(options.rounds)]
        checks = [_seconds(check(folder), folder) for _ in range(options.rounds + 1)]
    build, first, later = median(stock), checks[0], median(checks[1:])
    rows = [
        (f"stock Pelican's build of {POSTS:,} posts", seconds_text(build)),
        ("the first check", f"{seconds_text(first)}, {first / build:.2f} of the build"),
        ("later checks", f"{seconds_text(later)}, {later / build:.2f} of the build"),
    ]
    return Section("check", "Checking", two_columns(rows), holds=later / build <= BAR)


def _seconds(call: list[str], folder: Path) -> float:
    seconds = cost_of(call, folder).processor
    say(f"  {seconds:.2f} s")
    return seconds


def stock_build(folder: Path) -> list[str]:
    """The call of Pelican with its own theme and plugins of nobody."""
    out = str(folder / "stock")
    settings = str(folder / "stock.py")
    return [sys.executable, "-m", "pelican", str(folder / "content"), "-s", settings, "-o", out]


def check(folder: Path) -> list[str]:
    """The call of our check."""
    return [sys.executable, TASKS, "check", "--content", str(folder / "content")]


def write_posts(content: Path, posts: int, last_words: str) -> None:
    """Posts in folders of a year, three days apart, each with the same last words."""
    for number in range(posts):
        path = content / below(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{post(number)}\n{last_words}\n", "utf-8")


def below(number: int) -> str:
    """Where a post stands below the content folder."""
    return f"posts/{day_of(number):%Y}/post-{number}.md"


def day_of(number: int) -> date:
    """The day of a post."""
    return date(2016, 1, 1) + timedelta(days=number * 3)


def post(number: int) -> str:
    """Some 450 words with headings, a list, a link; a word twice in one of a hundred."""
    header = (
        f"title: What we tried in week {number}\ndate: {day_of(number)}\n"
        f"tags: tag {number % 40}, tag {number % 17}\nsummary: What happened in week {number}.\n"
    )
    items = "\n".join(f"- {SENTENCES[(number + n) % 10]}" for n in range(4))
    link = f"[an earlier week]({{filename}}/{below(number // 2)})"
    slip = "It was quite quite good." if number % 100 == 50 else "It was good."
    parts = (paragraph(number), "## What came of it", paragraph(number + 1), items,
             f"{paragraph(number + 2)} See {link} and [the guide](https://guide.example/{number}).",
             "### And then", paragraph(number + 3), "> We had fun.", paragraph(number + 4),
             f"{paragraph(number + 5)} *{slip}*")  # fmt: skip
    body = "\n\n".join(parts)
    return f"---\n{header}---\n\n{body}\n"


def paragraph(number: int) -> str:
    """Five sentences."""
    return " ".join(SENTENCES[(number * 3 + n) % 10] for n in range(5))
