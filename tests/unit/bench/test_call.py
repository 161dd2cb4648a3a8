"""The call of `bench`: what it takes, what it refuses, and the page it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

import tasks
from bench import __main__ as bench
from bench.call import read_call
from bench.measurements import MEASUREMENTS, measurement
from bench.options import Options
from bench.section import Section

PEERS = ("ours", "pelican", "hugo", "eleventy")
SCENARIOS = ("cold", "same", "body", "title")


def test_without_words_everything_is_measured_with_sizes_of_its_own() -> None:
    own = Options((), 3, PEERS, SCENARIOS)
    assert read_call([]) == (dict.fromkeys(MEASUREMENTS, own), None)


def test_sizes_without_words_are_for_the_builds() -> None:
    measurements, _ = read_call(["--sizes", "30"])
    assert measurements.pop("build") == Options((30,), 3, PEERS, SCENARIOS)
    assert {options.sizes for options in measurements.values()} == {()}


def test_a_call_is_read_whole() -> None:
    call = ["growth", "build", "--sizes", "100,1000", "--rounds", "5", "--peers", "hugo,ours"]
    told = Options((100, 1_000), 5, ("hugo", "ours"), ("cold",))
    assert read_call([*call, "--only", "cold", "--out", "table.md"]) == (
        {"build": told, "growth": told},
        Path("table.md"),
    )


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["--sizes", "100,none"], "none is not a number from 1 on"),
        (["--rounds", "0"], "0 is not a number from 1 on"),
        (["--peers", "jekyll"], "there is no jekyll; choose of ours, pelican, hugo, eleventy"),
        (["--only", "warm"], "there is no warm; choose of cold, same, body, title"),
        (["speed"], "there is no speed; choose of build, serve, growth, whole, check"),
    ],
)
def test_a_wrong_call_ends_2_and_says_what_is_right(
    call: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_call(call)
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


def test_the_verb_hands_on_what_it_was_told() -> None:
    rest = ["build", "--sizes", "100", "--only", "cold", "--help"]
    assert tasks.read_call(["bench", *rest]).rest == rest


def test_every_measurement_is_there() -> None:
    assert all(callable(measurement(word)) for word in MEASUREMENTS)


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that README quotes, and measurements that find what they are asked for."""
    found = {"build": Section("build", "Beside", "| a |", quote="| a |"),
             "check": Section("check", "Checking", "slow", holds=False)}  # fmt: skip
    monkeypatch.setattr(bench, "measurement", lambda word: lambda options: found[word])
    monkeypatch.setattr(bench, "machine", lambda: "2 cores")
    monkeypatch.setattr(bench, "today", lambda: "22 November 2026")
    monkeypatch.setattr(bench, "PAGE", tmp_path / "speed.md")
    monkeypatch.setattr(bench, "README", tmp_path / "README.md")
    return tmp_path / "speed.md"


def test_a_page_is_written_and_readme_quotes_it(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(["build", "--out", str(measured)]) == 0
    stamp = "Measured on 22 November 2026: 2 cores.\n"
    assert measured.read_text("utf-8") == (
        f"<!-- build: begin -->\n## Beside\n\n| a |\n\n{stamp}<!-- build: end -->\n"
    )
    assert measured.with_name("README.md").read_text("utf-8") == (
        f"<!-- speed: begin -->\n| a |\n\n{stamp}<!-- speed: end -->\n"
    )
    assert capsys.readouterr().out == f"## Beside\n\n| a |\n\nWritten to {measured}.\n"


def test_a_trial_leaves_readme_alone(measured: Path) -> None:
    other = measured.with_name("other.md")
    assert bench.main(["build", "--out", str(other)]) == 0
    assert other.exists()
    assert not measured.with_name("README.md").exists()


def test_a_bar_that_is_missed_ends_1(measured: Path) -> None:
    assert bench.main(["build", "check", "--out", str(measured)]) == 1
