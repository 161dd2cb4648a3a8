"""Links to other sites: looked at by `links`, told of on the pages, in feeds and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from coop_toolkit.links.probing import Answer, Prober
from coop_toolkit.verbs import linking

from tests.conftest import BUILD_DAY, SmallSite
from tests.unit.links.support import Server, serving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(linking, "PROBER", Prober(any_host=True))
    monkeypatch.setattr(linking, "PAUSE", lambda seconds: None)
    with serving() as made:
        yield made


def links(site: SmallSite, *more: object) -> str:
    ran = site.run("links", "--content", site.content, *more)
    assert ran.status == 0, ran.output
    return ran.output


def body(site: SmallSite) -> str:
    page = site.page("/2012/10/18/first-post/")
    return page.partition('e-content">')[2].partition("</div>")[0]


def test_a_dead_link_is_recorded_and_a_copy_is_offered(site: SmallSite, server: Server) -> None:
    site.post(body=f"A [guide]({server.base}/missing) and [another]({server.base}/fine).\n").built()
    assert "archived copy" not in body(site)
    output = links(site)
    assert "2 links to other sites, 2 of them to look at." in output
    assert "1 gone, 1 works" in output or "1 works, 1 gone" in output
    text = (site.content / "links.yml").read_text()
    assert f"address: {server.base}/missing\n" in text.replace('"', "")
    site.built()
    copy = f"https://web.archive.org/web/20121018/{server.base}/missing"
    link = f'<a href="{copy}">look for an archived copy</a>'
    assert f'<a href="{server.base}/missing">guide</a> (no longer there; {link})' in body(site)
    assert f'<a href="{server.base}/fine">another</a>.' in body(site)
    assert "look for an archived copy" in site.page("/atom.xml")


def test_a_look_goes_on_where_the_last_one_ended(site: SmallSite, server: Server) -> None:
    text = " ".join(f"[{n}]({server.base}/p{n})" for n in range(5))
    site.post(body=f"{text}\n")
    assert "2 links left for another call." in links(site, "--most", 3)
    links(site)
    assert len([path for method, path in server.asked if method == "HEAD"]) == 5
    assert "5 links to other sites, 0 of them to look at." in links(site)


def test_a_look_that_is_broken_off_is_kept(
    site: SmallSite, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(address: str) -> Answer:
        if address.endswith("/p3"):
            raise KeyboardInterrupt
        return Answer("works", 200)

    site.post(body=" ".join(f"[{n}]({server.base}/p{n})" for n in range(5)) + "\n")
    prober = type("Stopping", (), {"probe": staticmethod(broken_off)})
    monkeypatch.setattr(linking, "PROBER", prober)
    assert "Broken off." in links(site)
    assert (site.content / "links.yml").read_text().count("address:") == 3


def test_a_link_to_a_closed_service_is_taken_off_without_a_look(
    site: SmallSite, server: Server
) -> None:
    story = "http://storify.com/x/y"
    site.post(body=f"The [story]({story}).\n").built()
    copy = f"https://web.archive.org/web/20121018/{story}"
    assert (
        f'The <span class="gone">story</span> (Storify closed in 2018; <a href="{copy}">'
        "look for an archived copy</a>)." in body(site)
    )
    assert "0 links to other sites" in links(site)


def test_a_copy_that_somebody_opened_is_named_as_one(site: SmallSite) -> None:
    (site.content / "links.yml").write_text(
        "- address: http://old.example/guide\n  state: no host\n  copy: https://copies.example/1\n"
    )
    site.post(body="A [guide](http://old.example/guide#two).\n").built()
    assert (
        '<span class="gone">guide</span> (no longer there; <a href="https://copies.example/1">'
        "archived copy</a>)" in body(site)
    )


def test_a_page_is_made_again_when_a_link_of_it_has_died(site: SmallSite) -> None:
    options = ("--content", site.content, "--output", site.output, "--as-of", BUILD_DAY)
    site.post(body="A [guide](http://old.example/guide).\n")
    for state, told in (("works", False), ("gone", True), ("works", False)):
        record = f"- address: http://old.example/guide\n  state: {state}\n"
        (site.content / "links.yml").write_text(record)
        assert site.run("build", *options).status == 0
        assert ("archived copy" in body(site)) is told


@pytest.mark.parametrize("text", ["address: x\n", "- address: old.example\n  state: gone\n"])
def test_a_record_that_cannot_be_read_is_said(site: SmallSite, text: str) -> None:
    (site.content / "links.yml").write_text(text)
    site.post()
    assert site.build().status == 1
    ran = site.run("links", "--content", site.content)
    assert (ran.status, "Nothing was looked at." in ran.output) == (1, True)
