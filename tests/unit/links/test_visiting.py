"""Many addresses, a host asked for one at a time."""

from __future__ import annotations

from coop_toolkit.links.probing import Answer
from coop_toolkit.links.visiting import visited

HOSTS = ("a.example", "b.example")
ADDRESSES = [f"https://{host}/{n}" for host in HOSTS for n in range(3)]


def test_hosts_take_turns_with_a_pause_between() -> None:
    waits: list[float] = []
    seen = [a for a, _ in visited(ADDRESSES, lambda a: Answer("works", 200), waits.append)]
    assert seen == [f"https://{host}/{n}" for n in range(3) for host in HOSTS]
    assert waits == [1.0, 1.0]


def test_a_host_that_does_not_answer_is_left_for_another_day() -> None:
    def probe(address: str) -> Answer:
        return Answer("no answer" if "a.example" in address else "works")

    seen = [a for a, _ in visited(ADDRESSES, probe, lambda seconds: None)]
    assert "https://a.example/2" not in seen
    assert "https://b.example/2" in seen


def test_a_host_that_is_not_there_is_looked_up_once() -> None:
    asked: list[str] = []

    def probe(address: str) -> Answer:
        asked.append(address)
        return Answer("no host" if "a.example" in address else "works")

    answers = dict(visited(ADDRESSES, probe, lambda seconds: None))
    assert [answers[f"https://a.example/{n}"].state for n in range(3)] == ["no host"] * 3
    assert [a for a in asked if "a.example" in a] == ["https://a.example/0"]
