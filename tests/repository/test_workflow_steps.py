"""The commands of the workflows, run: git is real, `gh` and `python3` are stand-ins that listen."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
HEARD = '#!/bin/bash\nprintf "%s|" "{name}" "$@" >> "$LOG"; echo >> "$LOG"\n'
GH = (
    HEARD.format(name="gh")
    + 'case "$*" in *pulls*files*) echo content/a.md ;; *) echo "$ANSWER" ;; esac\n'
)


@dataclass
class Runner:
    """A checkout of a small repository, with a place to push to."""

    checkout: Path
    origin: Path
    scratch: Path

    def step(self, workflow: str, name: str, **environment: str) -> list[str]:
        """Run one step of a workflow; what the stand-ins were asked."""
        jobs = yaml.safe_load((WORKFLOWS / f"{workflow}.yml").read_text("utf-8"))["jobs"]
        command = next(
            step["run"]
            for job in jobs.values()
            for step in job["steps"]
            if step.get("name") == name
        )
        log = self.scratch / "log"
        log.write_text("")
        subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
            cwd=self.checkout, check=True, capture_output=True,
            env={
                "PATH": f"{self.scratch / 'bin'}:{os.environ['PATH']}", "LOG": str(log),
                "RUNNER_TEMP": str(self.scratch), "GITHUB_OUTPUT": str(self.scratch / "output"),
                "GITHUB_REPOSITORY": "council/toolkit", "HOME": str(self.scratch), "ANSWER": "0",
                **environment,
            },
        )  # fmt: skip
        return log.read_text().splitlines()

    def outputs(self) -> str:
        """What a step handed on."""
        path = self.scratch / "output"
        return path.read_text() if path.exists() else ""

    def pushed(self, branch: str) -> list[str]:
        """The files that a pushed branch changes, against the main branch."""
        return git(self.origin, "diff", "--name-only", "main", branch).splitlines()


def git(folder: Path, *call: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@test.example"]
    done = subprocess.run(
        ["git", *who, *call], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    origin, checkout, scratch = tmp_path / "origin.git", tmp_path / "checkout", tmp_path / "scratch"
    (scratch / "bin").mkdir(parents=True)
    for name, text in (("gh", GH), ("python3", HEARD.format(name="python3"))):
        stand_in = scratch / "bin" / name
        stand_in.write_text(text)
        stand_in.chmod(0o755)
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(tmp_path, "clone", "--quiet", str(origin), str(checkout))
    (checkout / "content").mkdir()
    (checkout / "content" / "addresses.txt").write_text("one\n")
    git(checkout, "switch", "--quiet", "--create", "main")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message", "Begin")
    git(checkout, "push", "--quiet", "origin", "main")
    return Runner(checkout, origin, scratch)


def test_a_form_becomes_a_branch_with_its_file_and_one_proposal(runner: Runner) -> None:
    (runner.checkout / "content" / "new.md").write_text("new")
    asked = runner.step("issue-to-pull-request", "Propose the file", NUMBER="7")
    assert runner.pushed("form-7") == ["content/new.md"]
    assert asked[-1].startswith(
        "gh|pr|create|--head|form-7|--base|main|--title|Proposal from form 7|"
    )


def test_a_form_that_was_changed_renews_its_branch_and_opens_nothing(runner: Runner) -> None:
    (runner.checkout / "content" / "old title.md").write_text("old")
    runner.step("issue-to-pull-request", "Propose the file", NUMBER="7")
    git(runner.checkout, "switch", "--quiet", "main")
    git(runner.checkout, "branch", "--quiet", "--delete", "--force", "form-7")
    (runner.checkout / "content" / "new title.md").write_text("new")
    asked = runner.step("issue-to-pull-request", "Propose the file", NUMBER="7", ANSWER="1")
    assert runner.pushed("form-7") == ["content/new title.md"]
    assert not [line for line in asked if line.startswith("gh|pr|create")]


def test_a_form_is_read_from_the_file_that_tells_of_it(runner: Runner) -> None:
    event = "/runner/event $(touch pwned).json"
    asked = runner.step("issue-to-pull-request", "Read the form", GITHUB_EVENT_PATH=event)
    assert asked == [f"python3|tasks.py|form|{event}|--answer|{runner.scratch}/answer.md|"]
    assert runner.outputs() == "made=yes\n"
    assert not (runner.checkout / "pwned").exists()


def test_a_proposal_is_found_by_its_branch_whatever_that_is_called(runner: Runner) -> None:
    branch = '$(touch pwned)`id`";x'
    asked = runner.step(
        "comment", "Find the proposal, and the files it changes",
        OWNER="some-body", BRANCH=branch, SHA="0" * 40, ANSWER="12",
    )  # fmt: skip
    assert f"head=some-body:{branch}" in asked[0]
    assert "repos/council/toolkit/pulls/12/files" in asked[1]
    assert runner.outputs() == "number=12\n"
    assert (runner.scratch / "changed.txt").read_text() == "content/a.md\n"
    assert not (runner.checkout / "pwned").exists()


@pytest.mark.parametrize("answer", ["", "12; touch pwned", "null"])
def test_without_a_proposal_nothing_is_written(runner: Runner, answer: str) -> None:
    runner.step(
        "comment", "Find the proposal, and the files it changes",
        OWNER="a", BRANCH="b", SHA="0" * 40, ANSWER=answer,
    )  # fmt: skip
    assert runner.outputs() == ""


@pytest.mark.parametrize(
    ("preview", "shown"),
    [("", ""), ("https://preview-NUMBER.host.example", "https://preview-12.host.example")],
)
def test_the_comment_is_told_where_a_preview_stands(
    runner: Runner, preview: str, shown: str
) -> None:
    script = runner.checkout / ".github" / "scripts" / "one-comment.sh"
    script.parent.mkdir(parents=True)
    script.write_text(HEARD.format(name="one-comment"))
    script.chmod(0o755)
    asked = runner.step(
        "comment", "Write the comment", NUMBER="12", PREVIEW=preview, RUN="https://x.example/7"
    )
    assert f"--run|https://x.example/7|--preview|{shown}|" in asked[0]
    assert asked[1] == f"one-comment|12|{runner.scratch}/comment.md|"


def test_the_list_of_addresses_is_committed_and_nothing_else(runner: Runner) -> None:
    before = git(runner.origin, "rev-parse", "main")
    (runner.checkout / "content" / "addresses.txt").write_text("one\ntwo\n")
    (runner.checkout / "content" / "stray.md").write_text("stray")
    runner.step("publish", "Commit the list where it grew")
    changed = git(runner.origin, "diff", "--name-only", before.strip(), "main")
    assert changed == "content/addresses.txt\n"


def test_where_the_list_did_not_grow_nothing_is_committed(runner: Runner) -> None:
    before = git(runner.origin, "rev-parse", "main")
    assert runner.step("publish", "Commit the list where it grew") == []
    assert git(runner.origin, "rev-parse", "main") == before


def test_the_files_of_a_proposal_are_listed_by_their_own_names(runner: Runner) -> None:
    git(runner.checkout, "switch", "--quiet", "--create", "proposal")
    (runner.checkout / "content" / "café menu.md").write_text("tea")
    git(runner.checkout, "add", ".")
    git(runner.checkout, "commit", "--quiet", "--message", "Propose")
    git(runner.checkout, "switch", "--quiet", "main")
    git(runner.checkout, "merge", "--quiet", "--no-ff", "--message", "Merge", "proposal")
    runner.step("check", "List the files that change")
    assert (runner.scratch / "changed.txt").read_text() == "content/café menu.md\n"
