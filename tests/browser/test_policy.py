"""Every kind of page under the headers that hosts are told to send: nothing is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def rules_of(text: str) -> list[tuple[str, dict[str, str]]]:
    """A `_headers` file as Netlify and Cloudflare Pages read it: patterns with their headers."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if not line.startswith(" "):
            rules.append((line.strip(), {}))
        elif ":" in line:
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def headers_for(rules: list[tuple[str, dict[str, str]]], path: str) -> dict[str, str]:
    """What goes with a path: every rule whose pattern fits adds its own."""
    found = {}
    for pattern, headers in rules:
        if fnmatchcase(path, pattern):
            found |= headers
    return found


@pytest.fixture
def context(browser: Browser, real_site: Path) -> Iterator[BrowserContext]:
    """A browser in front of a host that obeys `_headers`."""
    rules = rules_of((real_site / "_headers").read_text("utf-8"))

    def answer(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, **headers_for(rules, urlsplit(route.request.url).path)}
        route.fulfill(response=response, headers=headers)

    context = browser.new_context()
    context.route("**/*", answer)
    context.add_init_script(LISTEN)
    yield context
    context.close()


def one_of_each_kind(site: Path) -> dict[str, str]:
    """An address for each kind of page that each top folder of the site has."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("index.html")):
        kind = re.search(r'<body class="([^"]*)"', path.read_text("utf-8"))
        address = f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        top = address.split("/")[1]
        if kind:
            found.setdefault(f"{kind[1]} {'0' if top.isdigit() else top}", address)
    return found


def refused_on(page: Page) -> list[str]:
    return list(page.evaluate("window.refused"))


def test_no_page_of_any_kind_asks_for_what_the_policy_refuses(
    context: BrowserContext, base: str, real_site: Path
) -> None:
    addresses = one_of_each_kind(real_site)
    assert len(addresses) > 20
    refused = {}
    for address in [*addresses.values(), "/404.html"]:
        page = context.new_page()
        answer = page.goto(base + address, wait_until="networkidle")
        assert answer is not None
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        if refused_on(page):
            refused[address] = refused_on(page)
        page.close()
    assert refused == {}


def test_the_search_answers_under_the_policy(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(f"{base}/search/?q=polytunnel")
    page.get_by_role("link", name="Lambeth Poly").first.wait_for()
    assert refused_on(page) == []


def test_what_stands_in_a_page_by_mistake_is_refused(context: BrowserContext, base: str) -> None:
    """The listener hears; a test that hears nothing would prove nothing."""
    page = context.new_page()
    page.goto(f"{base}/")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate(
        "() => { const it = document.createElement('script'); it.textContent = '1'; "
        "document.head.append(it); }"
    )
    page.wait_for_function("window.refused.length > 0")
    assert any("script-src" in line for line in refused_on(page))
