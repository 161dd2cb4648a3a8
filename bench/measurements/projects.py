"""Projects and their posts: the time of a build against twice the number, as a ratio.

A build is linear in the number of projects when doubling them doubles its time.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.cost import cost_of
from bench.figures import ratio, seconds_text
from bench.options import ROOT, TASKS, Options, say
from bench.section import Section, two_columns

SIZES = (250, 500)
POSTS_EACH = 4


def write_content(folder: Path, projects: int) -> None:
    """Projects with themes, wards and parents, and four posts that name each."""
    (folder / "projects").mkdir(parents=True)
    (folder / "posts" / "2012").mkdir(parents=True)
    for number in range(projects):
        header = (
            f"title: Project {number}\nstage: active\nstage_since: 2012-10\n"
            f"summary: The project with the number {number}.\ncontact: not recorded\n"
            f"themes: theme {number % 12}, theme {number % 7}\nward: Ward {number % 21}\n"
        )
        path = folder / "projects" / f"project-{number}.md"
        path.write_text(f"---\n{header}---\n\nSome words on it.\n", "utf-8")
        for post in range(POSTS_EACH):
            header = (
                f"title: News {post} of project {number}\n"
                f"date: 2012-{post + 1:02}-{number % 28 + 1:02}\n"
                f"projects: project-{number}\ncategories: News\nsummary: What happened.\n"
            )
            path = folder / "posts" / "2012" / f"news-{number}-{post}.md"
            path.write_text(f"---\n{header}---\n\n{'Words of the post. ' * 40}\n", "utf-8")


def measure(options: Options) -> Section:
    """Seconds of both sizes, and the ratio of the larger to the smaller round by round."""
    taken: dict[int, list[float]] = {size: [] for size in SIZES}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for size in SIZES:
            write_content(Path(folder) / str(size), size)
        for turn in range(options.rounds):
            for size in SIZES:
                output = Path(folder) / f"out-{size}-{turn}"
                taken[size].append(_seconds(Path(folder) / str(size), output))
                say(f"  {size} projects: {taken[size][-1]:.2f} s")
    rows = [
        (f"{size} projects, {size * POSTS_EACH:,} posts", seconds_text(median(taken[size])))
        for size in SIZES
    ]
    twice = ratio(taken[SIZES[1]], taken[SIZES[0]])
    rows.append(("twice the projects to once (linear: 2)", f"{twice:.2f}"))
    return Section("projects", "Projects", two_columns(rows))


def _seconds(content: Path, output: Path) -> float:
    """The processor's seconds of one clean build as a whole process, busy machine or not."""
    call = [sys.executable, TASKS, "build", "--clean", "--pages",
            "--content", str(content), "--output", str(output)]  # fmt: skip
    return cost_of(call, ROOT).processor
