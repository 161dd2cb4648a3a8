"""Run the measurements that are asked for, print their figures, and write them to a page."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.call import read_call
from bench.cost import CallFailed
from bench.machine import machine, today
from bench.marked_page import renew
from bench.measurements import MEASUREMENTS, measurement
from bench.options import ROOT, Options, say
from bench.section import Section

PAGE = ROOT / "docs" / "speed.md"
README = ROOT / "README.md"
QUOTE = "speed"
DRAFT = ROOT / ".cache" / "bench" / "speed.md"


def main(arguments: Sequence[str]) -> int:
    """0 where everything was measured and is as it must be, else 1; 2 for a wrong call."""
    measurements, out = read_call(arguments)
    if not hasattr(os, "wait4"):
        print("This machine does not tell what a program costs. Measure on Linux or macOS.")
        return 2
    page = out or DRAFT
    holds = True
    for word, options in measurements.items():
        say(f"--- {word}: {MEASUREMENTS[word].says}")
        section = _measured(word, options)
        print(section.markdown, flush=True)
        write(section, page)
        holds = holds and section.holds
    print(f"Written to {page}.")
    return int(not holds)


def _measured(word: str, options: Options) -> Section:
    try:
        return measurement(word)(options)
    except CallFailed as failed:
        say(str(failed))
        return Section(word, word.capitalize(), "This could not be measured.", holds=False)


def write(section: Section, page: Path) -> None:
    """Renew a section of the page, with day and machine; with our own page, README's quote."""
    stamp = f"Measured on {today()}: {machine()}."
    renew(page, section.name, f"{section.markdown}\n{stamp}")
    if section.quote and page.resolve() == PAGE:
        renew(README, QUOTE, f"{section.quote.strip()}\n\n{stamp}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
