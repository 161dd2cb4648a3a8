"""Registers the toolkit and what backs it with Pelican."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.generation.assembly import Feature
from coop_toolkit.generation.joining import joining
from coop_toolkit.knowledge.dos import do_lists, do_pages, do_sheet
from coop_toolkit.knowledge.glossary import glossary_page
from coop_toolkit.knowledge.learning import learning_page
from coop_toolkit.knowledge.organisations import organisation_pages
from coop_toolkit.knowledge.resources import resource_pages
from coop_toolkit.knowledge.reviews import editors_page
from coop_toolkit.knowledge.risk import risk_page
from coop_toolkit.knowledge.toolkit import toolkit_articles, toolkit_pages
from coop_toolkit.output import WebPage


def _pages(edition: Edition) -> Iterator[WebPage]:
    yield from toolkit_pages(edition)
    yield from do_pages(edition)
    yield from do_sheet(edition)
    yield from do_lists(edition)
    yield from learning_page(edition)
    yield from risk_page(edition)
    yield from editors_page(edition)
    yield from resource_pages(edition)
    yield from organisation_pages(edition)
    yield from glossary_page(edition)


FEATURE = Feature("knowledge", pages=_pages, pelican_pages=toolkit_articles)
register = joining(FEATURE)
