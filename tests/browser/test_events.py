"""The agenda by the reader's clock, its filters, the month by ear and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from coop_toolkit.preview.server import make_server
from playwright.sync_api import Browser, Page

import tasks
from tests.conftest import BUILD_DAY
from tests.local_server import answering

pytestmark = pytest.mark.browser

FILES = {
    "series/learning.md": "title: Learning set",
    "series/forum.md": "title: Forum",
    "venues/hall.md": "title: Town Hall\nstep_free: yes\nward: Oval",
    "venues/shed.md": "title: The Shed\nstep_free: no\nward: Tulse Hill",
    "events/2026/set.md": "title: The set\nstarts: 2026-12-03 18:00\nends: 20:00\n"
    "series: learning\nvenue: hall\ncost: free\naudience: everyone",
    "events/2026/forum.md": "title: The forum\nstarts: 2026-12-10 18:00\nends: 20:00\n"
    "series: forum\nvenue: shed\naudience: officers",
    "events/2027/later.md": "title: The later set\nstarts: 2027-01-14\n"
    "series: learning\nvenue: hall",
    "events/2012/old.md": "title: The old one\nstarts: 2012-10-30\nseries: forum\nvenue: hall",
    "events/undated/next.md": "title: The next one\nstarts: to be confirmed",
}


@pytest.fixture(scope="module")
def agenda(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with events to come."""
    folder = tmp_path_factory.mktemp("agenda")
    for below, header in FILES.items():
        path = folder / "content" / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{header}\n---\n\nWords.\n", encoding="utf-8")
    call = ["--content", str(folder / "content"), "--output", str(folder / "output")]
    assert tasks.main(["build", "--pages", *call, "--as-of", BUILD_DAY]) == 0
    with answering(make_server(folder / "output", 0)) as origin:
        yield f"{origin}/events/"


@pytest.fixture
def read(browser: Browser, agenda: str) -> Iterator[Callable[..., Page]]:
    """Opens the agenda at a reader's time."""
    contexts = []

    def opened(now: str, query: str = "", **options: object) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(agenda + query)
        return page

    yield opened
    for context in contexts:
        context.close()


def titles(page: Page, within: str) -> list[str]:
    links = page.locator(f"{within} li:visible :is(h3, h4) a")
    return [text.split(",")[0].strip() for text in links.all_inner_texts()]


def test_what_is_over_by_the_readers_clock_has_moved(read: Callable[..., Page]) -> None:
    page = read("2026-12-03T20:01:00Z")
    assert titles(page, "#coming") == ["The forum", "The later set"]
    assert titles(page, "#finished") == ["The set", "The old one"]
    assert page.locator("#coming h2").inner_text() == "From 3 December 2026"
    assert page.locator("#finished h2").inner_text() == "Finished by 3 December 2026"


def test_an_event_that_is_on_has_not_moved(read: Callable[..., Page]) -> None:
    page = read("2026-12-03T19:59:00Z")
    assert titles(page, "#coming") == ["The set", "The forum", "The later set"]
    assert page.locator("#coming h2").inner_text() == "From 22 November 2026"


def test_long_after_everything_has_moved_and_nothing_is_lost(read: Callable[..., Page]) -> None:
    page = read("2031-01-01T12:00:00Z")
    assert titles(page, "#coming") == []
    assert page.locator("#coming .empty").is_visible()
    assert titles(page, "#finished") == ["The later set", "The forum", "The set", "The old one"]
    assert page.locator("#coming h3:visible").count() == 0


def test_without_script_the_lists_stand_as_built_and_no_form(read: Callable[..., Page]) -> None:
    page = read("2031-01-01T12:00:00Z", java_script_enabled=False)
    assert page.locator("#coming h2").inner_text() == "From 22 November 2026"
    assert titles(page, "#coming") == ["The set", "The forum", "The later set"]
    assert not page.locator("form.filters").is_visible()


def test_a_choice_filters_is_announced_and_kept_in_the_address(read: Callable[..., Page]) -> None:
    page = read("2026-11-22T12:00:00Z")
    page.get_by_label("Series").select_option("learning")
    assert titles(page, "main") == ["The set", "The later set"]
    assert page.get_by_role("status").inner_text() == "2 of the 5 events listed here fit."
    assert page.url.endswith("?series=learning")
    page.reload()
    assert titles(page, "main") == ["The set", "The later set"]
    page.get_by_role("button", name="Show all").press("Enter")
    page.get_by_text("All 5 events are listed.").wait_for()
    assert len(titles(page, "main")) == 5
    assert page.url.endswith("/events/")


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?from=2026-12-10&to=2027-12-31", ["The forum", "The later set"]),
        ("?from=10+12+2026", ["The forum", "The later set"]),
        ("?place=at-shed", ["The forum"]),
        ("?place=in-oval", ["The set", "The later set", "The old one"]),
        ("?access=step-free", ["The set", "The later set", "The old one"]),
        ("?free=yes", ["The set"]),
        ("?everyone=yes", ["The set"]),
        ("?series=forum&place=at-hall", ["The old one"]),
        ("?series=forum&free=yes", []),
    ],
)
def test_every_filter_of_an_address(read: Callable[..., Page], query: str, left: list[str]) -> None:
    page = read("2026-11-22T12:00:00Z", query)
    assert titles(page, "main") == left


def test_a_day_that_cannot_be_read_is_said_to_be_none(read: Callable[..., Page]) -> None:
    page = read("2026-11-22T12:00:00Z")
    page.get_by_label("From the day").fill("31 31 2026")
    page.keyboard.press("Enter")
    assert page.get_by_role("status").inner_text() == (
        "“31 31 2026” is no day. Write it like 30 10 2027."
    )
    assert len(titles(page, "main")) == 5
    page.get_by_label("From the day").fill("1/1/2027")
    page.keyboard.press("Enter")
    assert titles(page, "main") == ["The later set"]


def test_the_filters_are_reached_and_used_with_the_keyboard(read: Callable[..., Page]) -> None:
    page = read("2026-11-22T12:00:00Z")
    page.get_by_label("Free entry").focus()
    page.keyboard.press("Space")
    assert titles(page, "main") == ["The set"]


def test_a_month_is_a_table_whose_headers_are_heard(open_page: Callable[..., Page]) -> None:
    page = open_page("/events/2012/10/")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes
             if not node.get("ignored")]  # fmt: skip
    assert [name for role, name in heard if role == "columnheader"] == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]  # fmt: skip
    assert ("table", "October 2012") in heard
    cells = [name for role, name in heard if role in ("cell", "gridcell")]
    assert len(cells) == 35
    assert any(re.match(r"30\b.*6pm.*catch-up", name, re.DOTALL) for name in cells)
    links = [name for role, name in heard if role == "link" and "catch-up" in name]
    whole = "Made in Lambeth II catch-up, Tuesday 30 October 2012, 6pm to 9pm, rescheduled"
    assert {name.replace(" ,", ",") for name in links} == {whole}


@pytest.mark.parametrize("month", ["2012/07", "2012/09", "2012/10"])
def test_a_month_prints_on_one_page(open_page: Callable[..., Page], month: str) -> None:
    page = open_page(f"/events/{month}/")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


@pytest.mark.parametrize(
    "address",
    [
        "/events/", "/events/2012/", "/events/2012/10/", "/events/2012/made-in-lambeth-ii/",
        "/events/subscribe/", "/series/action-learning-set/", "/venues/town-hall-brixton/",
    ],
)  # fmt: skip
def test_no_page_of_events_is_wider_than_a_small_phone(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address, width=320)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_the_address_of_a_calendar_is_there_without_script(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("/events/subscribe/", java_script_enabled=False)
    assert page.locator(".address").first.inner_text().endswith("/calendar.ics")
    assert page.get_by_role("button").count() == 0


def test_a_button_copies_the_address(open_page: Callable[..., Page]) -> None:
    page = open_page("/events/subscribe/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the address").first.click()
    page.get_by_text("Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".address").first.inner_text()


def test_the_script_of_the_agenda_is_small() -> None:
    script = Path(tasks.__file__).parent / "theme" / "static" / "js" / "agenda.js"
    assert script.stat().st_size < 1024
