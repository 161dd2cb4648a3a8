"""Projects and their posts: the time of a build against twice the number, as a ratio.

A build is linear in the number of projects when doubling them doubles its time.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3


def write_content(folder: Path, projects: int, posts_each: int = 4) -> None:
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
        for post in range(posts_each):
            header = (
                f"title: News {post} of project {number}\n"
                f"date: 2012-{post + 1:02}-{number % 28 + 1:02}\n"
                f"projects: project-{number}\ncategories: News\nsummary: What happened.\n"
            )
            path = folder / "posts" / "2012" / f"news-{number}-{post}.md"
            path.write_text(f"---\n{header}---\n\n{'Words of the post. ' * 40}\n", "utf-8")


def seconds_of_build(content: Path, output: Path) -> float:
    """The processor's seconds of one clean build as a whole process, busy machine or not."""
    call = [sys.executable, str(ROOT / "tasks.py"), "build", "--clean", "--pages",
            "--content", str(content), "--output", str(output)]  # fmt: skip
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the ratio of 500 projects with 2,000 posts to 250 with 1,000, round by round."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = (250, 500)
        for size in sizes:
            write_content(Path(folder) / str(size), size)
        ratios = []
        for turn in range(ROUNDS):
            half, whole = (
                seconds_of_build(Path(folder) / str(size), Path(folder) / f"out-{size}-{turn}")
                for size in sizes
            )
            ratios.append(whole / half)
            print(
                f"250 projects: {half:.2f} s, 500 projects: {whole:.2f} s, {ratios[-1]:.2f} times"
            )
    print(f"Twice the projects take {statistics.median(ratios):.2f} times as long (linear: 2).")


if __name__ == "__main__":
    main()
