"""JSON-LD by schema.org: what a page is, for search engines."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.edition import Edition
from coop_toolkit.metadata.structured_events import Graph, event_graphs
from coop_toolkit.model import Event, Page, Post, Series, ToolkitPage
from coop_toolkit.output import WebPage


def describe(edition: Edition, page: WebPage) -> Iterator[Graph]:
    """Everything that is said of a page, bread crumbs included."""
    if page.kind == "home":
        yield _site(edition)
        yield _publisher(edition) | {"url": edition.site.absolute("/")}
    thing = page.thing
    if isinstance(thing, Post):
        yield _post(edition, thing)
    elif isinstance(thing, Page | ToolkitPage):
        yield _article(edition, thing)
    elif isinstance(thing, Event | Series):
        yield from event_graphs(edition, page)
    if page.crumbs:
        yield _crumbs(edition, page)


def _site(edition: Edition) -> Graph:
    site = edition.site
    graph: Graph = {
        "@type": "WebSite",
        "name": site.name,
        "url": site.absolute("/"),
        "inLanguage": site.language,
    }
    return graph | ({"publisher": _publisher(edition)} if site.publisher else {})


def _publisher(edition: Edition) -> Graph:
    return {"@type": "Organization", "name": edition.site.publisher or edition.site.name}


def _post(edition: Edition, post: Post) -> Graph:
    site, catalogue = edition.site, edition.catalogue
    graph: Graph = {
        "@type": "BlogPosting",
        "headline": post.title,
        "url": site.absolute(post.address),
        "datePublished": post.date.isoformat(),
        "dateModified": (post.modified or post.date).isoformat(),
        "author": [
            {"@type": "Person", "name": p.title, "url": site.absolute(p.address)}
            for p in catalogue.authors_of(post)
        ],
        "publisher": _publisher(edition),
        "inLanguage": site.language,
        "description": post.summary,
    }
    if post.retold and post.original:
        graph["isBasedOn"] = _original(post)
    return {key: value for key, value in graph.items() if value}


def _original(post: Post) -> Graph:
    original = post.original
    based: Graph = {"@type": "BlogPosting", "datePublished": post.date.date().isoformat()}
    if original and original.author:
        based["author"] = {"@type": "Person", "name": original.author}
    if original and original.address:
        based["url"] = original.address
    return based


def _article(edition: Edition, page: Page | ToolkitPage) -> Graph:
    graph: Graph = {
        "@type": "Article" if isinstance(page, ToolkitPage) else "WebPage",
        "name": page.title,
        "url": edition.site.absolute(page.address),
        "inLanguage": edition.site.language,
        "description": page.summary,
        "dateModified": page.checked.isoformat() if page.checked else "",
    }
    return {key: value for key, value in graph.items() if value}


def _crumbs(edition: Edition, page: WebPage) -> Graph:
    steps = [(crumb.title, crumb.address.split("#")[0]) for crumb in page.crumbs]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": title,
                "item": edition.site.absolute(address),
            }
            for place, (title, address) in enumerate([*steps, (page.title, page.address)], 1)
        ],
    }
