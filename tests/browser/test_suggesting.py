"""From any page of the site it is at most three clicks to the edit box of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

EDIT_BOX = "https://code.example/council/toolkit/edit/main/content/"
MOST_CLICKS = 3


@pytest.fixture(scope="module")
def kinds(real_site: Path) -> Mapping[str, str]:
    """One address of each kind of page in each part of the site, and one that is not there."""
    found: dict[str, str] = {"missing page": "/no-such-page/"}
    for path in sorted(real_site.rglob("index.html")):
        kind = re.search('<body class="k-([^"]+)"', path.read_text())
        if kind:
            below = path.parent.relative_to(real_site).as_posix()
            part = below.split("/")[0]
            found.setdefault(f"{kind[1]} in /{part}/", "/" if below == "." else f"/{below}/")
    return found


def clicks_by_reading(site: Path, address: str, most: int = MOST_CLICKS) -> int:
    """How many clicks it is from an address, as the built files tell; `most` + 1 for more."""
    file = site / address.split("#")[0].strip("/") / "index.html"
    text = file.read_text() if address.startswith("/") and file.is_file() else ""
    if EDIT_BOX in text or not text or most < 2:
        return 1 if EDIT_BOX in text else most + 1
    main = text[text.index("<main") : text.index("</main>")] if "<main" in text else ""
    onward = dict.fromkeys(re.findall('<a href="(/[^"]*)"', main))
    return 1 + min((clicks_by_reading(site, link, most - 1) for link in onward), default=most)


def clicks_to_edit_box(page: Page, site: Path) -> int:
    """Click on, as a reader would, until the edit box is the next click; how many in all."""
    for clicks in range(1, MOST_CLICKS + 1):
        suggest = page.get_by_role("link", name="Suggest a change to this page")
        assert suggest.count() == 1
        if (suggest.get_attribute("href") or "").startswith(EDIT_BOX):
            return clicks
        links = page.locator("main a:visible").all()
        left = MOST_CLICKS - clicks
        nearest = next(
            link
            for link in links
            if clicks_by_reading(site, link.get_attribute("href") or "", left) <= left
        )
        nearest.click()
    return MOST_CLICKS + 1


def test_from_any_kind_of_page(
    open_page: Callable[..., Page], kinds: Mapping[str, str], real_site: Path
) -> None:
    assert len(kinds) > 20
    counted = {
        kind: clicks_to_edit_box(open_page(address), real_site) for kind, address in kinds.items()
    }
    assert {kind: clicks for kind, clicks in counted.items() if clicks > MOST_CLICKS} == {}
