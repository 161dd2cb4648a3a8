"""The call of `bench`: which measurements, and what they are told."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bench.contenders import SCENARIOS
from bench.measurements import MEASUREMENTS
from bench.options import Options
from bench.peers import WORDS

Value = TypeVar("Value")


def read_call(arguments: Sequence[str]) -> tuple[dict[str, Options], Path | None]:
    """What each measurement is told, by its word, and the page to write if one is said.

    Sizes are for the measurements that are named, or for `build` where none is: the others have
    sizes that suit them. Ends the program with 2, and with what is right, when the call is wrong.
    """
    call = _parser().parse_args(arguments)
    told = Options(call.sizes, call.rounds, call.peers, call.only)
    words = [word for word in MEASUREMENTS if word in call.what]
    if words:
        return dict.fromkeys(words, told), call.out
    return dict.fromkeys(MEASUREMENTS, replace(told, sizes=())) | {"build": told}, call.out


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py bench",
        description=_description(),
        epilog="Other generators are fetched into .cache/bench-tools/ the first time.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    scenarios = tuple(SCENARIOS)
    add = parser.add_argument
    add("what", nargs="*", type=_one_of(tuple(MEASUREMENTS)), metavar="WORD",
        help="what to measure")  # fmt: skip
    add("--sizes", type=_each(_number), default=(), metavar="N,N",
        help="how many posts, such as 100,1000; without a WORD this is for build")  # fmt: skip
    add("--rounds", type=_number, default=3, metavar="N", help="how often, 3 if not said")
    add("--peers", type=_each(_one_of(WORDS)), default=WORDS, metavar="NAME,NAME",
        help=f"which of {', '.join(WORDS)}; all are compared with the first")  # fmt: skip
    add("--only", type=_each(_one_of(scenarios)), default=scenarios, metavar="NAME,NAME",
        help=f"which builds, of {', '.join(scenarios)}")  # fmt: skip
    add("--out", type=Path, metavar="FILE",
        help="the page to renew, .cache/bench/speed.md if not said; README is renewed "
        "with docs/speed.md")  # fmt: skip
    return parser


def _description() -> str:
    words = "\n".join(f"  {word:9} {one.says}" for word, one in MEASUREMENTS.items())
    return (
        "Measure how fast the site is built. Without a word everything is measured, which takes\n"
        f"about twenty minutes. The words:\n\n{words}"
    )


def _each(read: Callable[[str], Value]) -> Callable[[str], tuple[Value, ...]]:
    return lambda text: tuple(read(part) for part in text.split(","))


def _one_of(words: Sequence[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise argparse.ArgumentTypeError(f"there is no {text}; choose of {', '.join(words)}")
        return text

    return read


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on")
    return int(text)
