"""Every line that a message offers is put where it says, and the check then passes.

What is left are the faults for which no line can be offered, and no others.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from coop_toolkit.problems import Level, Problem
from coop_toolkit.verbs.running import read_site

from tests.faults.test_faults import set_up
from tests.mending import mend_until_done

SHELF = Path(__file__).resolve().parent
ROOT = SHELF.parent.parent
# A line to paste stands below the advice, pushed in further.
_OFFER = re.compile(r"^  (?! |Help:).*\n    \S", re.MULTILINE)
OFFERING = sorted(
    path.parent for path in SHELF.glob("*/expected.txt") if _OFFER.search(path.read_text("utf-8"))
)


def problems_here() -> list[Problem]:
    """What `check --content content` lists in the current folder."""
    run = read_site(ROOT, argparse.Namespace(content="content"))
    run.check_style()
    run.close()
    return run.report.at_least(Level.NOTICE)


@pytest.mark.parametrize("reading", [0, 1], ids=["first", "second"])
@pytest.mark.parametrize("folder", OFFERING, ids=lambda folder: folder.name)
def test_what_a_message_offers_mends_the_file(
    folder: Path, reading: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(folder, tmp_path)
    monkeypatch.chdir(tmp_path)
    without_offer = [p.message for p in problems_here() if not p.mend]
    left = mend_until_done(tmp_path, problems_here, reading)
    assert [problem.message for problem in left] == without_offer
