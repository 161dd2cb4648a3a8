"""Workflows keep the rules: least permissions, fixed actions, no stranger's words in a command."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.repository.judges import judged

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)

# What each may write. A workflow that runs a proposal's own files may write nothing.
MAY_WRITE = {
    "audit": set(),
    "check": set(),
    "comment": {"pull-requests"},
    "issue-to-pull-request": {"contents", "issues", "pull-requests"},
    "publish": {"contents", "pages", "id-token"},
}
# Contexts that nobody outside can fill: numbers, fixed words, and our own settings.
TRUSTED = re.compile(
    r"\$\{\{ *(github\.(server_url|repository|run_id|token)|runner\.temp|vars\.\w+"
    r"|github\.event\.(pull_request|issue)\.number"
    r"|github\.event\.workflow_run\.(id|head_sha|html_url)"
    r"|steps\.\w+\.outputs\.\w+|!cancelled\(\)) *\}\}"
)


def read(path: Path) -> dict[str, Any]:
    """A workflow as values. YAML 1.1 takes the key `on` for a truth value."""
    data = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in data.items()}


def jobs(path: Path) -> list[dict[str, Any]]:
    return list(read(path)["jobs"].values())


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path):
        yield from job["steps"]


def test_there_are_these_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} == set(MAY_WRITE)


@each
def test_a_job_has_only_the_permissions_it_needs(path: Path) -> None:
    assert read(path)["permissions"] == {}
    granted = [job["permissions"] for job in jobs(path)]
    written = {name for grant in granted for name, level in grant.items() if level == "write"}
    assert written == MAY_WRITE[path.stem]
    assert {level for grant in granted for level in grant.values()} <= {"read", "write"}


@each
def test_a_job_ends_and_takes_turns(path: Path) -> None:
    assert read(path)["concurrency"]["group"]
    assert all(1 <= job["timeout-minutes"] <= 60 for job in jobs(path))


@each
def test_an_action_is_fixed_by_its_whole_hash_with_its_version_beside_it(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    form = re.compile(r"\s+(?:- )?uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert lines == [line for line in lines if form.fullmatch(line)]


def test_an_action_has_one_hash_everywhere() -> None:
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len({action.split("@")[0] for action in used}) == len(used)


@each
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    checkouts = [step for step in steps(path) if "actions/checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert all("ref" not in step["with"] for step in checkouts)


@each
def test_no_command_holds_an_expression(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@each
def test_what_a_stranger_writes_reaches_a_command_by_its_environment_only(path: Path) -> None:
    """The names of a fork and its branch are handed to one step, and quoted there."""
    text = re.sub("#.*", "", path.read_text("utf-8"))
    other = [found for found in re.findall(r"\$\{\{.*?\}\}", text) if not TRUSTED.match(found)]
    handed = {
        "${{ github.event.workflow_run.head_repository.owner.login }}",
        "${{ github.event.workflow_run.head_branch }}",
    }
    named = {"${{ steps.deployment.outputs.page_url }}", "${{ needs.check.outputs.machinery }}"}
    assert set(other) <= (handed if path.stem == "comment" else set()) | named


def test_a_proposal_meets_no_secret_and_no_dangerous_trigger() -> None:
    for path in WORKFLOWS:
        assert "pull_request_target" not in read(path)["on"]
        assert "secrets." not in path.read_text("utf-8")
    check = next(path for path in WORKFLOWS if path.stem == "check")
    assert list(read(check)["on"]) == ["pull_request"]
    assert "token" not in check.read_text("utf-8")


@each
def test_every_command_can_be_read_by_the_shell_that_runs_it(path: Path) -> None:
    assert read(path)["defaults"]["run"]["shell"] == "bash"
    for step in steps(path):
        done = subprocess.run(["bash", "-n"], input=step.get("run", ""), text=True, check=False)
        assert done.returncode == 0


def test_publishing_happens_on_a_push_every_night_and_by_hand() -> None:
    publish = read(FOLDER / "publish.yml")
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert publish["on"]["schedule"] == [{"cron": "17 2 * * *"}]
    assert "workflow_dispatch" in publish["on"]
    assert publish["jobs"]["deploy"]["environment"]["name"] == "github-pages"


def test_publishing_commits_the_list_of_addresses_and_nothing_else() -> None:
    added = re.findall("git add (.*)", (FOLDER / "publish.yml").read_text("utf-8"))
    assert added == ["content/addresses.txt"]


def test_what_is_renewed_has_been_out_for_a_week() -> None:
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


def test_a_proposal_starts_with_four_boxes() -> None:
    template = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    assert template.count("\n- [ ] ") == 4


def test_everything_has_somebody_who_looks_at_it() -> None:
    owners = (ROOT / ".github/CODEOWNERS").read_text("utf-8")
    for folder in ("content", "docs", ".github", "plugins", "theme", "tests", "bench"):
        assert f"\n/{folder}/ " in owners


def test_the_workflows_have_no_finding() -> None:
    judged("zizmor", "--offline", "--no-progress", ROOT / ".github")


@pytest.mark.parametrize(
    ("rules", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_the_repositorys_site_takes_them(rules: str, files: list[Path]) -> None:
    judged("check-jsonschema", "--builtin-schema", rules, *files)
