"""Nothing changed: told at once, and never when something did."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from coop_toolkit.verbs import making

from tests.conftest import SmallSite

Build = Callable[..., str]


@pytest.fixture
def build(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the site as on a day, files older than a moment; what it says.

    A file that was changed a moment ago may change again unseen, so a build that read one is
    not remembered; the moment is taken away here rather than waited for.
    """
    monkeypatch.setattr("coop_toolkit.verbs.unchanged._STEP", -(10**12))

    def built(*arguments: object, day: str = "2026-11-22") -> str:
        call = ("--content", site.content, "--output", site.output, "--pages", "--as-of", day)
        ran = site.run("build", *call, *arguments)
        assert ran.status == 0, ran.output
        return str(ran.output)

    return built


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A line for every build that was really made."""
    lines: list[str] = []
    make = making.make

    def counted(*arguments: object) -> object:
        lines.append("made")
        return make(*arguments)

    monkeypatch.setattr(making, "make", counted)
    return lines


def test_the_second_build_makes_nothing_and_says_the_same(
    site: SmallSite, build: Build, made: list[str]
) -> None:
    site.post(body="See [here](https://elsewhere.example/).\n")
    first, second = build(), build()
    assert made == ["made"]
    assert "warning: the link “here” does not tell where it leads" in second
    assert second == first.replace(f"{len(site.files())} of them", "0 of them")


@pytest.mark.parametrize("change", ["body", "kept time", "added", "output", "option", "day"])
def test_any_change_is_seen(site: SmallSite, build: Build, made: list[str], change: str) -> None:
    site.post()
    build()
    path = site.content / "posts/2012/first-post.md"
    if change in ("body", "kept time"):
        stat = path.stat()
        path.write_text(path.read_text("utf-8").replace("Words.", "Other."), "utf-8")
        if change == "kept time":
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    elif change == "added":
        site.post("second-post")
    elif change == "output":
        (site.output / "index.html").unlink()
    build(
        *(["--drafts"] if change == "option" else []), day=f"2026-11-2{3 if change == 'day' else 2}"
    )
    if change in ("body", "kept time"):
        assert "Other." in site.page("/2012/10/18/first-post/")
    else:
        assert made == ["made", "made"]
    assert site.has("/")


def test_a_post_that_comes_due_the_same_day_is_seen(
    site: SmallSite, build: Build, made: list[str]
) -> None:
    site.post().post("noon", "date: 2026-11-22 12:00")
    build("--as-of", "2026-11-22T11:59")
    build("--as-of", "2026-11-22T12:00")
    assert site.has("/2026/11/22/noon/")


def test_a_post_saved_while_a_build_runs_is_in_the_next(
    site: SmallSite, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.post()
    write = making.write_site

    def written(*arguments: object) -> object:
        site.post("late")
        return write(*arguments)

    monkeypatch.setattr(making, "write_site", written)
    build()
    assert not site.has("/2012/10/18/late/")
    monkeypatch.setattr(making, "write_site", write)
    build()
    assert site.has("/2012/10/18/late/")


def test_a_file_changed_a_moment_ago_is_not_relied_on(
    site: SmallSite, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coop_toolkit.verbs.unchanged._STEP", 10**15)
    site.post()
    for _ in range(2):
        site.run("build", "--content", site.content, "--output", site.output, "--pages")
    assert made == ["made", "made"]


def test_a_memory_that_cannot_be_read_is_no_memory(
    site: SmallSite, build: Build, made: list[str], tmp_path: Path
) -> None:
    site.post()
    build()
    memories = Path(making.__file__).parents[3] / ".cache" / "builds"
    for path in memories.glob("*.json"):
        path.write_text("{")
    build()
    assert made == ["made", "made"]
