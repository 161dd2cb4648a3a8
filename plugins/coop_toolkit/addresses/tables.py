"""The redirects in the forms that hosts read.

Netlify and Cloudflare take `_redirects`; for hosts that know none there is a page at the
old path.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from coop_toolkit.addresses.redirects import Redirect, redirects
from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile
from coop_toolkit.site import Site

_SAFE = "/%~@+,;=:!$&()*?"
_FEED_PATHS = ("/feed/", "/feed/rss/", "/feed/rss2/", "/rss/", "/comments/feed/")


def redirect_files(edition: Edition) -> Iterator[WebFile]:
    """The table, and a page for each old path that no page of the site has."""
    table = redirects(edition.catalogue)
    lines = [_line(redirect, edition.site) for redirect in table]
    if edition.catalogue.posts:
        lines += _feed_lines(edition.site)
    if lines:
        text = "\n".join(lines) + "\n"
        yield WebFile("/_redirects", text.encode(), "text/plain; charset=utf-8")
    for redirect in table:
        if not redirect.query and redirect.old not in edition.addresses():
            yield _page(redirect, edition.site)


def _line(redirect: Redirect, site: Site) -> str:
    path, _, query = redirect.old.partition("?")
    condition = f" {query}" if query else ""
    new = quote(site.href(redirect.new), safe=_SAFE)
    return f"{quote(site.address.folder + path, safe=_SAFE)}{condition} {new} 301"


def _feed_lines(site: Site) -> list[str]:
    folder = site.address.folder
    lines = [f"{folder}{path} {folder}/rss.xml 301" for path in _FEED_PATHS]
    return [*lines, f"{folder}/feed/atom/ {folder}/atom.xml 301"]


def _page(redirect: Redirect, site: Site) -> WebFile:
    new, full = escape(site.href(redirect.new)), escape(site.absolute(redirect.new))
    html = (
        f'<!doctype html>\n<html lang="{site.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>This page has moved</title>\n"
        f'<meta http-equiv="refresh" content="0; url={new}">\n'
        f'<link rel="canonical" href="{full}">\n<meta name="robots" content="noindex">\n</head>\n'
        f"<body>\n<main>\n<h1>This page has moved</h1>\n"
        f'<p>It is now at <a href="{new}">{full}</a>.</p>\n'
        "</main>\n</body>\n</html>\n"
    )
    address = redirect.old if redirect.old.endswith("/") else f"{redirect.old}/"
    return WebFile(address, html.encode(), "text/html; charset=utf-8")
