"""The open pages of the preview follow what is saved, and show what there is to mend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from coop_toolkit.policy import page_policy
from coop_toolkit.preview.serving import Preview
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser

PROBLEM = """content/posts/a.md:3: <b>title</b> & date are missing
    title:
    ^^^^^^
  Help: CONTRIBUTING.md#titles"""
MORE_TABS_THAN_CONNECTIONS = 8


class Builder:
    """Writes a page of the words it has, unless it has problems."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.words, self.problems = folder, "first words", ""

    def __call__(self) -> str:
        if not self.problems:
            self._write("index.html", f"<h1>{self.words}</h1>")
            self._write("404.html", f"<h1>Not here: {self.words}</h1>")
        return self.problems

    def _write(self, name: str, body: str) -> None:
        policy = (
            f'<meta http-equiv="Content-Security-Policy" content="{page_policy(searches=False)}">'
        )
        page = f'<!doctype html><html lang="en"><head>{policy}</head><body>{body}</body></html>'
        path = self.folder / name
        if not path.exists() or path.read_text() != page:
            path.write_text(page)


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    return Builder(tmp_path)


@pytest.fixture
def preview(builder: Builder) -> Iterator[Preview]:
    preview = Preview(builder.folder, 0, builder)
    preview.start()
    yield preview
    preview.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context
    context.close()


def opened(context: BrowserContext, preview: Preview, address: str = "") -> Page:
    """A page that hears of changes already."""
    page = context.new_page()
    with page.expect_event("requestfinished", lambda request: "reload.js" in request.url):
        page.goto(preview.address + address)
    return page


def panel(page: Page) -> Locator:
    return page.get_by_role("alert")


def test_every_open_tab_shows_what_was_saved(
    context: BrowserContext, preview: Preview, builder: Builder
) -> None:
    preview.rebuild()
    pages = [opened(context, preview) for _ in range(MORE_TABS_THAN_CONNECTIONS)]
    pages.append(opened(context, preview, "no/such/page/"))
    pages[0].close()
    builder.words = "second words"
    preview.rebuild()
    for page in pages[1:]:
        expect(page.get_by_role("heading")).to_contain_text("second words")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_there_is_to_mend_stands_above_the_last_good_page(
    context: BrowserContext, preview: Preview, builder: Builder, scheme: str
) -> None:
    preview.rebuild()
    before = opened(context, preview)
    before.evaluate("window.loaded = 'once'")
    builder.problems, builder.words = PROBLEM, "second words"
    preview.rebuild()
    after = opened(context, preview)
    for page in (before, after):
        page.emulate_media(color_scheme=scheme)
        expect(panel(page)).to_contain_text("There is something to mend.")
        assert panel(page).locator("pre").inner_text() == PROBLEM
        expect(panel(page)).to_have_css("border-bottom-style", "solid")
        assert contrast(page) >= 7
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        expect(page.get_by_role("heading")).to_have_text("first words")
    builder.problems, builder.words = "", "first words"
    preview.rebuild()
    for page in (before, after):
        expect(panel(page)).to_have_count(0)
        expect(page.get_by_role("heading")).to_have_text("first words")
    assert before.evaluate("window.loaded") == "once"


def test_many_problems_leave_room_for_the_page_and_are_read_with_the_keyboard(
    context: BrowserContext, preview: Preview, builder: Builder
) -> None:
    preview.rebuild()
    page = opened(context, preview)
    builder.problems = "\n\n".join([PROBLEM] * 50)
    preview.rebuild()
    expect(panel(page)).to_have_css("height", "384px")
    expect(page.get_by_role("heading")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(panel(page)).to_be_focused()
    panel(page).evaluate("(it) => { it.onscrollend = () => { it.dataset.scrolled = 'yes'; }; }")
    page.keyboard.press("End")
    expect(panel(page)).to_have_attribute("data-scrolled", "yes")


def contrast(page: Page) -> float:
    """How much lighter the lighter of words and ground is (WCAG 2.2, relative luminance)."""
    colours = panel(page).evaluate(
        "(it) => [getComputedStyle(it).color, getComputedStyle(it).backgroundColor]"
    )
    lighter, darker = sorted((luminance(colour) for colour in colours), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_site_whose_first_build_fails_appears_when_it_is_mended(
    context: BrowserContext, preview: Preview, builder: Builder
) -> None:
    builder.problems = PROBLEM
    preview.rebuild()
    page = context.new_page()
    answer = page.goto(f"{preview.address}any/page/")
    assert answer is not None
    assert answer.status == 503
    assert panel(page).locator("pre").inner_text() == PROBLEM
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    builder.problems = "another thing"
    preview.rebuild()
    expect(panel(page).locator("pre")).to_have_text("another thing")
    builder.problems = ""
    preview.rebuild()
    expect(page.get_by_role("heading")).to_have_text("Not here: first words")
