"""Build time of 500 events and 20 series against the same number of posts.

Each is what the build takes beyond that of an empty site; the least of the rounds counts, since
the machine may have other things to do.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from coop_toolkit.frontmatter import HeaderValue, document_text

from bench.figures import seconds_text
from bench.options import ROOT, Options, say
from bench.section import Section, two_columns

EVENTS, SERIES = 500, 20
BODY = "We met, talked and agreed what to do next. **Bring a friend.**\n\n" * 6


def measure(options: Options) -> Section:
    """What both add, and their ratio; it holds when the events add less than the posts."""
    empty = seconds(lambda folder: None, options.rounds)
    posts = seconds(write_posts, options.rounds) - empty
    events = seconds(write_events, options.rounds) - empty
    rows = [
        ("an empty site", seconds_text(empty)),
        (f"{EVENTS + SERIES} posts add", seconds_text(posts)),
        (f"{EVENTS} events and {SERIES} series add", seconds_text(events)),
        ("events to posts", f"{events / posts:.2f}"),
    ]
    return Section("events", "Events beside posts", two_columns(rows), holds=events < posts)


def seconds(write: Callable[[Path], None], rounds: int) -> float:
    """The least time that a clean build of some content takes."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name) / "content"
        content.mkdir()
        write(content)
        return min(build(content, Path(name) / "output") for _ in range(rounds))


def build(content: Path, output: Path) -> float:
    """Seconds for one clean build."""
    call = [sys.executable, "tasks.py", "build", "--clean", "--content", str(content)]
    start = time.perf_counter()
    subprocess.run([*call, "--output", str(output)], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    taken = time.perf_counter() - start
    say(f"  {taken:.2f} s")
    return taken


def write_posts(content: Path) -> None:
    """One post for each event and each series."""
    for n in range(EVENTS + SERIES):
        day = date(2025, 1, 1) + timedelta(days=n)
        header = {"title": f"Post {n}", "date": day.isoformat(), "categories": f"Topic {n % 9}"}
        write(content / f"posts/2025/post-{n}.md", header | {"tags": [f"tag {n % 20}"]})


def write_events(content: Path) -> None:
    """Events that belong to series and are held at ten venues."""
    for n in range(SERIES):
        write(content / f"series/series-{n}.md", {"title": f"Series {n}"})
    for n in range(10):
        write(content / f"venues/venue-{n}.md", {"title": f"Hall {n}", "step_free": "yes"})
    for n in range(EVENTS):
        day = date(2026, 1, 1) + timedelta(days=n * 2)
        header = {"title": f"Event {n}", "starts": f"{day} 18:00", "ends": "20:00"}
        places = {"series": f"series-{n % SERIES}", "venue": f"venue-{n % 10}"}
        write(content / f"events/2026/event-{n}.md", header | places)


def write(path: Path, header: Mapping[str, HeaderValue]) -> None:
    """One file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document_text({**header, "summary": "What it is about."}, BODY), "utf-8")
