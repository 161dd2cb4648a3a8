"""The packages of a lock file: every one with its hash, and no other is taken."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
import zipfile
from pathlib import Path

import pytest
from coop_toolkit.environment import BUILD_LOCK, TEST_LOCK, ready_python
from coop_toolkit.setting_up import NoEnvironment, set_up

from tests.conftest import ROOT


@pytest.mark.parametrize(
    "name",
    [BUILD_LOCK, TEST_LOCK, ".github/judges.lock", "bench/peers/locks/pelican.txt",
     "bench/peers/locks/hugo.txt"],
)  # fmt: skip
def test_every_package_of_the_locks_has_its_hash(name: str) -> None:
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert packages
    assert [line for line in packages if not re.search(r"--hash=sha256:[0-9a-f]{64}", line)] == []


def wheel(folder: Path) -> Path:
    """The smallest package there can be."""
    path = folder / "smallest-1.0-py3-none-any.whl"
    files = {
        "smallest.py": "",
        "smallest-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: smallest\nVersion: 1.0\n",
        "smallest-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: x\n"
        "Root-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()
        record += f"{name},sha256={digest.rstrip('=')},{len(text)}\n"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr("smallest-1.0.dist-info/RECORD", record)
    return path


def test_a_package_that_is_not_the_locked_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    digest = hashlib.sha256(wheel(tmp_path).read_bytes()).hexdigest()
    lock = tmp_path / BUILD_LOCK
    other = digest.replace(digest[0], "0" if digest[0] != "0" else "1", 1)
    lock.write_text(f"smallest==1.0 \\\n    --hash=sha256:{other}\n", "utf-8")
    with pytest.raises(NoEnvironment, match="did not match the lock file"):
        set_up(tmp_path, BUILD_LOCK, lambda _: None)
    assert not (tmp_path / ".venv").exists()
    lock.write_text(f"smallest==1.0 \\\n    --hash=sha256:{digest}\n", "utf-8")
    said: list[str] = []
    assert set_up(tmp_path, BUILD_LOCK, said.append).exists()
    assert said[-1] == "Set-up is done."


@pytest.mark.parametrize("record", ["Some.Package-1.0", "some_package-1.0"])
def test_an_interpreter_that_has_the_packages_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    (tmp_path / "lib" / f"{record}.dist-info").mkdir(parents=True)
    (tmp_path / BUILD_LOCK).write_text("some-package==1.0 \\\n    --hash=sha256:00\n", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "none"), str(tmp_path / "lib")])
    assert ready_python(tmp_path, BUILD_LOCK) == Path(sys.executable)


@pytest.mark.parametrize("record", ["some_package-1.1", "some_package_more-1.0"])
def test_another_version_or_package_will_not_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    (tmp_path / "lib" / f"{record}.dist-info").mkdir(parents=True)
    (tmp_path / BUILD_LOCK).write_text("some-package==1.0 \\\n    --hash=sha256:00\n", "utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "lib")])
    assert ready_python(tmp_path, BUILD_LOCK) is None
