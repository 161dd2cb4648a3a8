"""What every test shares: no network, the verbs as functions, small sites to build."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import pytest
from coop_toolkit.clock import LONDON
from hypothesis import settings

import tasks

ROOT = Path(__file__).resolve().parent.parent
BUILD_DAY = "2026-11-22"

# A busy machine is no fault of what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="run the long sweeps whole")


@pytest.fixture
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether long sweeps run whole; they run a fixed sample otherwise."""
    return bool(request.config.getoption("--thorough"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reached for {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)


@pytest.fixture(autouse=True)
def build_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be one day for every test, whatever the clock of this machine says."""
    midnight = datetime.combine(date.fromisoformat(BUILD_DAY), time(), tzinfo=LONDON)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))


@dataclass(frozen=True)
class Ran:
    """What a verb left behind: its exit status and what it printed."""

    status: int
    output: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """A verb of tasks.py, run in this process."""

    def run_verb(*arguments: object) -> Ran:
        capsys.readouterr()
        status = tasks.main([str(argument) for argument in arguments])
        return Ran(status, capsys.readouterr().out)

    return run_verb


@dataclass
class SmallSite:
    """A folder of content, and the site that is built from it."""

    content: Path
    output: Path
    run: Callable[..., Ran]

    def write(self, below: str, header: str = "", body: str = "Some words.\n") -> SmallSite:
        """Put a file into the content: its header without fences, then its body."""
        path = self.content / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{header.strip()}\n---\n\n{body}", encoding="utf-8")
        return self

    def post(self, slug: str = "first-post", header: str = "", body: str = "Words.\n") -> SmallSite:
        """A post of 18 October 2012, unless its header says otherwise."""
        lines = [] if "title:" in header else [f"title: {slug.replace('-', ' ').capitalize()}"]
        lines += [] if "date:" in header else ["date: 2012-10-18"]
        return self.write(f"posts/2012/{slug}.md", "\n".join([*lines, header]), body)

    def build(self, *arguments: object) -> Ran:
        """Build it as on a fixed day."""
        options = ["--content", self.content, "--output", self.output, "--clean"]
        return self.run("build", *options, "--as-of", BUILD_DAY, *arguments)

    def built(self, *arguments: object) -> SmallSite:
        """Build it, and make sure that this went well."""
        ran = self.build(*arguments)
        assert ran.status == 0, ran.output
        return self

    def check(self, *arguments: object) -> Ran:
        """Check the content."""
        return self.run("check", "--content", self.content, *arguments)

    def page(self, address: str) -> str:
        """The text of a page or file by its address."""
        name = f"{address}index.html" if address.endswith("/") else address
        return (self.output / name.lstrip("/")).read_text(encoding="utf-8")

    def has(self, address: str) -> bool:
        """Whether an address is answered by a file."""
        name = f"{address}index.html" if address.endswith("/") else address
        return (self.output / name.lstrip("/")).is_file()

    def files(self) -> dict[str, bytes]:
        """Every file of the output by its path."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def site(tmp_path: Path, run: Callable[..., Ran]) -> SmallSite:
    """An empty site."""
    content = tmp_path / "content"
    content.mkdir()
    return SmallSite(content, tmp_path / "output", run)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium; a failure in CI when there is none, else a skip."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("There is no Chromium on this machine, and in CI the browser tests must run.")
    pytest.skip("There is no Chromium on this machine, so the browser tests are left out.")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content, built once, as on a fixed day."""
    output = tmp_path_factory.mktemp("real") / "output"
    status = tasks.main(["build", "--output", str(output), "--clean", "--as-of", BUILD_DAY])
    assert status == 0
    return output
