"""The law's statements that can be read from the built pages and the theme's files."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement

TOKENS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css" / "tokens.css"
VAGUE = {"here", "click here", "this", "link", "more", "read more", "find out more", "download"}
REFRESH = "//meta[@http-equiv='refresh']/@content"
STATEMENT = "accessibility/index.html"


@cache
def every_file(site: Path) -> dict[str, HtmlElement]:
    return {
        path.relative_to(site).as_posix(): lxml_html.fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
    }


def pages(site: Path) -> dict[str, HtmlElement]:
    """The pages that somebody reads; those that only lead on from an old address are none."""
    return {n: page for n, page in every_file(site).items() if not page.xpath(REFRESH)}


def text_of(page: HtmlElement) -> str:
    return " ".join(page.text_content().split())


def test_1_the_statement_is_linked_from_every_footer_in_the_same_place(real_site: Path) -> None:
    places = set()
    for page in pages(real_site).values():
        links = page.xpath("//footer//nav[1]//a/@href")
        places.add(links.index("/accessibility/"))
    assert len(places) == 1


def test_2_the_statement_names_the_law_and_how_far_it_is_kept(real_site: Path) -> None:
    text = text_of(pages(real_site)[STATEMENT])
    assert "(No. 2) Accessibility Regulations 2018" in text
    claims = re.findall(r"(?:fully|partially|not) compliant with [^.]*version 2\.2 AA", text)
    assert len(claims) == 1
    assert "Publisher" in text or "published by" in text


def test_3_the_statement_has_the_parts_of_the_model_in_its_order(real_site: Path) -> None:
    page = pages(real_site)[STATEMENT]
    headings = [text_of(h).casefold() for h in page.xpath("//main//*[self::h2 or self::h3]")]
    wanted = ["how accessible", "non-accessible content", "non-compliance", "disproportionate",
              "scope", "feedback", "enforcement", "preparation"]  # fmt: skip
    found = [next(n for n, h in enumerate(headings) if words in h) for words in wanted]
    assert found == sorted(found)
    text = text_of(page)
    assert "Equality and Human Rights Commission (EHRC)" in text
    assert page.xpath("//main//a[contains(@href, 'equalityadvisoryservice')]")
    assert re.search(r"prepared on \d+ \w+ \d{4}", text)
    assert "reviewed" in text


def test_5_a_known_failure_is_listed_with_its_criterion(real_site: Path) -> None:
    page = pages(real_site)[STATEMENT]
    heading = page.xpath("//h3[contains(., 'Non-compliance')]")[0]
    part = []
    for after in heading.itersiblings():
        if after.tag in ("h2", "h3"):
            break
        part.append(after)
    items = [text_of(item) for element in part for item in element.iter("li")]
    assert items or "No failure is known" in " ".join(text_of(element) for element in part)
    assert all(re.search(r"\b[1-4]\.\d\.\d+\b", item) for item in items)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palettes() -> dict[str, dict[str, str]]:
    light, dark = TOKENS.read_text("utf-8").split("@media (prefers-color-scheme:dark)")
    found = {name: dict(re.findall(r"--([\w-]+):(#\w+)", css)) for name, css in
             (("light", light), ("dark", dark.split("}")[0]))}  # fmt: skip
    return {"light": found["light"], "dark": found["light"] | found["dark"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_7_words_and_edges_stand_out_from_their_ground(scheme: str, ground: str) -> None:
    colours = palettes()[scheme]
    for word in ("ink", "muted", "post", "event", "project", "visited"):
        assert contrast(colours[word], colours[ground]) >= 4.5, word
    for edge in ("edge", "ink"):
        assert contrast(colours[edge], colours[ground]) >= 3, edge
    assert contrast(colours["dark-ink"], colours["marigold"]) >= 4.5


def test_10_no_page_forbids_to_enlarge_it(real_site: Path) -> None:
    for page in pages(real_site).values():
        (viewport,) = page.xpath("//meta[@name='viewport']/@content")
        assert viewport == "width=device-width, initial-scale=1"


def test_11_every_page_says_its_language_and_has_a_title_of_its_own(real_site: Path) -> None:
    assert {page.get("lang") for page in pages(real_site).values()} == {"en-GB"}
    titles = Counter(page.findtext(".//title") for page in pages(real_site).values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_11_headings_nest_under_one_first_heading(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        levels = [int(h.tag[1]) for h in page.xpath("//*[re:test(local-name(), '^h[1-6]$')]",
                  namespaces={"re": "http://exslt.org/regular-expressions"})]  # fmt: skip
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_11_every_link_means_something_out_of_context(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        for link in page.iter("a"):
            words = link.get("aria-label") or text_of(link) or " ".join(link.xpath(".//img/@alt"))
            assert words.strip(), name
            assert words.strip().casefold() not in VAGUE, (name, words)


def test_12_pictures_have_words_and_nothing_is_embedded(real_site: Path) -> None:
    for name, page in pages(real_site).items():
        assert all(image.get("alt") is not None for image in page.iter("img")), name
        assert list(page.iter("video", "audio", "iframe", "embed", "object")) == [], name


def test_14_no_page_sends_the_reader_on_after_a_time(real_site: Path) -> None:
    for page in every_file(real_site).values():
        assert all(re.match(r"0(?:;|$)", after) for after in page.xpath(REFRESH))
