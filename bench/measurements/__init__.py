"""The measurements, each a module with a function `measure` that hands over one section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from bench.options import Options
from bench.section import Section


class Entry(NamedTuple):
    """The module of a measurement, and what is said of it."""

    module: str
    says: str


# By name, so that one measurement loads what it needs and nothing else.
MEASUREMENTS: Mapping[str, Entry] = {
    "build": Entry("building", "builds beside those of stock Pelican, Hugo and Eleventy"),
    "serve": Entry("saving", "from saving a file to the page that shows it, beside the same"),
    "growth": Entry("growth", "first builds of more and more posts"),
    "whole": Entry("whole", "what `build` and `publish` add to the pages"),
    "check": Entry("checking", "`check` beside stock Pelican's build"),
    "events": Entry("events", "events beside as many posts"),
    "projects": Entry("projects", "projects beside half as many"),
    "import": Entry("importing", "an export of a blog brought in"),
    "search": Entry("searching", "the search index"),
    "faults": Entry("faults", "the faults in content that a build gets right"),
}


def measurement(word: str) -> Callable[[Options], Section]:
    """The measurement of a word.

    Raises:
        KeyError: there is none.
    """
    module = import_module(f"bench.measurements.{MEASUREMENTS[word].module}")
    measure: Callable[[Options], Section] = module.measure
    return measure
