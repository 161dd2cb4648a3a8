"""The servers that are compared: started, asked, stopped; one that does not start is told of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.contenders import Contender, contenders
from bench.corpus import make_corpus, new_sentence
from bench.cost import CallFailed, cost_of
from bench.peers.peer import Site
from bench.previews import answer, preview, wait_until
from tests.unit.bench.peers import Small


class Served(Small):
    """Its pages are served as they were built."""

    def lay_out(self, folder: Path, tools: Path) -> Site:
        site = super().lay_out(folder, tools)
        serve = (sys.executable, "-m", "http.server", "{port}", "--directory", "output",
                 "--bind", "127.0.0.1")  # fmt: skip
        return Site(site.folder, site.output, site.build, serve, ())


class Broken(Small):
    """Its server ends at once."""

    def lay_out(self, folder: Path, tools: Path) -> Site:
        site = super().lay_out(folder, tools)
        return Site(folder, site.output, site.build, (sys.executable, "-c", "exit(3)"), ())


def laid_out(peer: Small, place: Path) -> Contender:
    [contender] = contenders([peer], make_corpus(3), place, place)
    cost_of(contender.site.build, contender.site.folder)
    return contender


def test_what_is_saved_and_built_is_answered(tmp_path: Path) -> None:
    contender = laid_out(Served(), tmp_path)
    with preview(contender) as served:
        assert new_sentence(1) not in answer(served.page)
        contender.save(1, 0)
        cost_of(contender.site.build, contender.site.folder)
        served.wait_for(new_sentence(1))
        page = served.page
    assert answer(page) == ""


def test_a_server_that_does_not_start_is_told_of(tmp_path: Path) -> None:
    with (
        pytest.raises(CallFailed, match=r"^The server of Small ended with 3\.$"),
        preview(laid_out(Broken(), tmp_path)),
    ):
        pass


def test_what_never_comes_is_not_waited_for_for_ever() -> None:
    with pytest.raises(CallFailed, match=r"^This did not follow within 0 seconds: a page$"):
        wait_until(lambda: False, 0, "a page")
