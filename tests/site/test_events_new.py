"""A new event is begun as a draft that states nothing untrue."""

from __future__ import annotations

from tests.conftest import SmallSite


def test_a_new_event_has_no_date_until_somebody_writes_it(site: SmallSite) -> None:
    ran = site.run("new", "event", "Spring forum", "--content", site.content)
    assert ran.status == 0, ran.output
    (path,) = site.content.glob("events/*/spring-forum.md")
    text = path.read_text("utf-8")
    assert "starts: to be confirmed\n" in text
    assert "status: draft\n" in text
    assert site.check("--strict").status == 0


def test_the_same_title_is_not_begun_twice(site: SmallSite) -> None:
    site.run("new", "event", "Spring forum", "--content", site.content)
    ran = site.run("new", "event", "Spring forum", "--content", site.content)
    assert ran.status == 2
    assert "already" in ran.output
