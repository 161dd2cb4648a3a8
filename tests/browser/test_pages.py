"""The pages a reader meets first, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = {
    "home": "/",
    "post": "/2012/10/18/made-in-lambeth-ii/",
    "event": "/events/2012/made-in-lambeth-ii-catch-up/",
    "month": "/events/2012/10/",
    "project": "/projects/lambeth-poly/",
    "toolkit page": "/toolkit/plan/risk-checklist/",
    "search": "/search/",
}
every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
WIDEST = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


@every_page
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_has_to_be_scrolled_sideways(
    open_page: Callable[..., Page], address: str, width: int
) -> None:
    assert open_page(address, width=width).evaluate(WIDEST) <= 1


@every_page
def test_a_page_says_what_it_is(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(address)
    assert page.locator("h1").count() == 1
    for landmark in ("banner", "main", "contentinfo"):
        assert page.get_by_role(landmark).count() == 1
    assert page.get_by_role("navigation").count() >= 1


@every_page
def test_the_first_stop_of_the_tab_key_skips_to_the_content(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.is_visible()
    assert focused.get_attribute("href").endswith("#main")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@every_page
def test_without_script_a_page_reads_the_same(open_page: Callable[..., Page], address: str) -> None:
    texts = [
        open_page(address, java_script_enabled=enabled).inner_text("main")
        for enabled in (True, False)
    ]
    assert len(texts[1]) >= 0.9 * len(texts[0])


@every_page
def test_a_page_asks_nobody_else_and_keeps_nothing(
    browser: object, base: str, open_page: Callable[..., Page], address: str
) -> None:
    page = open_page("/404.html")
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on(
        "console", lambda message: faults.append(message.text) if message.type == "error" else 0
    )
    page.goto(base + address)
    assert [url for url in asked if not url.startswith(base)] == []
    assert faults == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_dark_scheme_is_answered(open_page: Callable[..., Page]) -> None:
    colours = [
        open_page("/", color_scheme=scheme).evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert colours[0] != colours[1]


def test_an_unknown_address_is_answered_with_ways_onward(
    open_page: Callable[..., Page], base: str
) -> None:
    page = open_page("/")
    answer = page.goto(f"{base}/no-such-page/")
    assert answer.status == 404
    assert page.locator("main a").count() >= 2


def test_the_month_is_a_table_that_reads_by_its_headers(open_page: Callable[..., Page]) -> None:
    page = open_page(PAGES["month"])
    assert page.get_by_role("table", name="October 2012").count() == 1
    headers = page.get_by_role("columnheader")
    assert headers.count() == 7
    link = page.locator("table a").first
    assert "October 2012" in link.inner_text() or "October 2012" in link.text_content()
