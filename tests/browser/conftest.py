"""A browser and a server for the pages of the real site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from coop_toolkit.preview.server import make_server
from playwright.sync_api import Browser, Page, sync_playwright

from tests.local_server import answering

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser(chromium: str, real_site: Path) -> Iterator[Browser]:
    """Headless Chromium that can reach this machine only.

    The site is built first: the search index and the browser each want the event loop.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def base(real_site: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    with answering(make_server(real_site, 0)) as origin:
        yield origin


@pytest.fixture
def open_page(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Opens an address of the site in a fresh context."""
    contexts = []

    def opened(address: str, *, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(base + address)
        return page

    yield opened
    for context in contexts:
        context.close()
