"""A build is whole or not at all, and the same whoever runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SmallSite


def test_an_empty_folder_builds(site: SmallSite) -> None:
    site.built()
    assert site.has("/")
    assert site.has("/404.html")
    assert not site.has("/events/")
    assert not site.has("/rss.xml")
    assert not site.has("/calendar.ics")


@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_folder_that_is_not_there_is_named(site: SmallSite, tmp_path: Path, verb: str) -> None:
    ran = site.run(verb, "--content", tmp_path / "nothing")
    assert (ran.status, ran.output) == (2, f"There is no folder {tmp_path}/nothing.\n")


def test_a_folder_of_posts_alone_builds(site: SmallSite) -> None:
    site.post().built()
    assert "Words." in site.page("/2012/10/18/first-post/")
    assert site.has("/2012/10/")
    assert site.has("/rss.xml")
    assert not site.has("/projects/")


def test_a_fault_leaves_yesterdays_site_as_it_was(site: SmallSite) -> None:
    site.post().built()
    yesterday = site.files()
    site.post("second", "date: 2012-02-31")
    ran = site.build()
    assert ran.status == 1
    assert "February 2012 has 29 days, so there is no day 31" in ran.output
    assert site.files() == yesterday


def test_every_fault_is_shown_in_one_run(site: SmallSite) -> None:
    for number in range(20):
        site.write(f"posts/2012/fault-{number:02}.md", "title: A\ndate: 2012-02-31")
    ran = site.check()
    assert ran.status == 1
    assert ran.output.endswith("20 things to mend in 20 files.\n")


def test_a_page_that_is_gone_from_the_content_is_gone_from_the_site(site: SmallSite) -> None:
    site.post().post("second-post").built()
    (site.content / "posts/2012/second-post.md").unlink()
    site.built()
    assert not site.has("/2012/10/18/second-post/")


def test_a_file_of_somebody_else_is_never_deleted(site: SmallSite) -> None:
    site.output.mkdir()
    (site.output / "thesis.txt").write_text("mine")
    ran = site.post().build()
    assert ran.status == 2
    assert "holds files that this program did not write, such as thesis.txt" in ran.output
    assert (site.output / "thesis.txt").read_text() == "mine"


def test_what_did_not_change_keeps_its_time(site: SmallSite) -> None:
    site.post().built()
    page = site.output / "2012/10/18/first-post/index.html"
    os.utime(page, (1, 1))
    site.built()
    assert page.stat().st_mtime == 1


def test_a_draft_and_a_future_post_occur_nowhere(site: SmallSite) -> None:
    site.post("secret", "status: draft", "Quietword.\n")
    site.post("later", "date: 2026-11-23", "Laterword.\n").built()
    everything = b"".join(site.files().values())
    for word in (b"Quietword", b"Laterword", b"Secret", b"/secret/"):
        assert word not in everything


def test_a_future_post_appears_on_its_day_at_the_same_address(site: SmallSite) -> None:
    site.post("later", "date: 2026-11-23")
    site.built("--as-of", "2026-11-23T00:00")
    assert site.has("/2026/11/23/later/")


def test_an_event_of_the_future_is_shown(site: SmallSite) -> None:
    site.write("events/2027/forum.md", "title: Forum\nstarts: 2027-03-18 18:00").built()
    assert site.has("/events/2027/forum/")


@pytest.mark.parametrize("as_of", ["1970-01-01", "2038-01-19", "2028-02-29"])
def test_the_build_date_may_be_any_day(site: SmallSite, as_of: str) -> None:
    site.write("events/2027/forum.md", "title: Forum\nstarts: 2027-03-18 18:00")
    site.built("--as-of", as_of)
    assert site.has("/events/")


def test_a_wrong_build_date_is_explained(site: SmallSite) -> None:
    ran = site.run("build", "--content", site.content, "--as-of", "tomorrow")
    assert ran.status == 2
    assert "Write a day such as 2026-11-22" in ran.output


def test_a_site_under_a_path_links_below_it(site: SmallSite) -> None:
    site.post(body="See [the archive](/archive/).\n")
    site.built("--site-url", "https://council.example/toolkit/")
    page = site.page("/2012/10/18/first-post/")
    assert '<a href="/toolkit/archive/">the archive</a>' in page
    assert 'rel="canonical" href="https://council.example/toolkit/2012/10/18/first-post/"' in page
    assert 'href="/archive/"' not in page


@pytest.mark.parametrize(
    ("template", "text", "told"),
    [
        ("posts.html", "{{ misspelt.name }}\n", "'misspelt' is undefined"),
        ("parts/footer.html", "{{ misspelt.name }}\n", "'misspelt' is undefined"),
        ("parts/footer.html", "{{ web.title\n",
         "unexpected end of template, expected 'end of print statement'."),
    ],
)  # fmt: skip
def test_a_template_that_fails_leaves_the_site_and_names_the_template(
    site: SmallSite,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    template: str,
    text: str,
    told: str,
) -> None:
    site.post().built()
    yesterday = site.files()
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    (theme / "templates" / template).write_text(text)
    monkeypatch.setattr("coop_toolkit.verbs.making._overrides", lambda _: {"THEME": str(theme)})
    ran = site.build()
    assert ran.status == 1
    assert ran.output == (
        f"theme/templates/{template}:1: {told}\n"
        "  Help: docs/for-developers.md#a-template-that-fails\n\n"
        "Nothing was built. The site of the last build is as it was.\n"
    )
    assert site.files() == yesterday


def test_a_plugin_that_cannot_be_loaded_ends_the_build(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "coop_toolkit.verbs.making._overrides",
        lambda _: {"PLUGINS": ["coop_toolkit.generation.plugin", "coop_toolkit.evnts.plugin"]},
    )
    ran = site.post().build()
    assert ran.status == 1
    assert ran.output == (
        "pelicanconf.py: the plugin coop_toolkit.evnts.plugin cannot be loaded\n"
        "  No module named 'coop_toolkit.evnts'.\n"
        "  Help: docs/for-developers.md#a-plugin-that-fails\n\n"
        "Nothing was built. The site of the last build is as it was.\n"
    )
    assert not site.output.exists()


def test_pelican_alone_writes_the_same_files(site: SmallSite, tmp_path: Path) -> None:
    site.post().write("pages/about.md", "title: About")
    site.write("events/2027/forum.md", "title: Forum\nstarts: 2027-03-18 18:00\nends: 20:00")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
    folders = [tmp_path / "by pelican", tmp_path / "by tasks"]
    calls = [
        ["-m", "pelican", site.content, "-s", ROOT / "pelicanconf.py", "-o", folders[0]],
        [ROOT / "tasks.py", "build", "--clean", "--pages", "--content", site.content,
         "--output", folders[1]],
    ]  # fmt: skip
    for call in calls:
        subprocess.run([sys.executable, *map(str, call)], env=environment, check=True, cwd=tmp_path)
    found = []
    for folder in folders:
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        found.append({str(path.relative_to(folder)): path.read_bytes() for path in paths})
    assert found[0] == found[1]


def test_two_builds_under_other_conditions_are_alike(site: SmallSite, tmp_path: Path) -> None:
    site.post("first-post", "tags: food, jobs\nauthors: Jo, Al").post("second-post", "tags: food")
    site.write("events/2027/forum.md", "title: Forum\nstarts: 2027-03-18 18:00\nends: 20:00")
    found = []
    for number, (zone, seed) in enumerate((("Asia/Tokyo", "1"), ("America/New_York", "7"))):
        output = tmp_path / f"build {number}"
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        call = [sys.executable, ROOT / "tasks.py", "build", "--clean", "--as-of", "2026-11-22",
                "--content", site.content, "--output", output]  # fmt: skip
        subprocess.run(list(map(str, call)), env=environment, check=True)
        paths = sorted(path for path in output.rglob("*") if path.is_file())
        found.append({str(path.relative_to(output)): path.read_bytes() for path in paths})
    assert found[0] == found[1]


def test_a_wrong_call_ends_2_and_says_what_is_right(
    run: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("biuld")
    assert ended.value.code == 2
    assert "VERB" in capsys.readouterr().err
