"""Rounds: all scenarios, in turns, each build preceded by what its scenario is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.contenders import SCENARIOS, Contender, contenders
from bench.corpus import make_corpus, new_sentence, new_title
from bench.cost import Cost, cost_of
from bench.rounds import rotated, run_rounds
from tests.unit.bench.peers import Small


class Other(Small):
    word, title = "other", "Other"


@pytest.fixture
def both(tmp_path: Path) -> list[Contender]:
    return list(contenders([Small(), Other()], make_corpus(3), tmp_path, tmp_path))


def test_the_generators_take_turns_in_another_order_each_round(both: list[Contender]) -> None:
    assert [one.peer.title for one in rotated(both, 1)] == ["Other", "Small"]
    assert [one.peer.title for one in rotated(both, 2)] == ["Small", "Other"]


def test_every_round_has_every_scenario_once_for_each(both: list[Contender]) -> None:
    said: list[str] = []

    def build(one: Contender) -> Cost:
        cost_of(one.site.build, one.site.folder)
        return Cost(1, 2)

    costs = run_rounds(both, tuple(SCENARIOS), 2, build, said.append)
    assert dict(costs.of) == {
        (word, scenario): [Cost(1, 2)] * 2 for word in ("small", "other") for scenario in SCENARIOS
    }
    assert costs.left_behind == set()
    assert said[:3] == [
        "  round 1 of 2, first build: Other 1.00 s",
        "  round 1 of 2, first build: Small 1.00 s",
        "  round 1 of 2, nothing changed: Other 1.00 s",
    ]
    assert len(said) == 16


def test_what_is_built_is_what_the_scenario_says(both: list[Contender]) -> None:
    seen = []

    def look(one: Contender) -> Cost:
        post = one.corpus.middle
        text = (one.site.folder / "content" / post.file).read_text("utf-8")
        seen.append((one.site.output.exists(), post.title in text, new_title(1) in text,
                     new_sentence(1) in text, new_sentence(2) in text))  # fmt: skip
        cost_of(one.site.build, one.site.folder)
        return Cost(1, 1)

    run_rounds(both[:1], tuple(SCENARIOS), 2, look, lambda _: None)
    assert seen == [
        (False, True, False, False, False),
        (True, True, False, False, False),
        (True, True, False, True, False),
        (True, False, True, True, False),
        (False, False, True, True, False),
        (True, False, True, True, False),
        (True, False, True, False, True),
        (True, False, False, False, True),
    ]


def test_a_generator_that_does_not_follow_an_edit_is_named(both: list[Contender]) -> None:
    for one in both:
        cost_of(one.site.build, one.site.folder)

    def lazy(one: Contender) -> Cost:
        if one.peer.word == "small":
            cost_of(one.site.build, one.site.folder)
        return Cost(1, 1)

    assert run_rounds(both, ["body"], 1, lazy, lambda _: None).left_behind == {"Other"}


def test_pages_that_a_build_did_not_make_are_counted(both: list[Contender]) -> None:
    small = both[0]
    cost_of(small.site.build, small.site.folder)
    assert small.missing_pages() == len(small.wanted_pages) - 3
