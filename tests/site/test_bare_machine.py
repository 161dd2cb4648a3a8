"""A machine that has a Python and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.edited_checkout import small_checkout


def without_network() -> list[str]:
    """What cuts a command off from every network, where the system allows that."""
    unshare, nothing = shutil.which("unshare"), shutil.which("true")
    if not unshare or not nothing:
        return []
    call = [unshare, "--map-root-user", "--net"]
    able = subprocess.run([*call, nothing], check=False, capture_output=True)
    return call if able.returncode == 0 else []


def test_it_builds_without_network_git_or_home(tmp_path: Path) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    for name in ("tasks.py", "requirements.lock"):
        shutil.copy(ROOT / name, checkout.root)
    shutil.copytree(ROOT / "plugins", checkout.root / "plugins")
    for path in [checkout.root, *checkout.root.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    output = tmp_path / "output"
    call = [sys.executable, str(checkout.root / "tasks.py"), "build", "--pages"]
    ran = subprocess.run(
        [*without_network(), *call, "--output", str(output)],
        env={"PATH": "/nowhere", "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
        capture_output=True,
        text=True,
    )
    for path in [checkout.root, *checkout.root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (output / "index.html").is_file()
