"""The list of all projects, filtered and sorted with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ALL = "/projects/all/"


def shown(page: Page) -> list[str]:
    return page.locator("#projects > li:visible h2").all_inner_texts()


def test_the_keyboard_leads_to_a_filtered_list_and_into_a_project(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(ALL)
    everything = shown(page)
    page.locator("#f-stage").focus()
    page.keyboard.type("prototype")
    page.keyboard.press("Tab")
    fitting = shown(page)
    assert 0 < len(fitting) < len(everything)
    assert page.get_by_role("status").inner_text().startswith(f"{len(fitting)} of the ")
    assert "stage=prototype" in page.url
    page.locator("#projects > li:visible a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects/*/")
    page.go_back()
    assert shown(page) == fitting


def test_an_address_with_a_choice_opens_with_it(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{ALL}?stage=prototype&order=news")
    assert page.locator("#f-stage").input_value() == "prototype"
    assert 0 < len(shown(page)) < page.locator("#projects > li").count()


def test_show_all_brings_everything_back(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{ALL}?stage=prototype")
    page.get_by_role("button", name="Show all").press("Enter")
    assert len(shown(page)) == page.locator("#projects > li").count()
    assert page.url.endswith(ALL)


def test_without_script_the_whole_list_stands_and_no_form(open_page: Callable[..., Page]) -> None:
    page = open_page(ALL, java_script_enabled=False)
    assert page.locator("form").count() == 0 or not page.locator("form").first.is_visible()
    assert len(shown(page)) == page.locator("#projects > li").count()


def test_the_map_asks_nobody_and_leads_to_its_list(
    open_page: Callable[..., Page], base: str
) -> None:
    page = open_page("/404.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}/projects/map/")
    assert all(url.startswith(base) for url in asked)
    page.locator("svg a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash").startswith("#place-")


def test_a_word_is_explained_by_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page("/toolkit/start/what-it-is/")
    word = page.locator("button.term").first
    word.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{word.get_attribute('popovertarget')}")
    assert meaning.is_visible()
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
