"""The program fails where nothing foresaw it: a sentence, the details in a file, exit 1."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.edited_checkout import files_of, small_checkout

FAULT = """
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining


def pages(edition):
    raise RuntimeError("nobody foresaw this")


FEATURE = Feature("broken", pages=pages)
register = joining(FEATURE)
"""


def test_a_failure_of_the_program_is_told_in_a_sentence(tmp_path: Path) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    for name in ("tasks.py", "requirements.lock"):
        shutil.copy(ROOT / name, checkout.root)
    (checkout.root / "plugins").mkdir()
    (checkout.root / "plugins/coop_toolkit").symlink_to(ROOT / "plugins/coop_toolkit")
    call = [sys.executable, str(checkout.root / "tasks.py"), "build", "--pages"]
    subprocess.run(call, check=True, capture_output=True)
    before = files_of(checkout.root / "output")
    (checkout.root / "plugins/broken_feature.py").write_text(FAULT)
    checkout.replace(
        checkout.root / "pelicanconf.py", "PLUGINS = [", 'PLUGINS = [\n    "broken_feature",'
    )
    ran = subprocess.run(call, check=False, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout == (
        "The program failed at something that is no fault of the content.\n"
        "What was there before is as it was.\n"
        "Send .cache/trouble.log to whoever looks after the program: it holds the details.\n"
    )
    log = (checkout.root / ".cache/trouble.log").read_text("utf-8")
    assert log.endswith("RuntimeError: nobody foresaw this\n")
    assert files_of(checkout.root / "output") == before
