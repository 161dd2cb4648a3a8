"""One address looked at, against a server on this machine."""

from __future__ import annotations

import socket

import pytest
from coop_toolkit.links.probing import Answer, Prober
from coop_toolkit.network import NoHost, NotPublic, public_address

from tests.unit.links.support import Server

PROBER = Prober(any_host=True)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/fine", Answer("works", 200)),
        ("/missing", Answer("gone", 404)),
        ("/gone", Answer("gone", 410)),
        ("/members", Answer("not told", 403)),
        ("/broken", Answer("no answer", 500)),
        ("/no-head", Answer("works", 200)),
        ("/a b?c=d e", Answer("works", 200)),
        ("/moved/page", Answer("moved", 200, "{base}/fine")),
        ("/moved/slash", Answer("works", 200)),
        ("/moved/gone", Answer("gone", 404)),
        ("/moved/front", Answer("gone", 200, "{base}/")),
        ("/moved/circle", Answer("no answer", 301)),
        ("/moved/inward", Answer("not told")),
    ],
)
def test_how_an_address_stands(server: Server, path: str, answer: Answer) -> None:
    expected = Answer(answer.state, answer.status, answer.leads_to.format(base=server.base))
    assert PROBER.probe(f"{server.base}{path}") == expected


def test_the_head_is_asked_for_first_and_no_more_than_needed(server: Server) -> None:
    PROBER.probe(f"{server.base}/fine")
    PROBER.probe(f"{server.base}/no-head")
    assert server.asked == [("HEAD", "/fine"), ("HEAD", "/no-head"), ("GET", "/no-head")]


@pytest.mark.parametrize(
    ("address", "state"),
    [
        ("http://127.0.0.1/x", "not told"),
        ("https://[::1]/x", "not told"),
        ("http://192.168.0.1:8080/", "not told"),
        ("http://no-such-host.invalid/", "no host"),
        ("http://h.example:port/", "no answer"),
        ("http://[/", "no answer"),
        ("http://xn--a.invalid" + "a" * 70 + ".example/", "no host"),
    ],
)
def test_only_the_public_internet_is_asked(
    monkeypatch: pytest.MonkeyPatch, address: str, state: str
) -> None:
    look_up = socket.getaddrinfo

    def local(host: str, *more: object, **named: object) -> object:
        if not host.replace(".", "").replace(":", "").isdigit():
            raise socket.gaierror(host)
        return look_up(host, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", local)
    assert Prober().probe(address).state == state


def test_every_address_of_a_host_must_be_public(monkeypatch: pytest.MonkeyPatch) -> None:
    def two(*args: object, **more: object) -> object:
        return [(0, 0, 0, "", (a, 443)) for a in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    with pytest.raises(NotPublic):
        public_address("h.example", 443)


def test_a_host_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*args: object, **more: object) -> object:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", none)
    with pytest.raises(NoHost, match=r"there is no host named h\.example"):
        public_address("h.example", 443)
