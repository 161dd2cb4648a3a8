"""Search as a reader uses it, under the policy that a published site sends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "object-src 'none'; base-uri 'self'"
)
# What a reader would ask, and the page that answers it best.
QUESTIONS = {
    "what is co-production": "/toolkit/start/what-it-is/",
    "coproduction": "/toolkit/start/what-it-is/",
    "co production": "/toolkit/start/what-it-is/",
    "where do I start": "/toolkit/start-here/",
    "risk checklist": "/toolkit/plan/risk-checklist/",
    "public liability insurance": "/toolkit/plan/risk-checklist/",
    "liabilty": "/toolkit/plan/risk-checklist/",
    "how to plan a project": "/toolkit/plan/a-project/",
    "project pack": "/toolkit/plan/project-pack/",
    "who decides about money": "/toolkit/plan/money-roles-decisions/",
    "how do we know it worked": "/toolkit/plan/success-and-evidence/",
    "evidencing outcomes": "/2012/10/19/what-is-the-process-for-evidencing-outcomes-when-working-with-the-community/",  # noqa: E501
    "participatory budgeting": "/toolkit/do/participatory-budgeting/",
    "PB": "/toolkit/do/participatory-budgeting/",
    "partcipatory budgetting": "/toolkit/do/participatory-budgeting/",
    "action learning set": "/toolkit/do/action-learning-set/",
    "run an event": "/toolkit/do/run-an-event/",
    "role play cards": "/resources/role-play-cards/",
    "prototyping": "/toolkit/do/prototyping/",
    "social value act": "/toolkit/law/social-value/",
    "procurment": "/toolkit/law/involving-people-in-buying/",
    "right to challenge": "/resources/community-right-to-challenge/",
    "taking over a building": "/toolkit/law/community-rights/",
    "spin out a mutual": "/toolkit/law/mutuals-and-social-enterprise/",
    "reaching people who do not come to meetings": "/toolkit/people/not-in-the-room/",
    "how to end a project": "/toolkit/after/handing-on-and-ending/",
    "Lambeth Poly": "/projects/lambeth-poly/",
    "polytunnel": "/projects/lambeth-poly/",
    "Made in Lambeth": "/2012/10/18/made-in-lambeth-ii/",
    "Good for Nothing": "/organisations/good-for-nothing/",
    "Digestibale Data": "/2012/10/26/lambeths-digestible-data/",
    "healthwatch": "/projects/lambeth-healthwatch/",
    "young lambeth cooperative": "/projects/young-lambeth-cooperative/",
    "how to start a co-op shop": "/2012/08/01/how-to-start-a-co-op-shop/",
    "crèche": "/dos/offer-a-creche/",
    "mystery shopping": "/dos/let-residents-mystery-shop/",
    "traffic calming neighborhoods": "/projects/traffic-calming-with-neighbourhoods/",
    "Our Street": "/projects/our-street/",
    "high trees": "/organisations/high-trees/",
    "accessibility": "/accessibility/",
}
ANSWERED = 38
FIRST_QUERY_BYTES = 200_000


@pytest.fixture
def search(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Opens the search page with the policy in force; a script that it refuses fails the test."""
    faults: list[str] = []
    contexts = []

    def policed(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": POLICY}
        route.fulfill(response=answer, headers=headers)

    def opened(query: str = "", **options: object) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.route(re.compile(r"/search/(\?.*)?$"), policed)
        page.goto(f"{base}/search/{query}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def found(page: Page) -> list[str]:
    """The addresses found, in the order they are shown."""
    return page.eval_on_selector_all(
        "#results a", "links => links.map(a => a.getAttribute('href'))"
    )


def ask(page: Page, words: str) -> list[str]:
    """Type words and wait for the answer to be announced."""
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_role("searchbox").fill(words)
    expect(page.get_by_role("status")).not_to_be_empty()
    return found(page)


def test_the_right_page_stands_among_the_first_three(search: Callable[..., Page]) -> None:
    page = search()
    missed = {
        words: address
        for words, address in QUESTIONS.items()
        if address not in ask(page, words)[:3]
    }
    assert len(QUESTIONS) == 40
    assert len(missed) <= len(QUESTIONS) - ANSWERED, missed


def test_nothing_is_loaded_before_somebody_types_and_little_after(
    search: Callable[..., Page],
) -> None:
    page = search()
    page.wait_for_load_state("networkidle")
    loaded = "performance.getEntriesByType('resource').filter(e => e.name.includes('/pagefind/'))"
    assert page.evaluate(f"{loaded}.length") == 0
    assert ask(page, "budget")
    page.wait_for_load_state("networkidle")
    size = page.evaluate(f"{loaded}.reduce((sum, e) => sum + e.encodedBodySize, 0)")
    assert 0 < size <= FIRST_QUERY_BYTES


def test_the_words_are_kept_in_the_address_and_read_from_it(search: Callable[..., Page]) -> None:
    page = search()
    first = ask(page, "lambeth poly")
    assert page.url.endswith("?q=lambeth+poly")
    again = search("?q=lambeth+poly&kind=Project")
    expect(again.get_by_role("status")).not_to_be_empty()
    assert again.get_by_role("searchbox").input_value() == "lambeth poly"
    assert again.get_by_label("Kind").input_value() == "Project"
    narrowed = found(again)
    assert narrowed
    assert all(address.startswith("/projects/") for address in narrowed)
    assert len(narrowed) < len(first)


def test_pages_can_be_narrowed_by_year_and_theme_without_words(search: Callable[..., Page]) -> None:
    page = search()
    page.get_by_label("Year").select_option("2011")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert found(page)
    assert all("/2011/" in address for address in found(page))
    page.get_by_label("Year").select_option("")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_label("Theme").select_option("food")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert "/projects/lambeth-poly/" in found(page)


def test_the_keyboard_is_enough(search: Callable[..., Page]) -> None:
    page = search()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("lambeth poly")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("found")
    choices = page.locator("form.search select").count()
    for _ in range(choices + 2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#results') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("poly"))


def test_the_answer_is_announced(search: Callable[..., Page]) -> None:
    page = search()
    ask(page, "lambeth poly")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ pages found\."))
    ask(page, "zzyzx")
    expect(page.get_by_role("status")).to_contain_text("No page has these words")
    assert found(page) == []


def test_where_no_page_has_all_words_those_with_some_are_shown(
    search: Callable[..., Page],
) -> None:
    page = search()
    assert "/dos/offer-a-creche/" in ask(page, "crèche polytunnel")
    expect(page.get_by_role("status")).to_contain_text("some of them")


def test_what_is_typed_is_never_markup(search: Callable[..., Page]) -> None:
    page = search("?q=" + quote('<img src=x onerror="document.title=1">'))
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.locator("#results img").count() == 0
    assert page.title().startswith("Search")


def test_without_script_the_titles_stand_there_and_no_box(search: Callable[..., Page]) -> None:
    page = search(java_script_enabled=False)
    expect(page.get_by_role("searchbox")).to_be_hidden()
    assert page.locator("#titles li a").count() > 40
    assert page.locator("#titles li p").count() > 20


def test_the_box_moves_nothing_when_the_script_starts(search: Callable[..., Page]) -> None:
    page = search()
    page.wait_for_load_state("networkidle")
    moved = page.evaluate(
        """() => new Promise(done => {
            const seen = new PerformanceObserver(list => done(list.getEntries().length));
            seen.observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(0), 300);
        })"""
    )
    assert moved == 0
