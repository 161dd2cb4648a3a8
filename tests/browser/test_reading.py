"""Reading by keyboard, enlarged, without script, in other colours and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = {
    "home": "/",
    "post": "/2012/10/18/made-in-lambeth-ii/",
    "post list": "/latest-posts/",
    "event": "/events/2012/made-in-lambeth-ii-catch-up/",
    "month": "/events/2012/10/",
    "agenda": "/events/",
    "project": "/projects/lambeth-poly/",
    "project index": "/projects/",
    "toolkit page": "/toolkit/plan/risk-checklist/",
    "glossary": "/glossary/",
    "search": "/search/",
    "statement": "/accessibility/",
}
every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
WIDEST = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
  const style = getComputedStyle(e);
  return e.textContent.trim() && style.overflow === 'hidden' && style.position !== 'absolute'
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 80))"""
# WCAG 2.5.8: 24 by 24, or in a line of text, or with that much room around its middle.
SMALL_TARGETS = """() => {
  const all = [...document.querySelectorAll('a[href], button, select, input, summary')]
    .filter(e => e.checkVisibility() && !e.classList.contains('skip'));
  const boxes = all.map(e => e.getBoundingClientRect());
  const middle = b => [b.x + b.width / 2, b.y + b.height / 2];
  return all.filter((e, n) => {
    const box = boxes[n];
    if (box.width >= 23.5 && box.height >= 23.5) return false;
    const line = e.closest('p, li, dd, td, h1, h2, h3, figcaption');
    if (line && line.textContent.trim() !== e.textContent.trim()) return false;
    const [x, y] = middle(box);
    return boxes.some((other, m) => {
      if (m === n) return false;
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < 12;
    });
  }).map(e => e.outerHTML.slice(0, 90));
}"""
UNSEEN_FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const box = e.getClientRects()[0];
  const style = getComputedStyle(e);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 8));
  const covered = top && !e.contains(top) && !top.contains(e) && !top.closest('label');
  return seen && !covered ? '' : e.outerHTML.slice(0, 90);
}"""


@every_page
def test_at_400_per_cent_nothing_runs_out_of_the_window(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address, width=320)
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate(WIDEST) <= 1


@every_page
def test_wide_spacing_and_large_text_clip_nothing(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address, width=640, bypass_csp=True)
    page.add_style_tag(content=SPACED)
    assert page.evaluate(CLIPPED) == []
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(WIDEST) <= 1


@every_page
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_or_stand_apart(
    open_page: Callable[..., Page], address: str, width: int
) -> None:
    assert open_page(address, width=width).evaluate(SMALL_TARGETS) == []


@every_page
def test_the_focus_is_seen_at_every_stop_and_leaves_the_page_at_last(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address)
    for _ in range(40):
        page.keyboard.press("Tab")
        unseen = page.evaluate(UNSEEN_FOCUS)
        if unseen is None:
            break
        assert unseen == ""


@every_page
def test_every_control_has_a_name(open_page: Callable[..., Page], address: str) -> None:
    snapshot = open_page(address).locator("body").aria_snapshot()
    nameless = re.findall(r"^\s*- (?:link|button|searchbox|combobox|checkbox):?$", snapshot, re.M)
    assert nameless == []


def test_forced_colours_keep_the_edges_of_controls(open_page: Callable[..., Page]) -> None:
    page = open_page("/search/", forced_colors="active")
    edges = page.eval_on_selector_all(
        "form :is(input, select, button)",
        "all => all.map(e => parseFloat(getComputedStyle(e).borderTopWidth))",
    )
    assert edges
    assert min(edges) >= 1


@every_page
def test_nothing_moves_for_who_asked_for_less_motion(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(address, reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(behaviour) == "auto"


@pytest.mark.parametrize("address", ["/2012/10/18/made-in-lambeth-ii/", "/events/2012/10/",
                                     "/projects/lambeth-poly/pack/"])  # fmt: skip
def test_on_paper_there_is_the_text_without_the_ways_about(
    open_page: Callable[..., Page], address: str, tmp_path: Path
) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    for navigation in page.locator("nav").all():
        expect(navigation).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text(f"Printed from https://toolkit.example{address}")).to_be_visible()
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    assert (tmp_path / "page.pdf").stat().st_size > 5_000


def test_on_paper_the_addresses_of_links_are_written_out(open_page: Callable[..., Page]) -> None:
    page = open_page("/accessibility/")
    page.emulate_media(media="print")
    written = page.evaluate(
        "getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content"
    )
    assert "equalityadvisoryservice" in written


def test_a_long_page_tells_its_contents_and_leads_there(open_page: Callable[..., Page]) -> None:
    page = open_page("/2012/10/18/made-in-lambeth-ii/")
    contents = page.get_by_role("navigation", name="Contents")
    first = contents.get_by_role("link").first
    target = first.get_attribute("href") or ""
    assert page.locator(f"h2{target}").inner_text() == first.inner_text()


def test_a_page_can_be_sent_on_by_mail(open_page: Callable[..., Page]) -> None:
    page = open_page("/2012/10/18/made-in-lambeth-ii/")
    link = page.get_by_role("link", name="Send by mail")
    address = "https%3A//toolkit.example/2012/10/18/made-in-lambeth-ii/"
    assert address in (link.get_attribute("href") or "")


def press_to(page: Page, name: str) -> None:
    """Tab to a link of that name and follow it."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the tab key never came to {name}")


def test_the_keyboard_leads_from_home_to_a_filtered_project_and_back(
    open_page: Callable[..., Page], base: str
) -> None:
    page = open_page("/")
    press_to(page, "Projects")
    page.wait_for_url(f"{base}/projects/")
    all_projects = page.locator('main a[href="/projects/all/"]').first.inner_text().strip()
    press_to(page, all_projects)
    page.wait_for_url(f"{base}/projects/all/")
    field = page.locator("form.filters :is(input, select)").first
    for _ in range(40):
        page.keyboard.press("Tab")
        if field.evaluate("e => e === document.activeElement"):
            break
    expect(field).to_be_focused()
    page.keyboard.type("active")
    press_to(page, "Lambeth Poly")
    page.wait_for_url(f"{base}/projects/lambeth-poly/")
    page.go_back()
    page.wait_for_url(re.compile(r"/projects/all/\?stage=active"))
    expect(page.get_by_role("link", name="Lambeth Poly", exact=True)).to_be_visible()
    press_to(page, "Co-operative council toolkit")
    page.wait_for_url(f"{base}/")
