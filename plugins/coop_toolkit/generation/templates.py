"""What every template can use: the site's facts, addresses, bodies, and dates in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from coop_toolkit.generation.assembly import Assembly
from coop_toolkit.generation.placing import GENERATOR_MARK
from coop_toolkit.model.dates import MONTHS, day_words, long_day, time_words
from coop_toolkit.model.event import Occurrence
from coop_toolkit.occasions import occurrence_address, occurrence_when
from coop_toolkit.policy import page_policy
from coop_toolkit.problems import counted
from coop_toolkit.safety import trusted_markup


def template_globals(assembly: Assembly) -> dict[str, Any]:
    """The names that every template can read."""
    edition, site = assembly.edition, assembly.site
    return {
        "site": site,
        "href": site.href,
        "absolute": site.absolute,
        "asset": lambda name: site.href(assembly.assets.address(name)),
        "stylesheet": lambda kind: site.href(assembly.assets.stylesheet(kind)),
        "body": lambda thing: assembly.dressed(edition.body(thing)),
        "explained": lambda thing: assembly.dressed(edition.explained_body(thing)),
        "words_explained": edition.words_explained,
        "text": lambda markdown: assembly.dressed(edition.text(markdown)),
        "headings": edition.headings,
        "reading_minutes": edition.reading_minutes,
        "page_exists": assembly.page_exists,
        "suggestion_link": site.suggestion_link,
        "mail_link": site.mail_link,
        "policy": lambda web: page_policy(searches="search.js" in web.scripts),
        "json_ld": lambda web: json_ld(assembly.json_ld(web)),
        "meta_facts": assembly.meta,
        "page_feeds": edition.page_feeds,
        "main_feeds": edition.main_feeds(),
        "plural": counted,
        "occurrence_address": occurrence_address,
        "occurrence_when": occurrence_when,
        "generator_mark": trusted_markup(GENERATOR_MARK.decode()),
    }


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": lambda moment: day_words(_day(moment)),
    "long_day": lambda moment: long_day(_day(moment)),
    "clock": time_words,
    "iso": lambda moment: moment.isoformat(),
    "month_name": lambda month: MONTHS[month - 1],
    "host": lambda address: urlsplit(address).netloc.removeprefix("www."),
}


def json_ld(graph: list[dict[str, Any]]) -> Markup:
    """A page's JSON-LD as the text of its script element, "" where there is none.

    `<` is written as an escape, so that no text can end the element early.
    """
    if not graph:
        return trusted_markup("")
    data = {"@context": "https://schema.org", "@graph": graph}
    return trusted_markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))


def _day(moment: date | datetime | Occurrence) -> date:
    if isinstance(moment, Occurrence):
        return moment.day
    return moment.date() if isinstance(moment, datetime) else moment
