"""Pages open in a browser, which the generators' own scripts load anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from bench.cost import CallFailed

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--no-sandbox", "--disable-gpu")


class OpenTab:
    """One page in a window of its own."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        page.goto(address)

    def wait_for(self, words: str, patience: float) -> None:
        """Wait until the page shows some words; `patience` in seconds.

        Raises:
            CallFailed: it does not come to that.
        """
        found = self._page.get_by_text(words).first
        try:
            found.wait_for(state="attached", timeout=patience * 1_000)
        except TimeoutError as waited:
            raise CallFailed(f"This page was not loaded anew: {self._page.url}") from waited


class Tabs:
    """A browser that opens pages; each in a window, so that none of them is put to sleep."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def open(self, address: str) -> OpenTab:
        """Open an address."""
        return OpenTab(self._browser.new_context().new_page(), address)


@contextmanager
def browser() -> Iterator[Tabs | None]:
    """This machine's Chromium without a window; None where there is none."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        yield Tabs(started)
        started.close()
