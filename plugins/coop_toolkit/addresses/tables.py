"""The redirects in the forms that hosts read, all made from one list.

`_redirects` for Netlify and Cloudflare Pages, `.htaccess` for Apache, `redirects.conf` for
nginx; for hosts that take none of them there is a page at the old path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from coop_toolkit.addresses.host_headers import apache_headers
from coop_toolkit.addresses.published import FILE, read_published
from coop_toolkit.addresses.recorded import FILE as RECORDED
from coop_toolkit.addresses.recorded import read_recorded
from coop_toolkit.addresses.redirects import Redirect, redirects
from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile, WebPage
from coop_toolkit.site import Site

_SAFE = "/%~@+,;=:!$&()*?"
_PLAIN = "text/plain; charset=utf-8"


def all_redirects(edition: Edition) -> list[Redirect]:
    """Every redirect of the edition; an address that a page answers needs none."""
    published = read_published(edition.catalogue.root / FILE)
    recorded = read_recorded(edition.catalogue.root / RECORDED, edition.addresses())
    found = redirects(edition.catalogue, published, recorded)
    return [r for r in found if r.query or r.old not in edition.addresses()]


def redirect_files(edition: Edition) -> Iterator[WebFile]:
    """The tables, and a page for each old path that no page of the site has."""
    table, gone = all_redirects(edition), edition.catalogue.takedowns.gone
    site = edition.site
    yield WebFile("/.htaccess", "".join(apache(table, gone, site)).encode(), _PLAIN)
    if not table and not gone:
        return
    yield WebFile("/_redirects", "".join(netlify(table, site)).encode(), _PLAIN)
    yield WebFile("/redirects.conf", "".join(nginx(table, gone, site)).encode(), _PLAIN)
    for redirect in table:
        if not redirect.query and redirect.old.endswith("/") and "/feed/" not in redirect.old:
            yield _page(redirect, site)


def gone_pages(edition: Edition) -> Iterator[WebPage]:
    """An honest page where something was taken down; the reason is not told."""
    for address in edition.catalogue.takedowns.gone:
        yield WebPage(
            address=address,
            template="gone.html",
            title=f"This page has been taken down: {address}",
            description=f"What stood at {address} has been taken down.",
            kind="gone",
            indexed=False,
        )


def netlify(table: Iterable[Redirect], site: Site) -> Iterator[str]:
    """Lines of `_redirects`: old path, query, new address, status."""
    for redirect in table:
        query = f" {redirect.query}" if redirect.query else ""
        yield f"{_coded(site, redirect.path)}{query} {_coded(site, redirect.new)} 301\n"


def apache(table: Iterable[Redirect], gone: Iterable[str], site: Site) -> Iterator[str]:
    """Lines of `.htaccess`: headers, then mod_rewrite. Patterns match the decoded path."""
    yield from apache_headers(site.address.folder)
    yield f"ErrorDocument 404 {site.href('/404.html')}\nRewriteEngine On\n"
    for redirect in table:
        new = quote(site.href(redirect.new), safe=_SAFE)
        if redirect.query:
            yield f'RewriteCond "%{{QUERY_STRING}}" "^{re.escape(redirect.query)}$"\n'
        path = re.escape(redirect.path.lstrip("/"))
        yield f'RewriteRule "^{path}$" "{new}" [R=301,L,QSD,NE]\n'
    for address in gone:
        yield f'RewriteRule "^{re.escape(address.lstrip("/"))}$" "-" [G,L]\n'


def nginx(table: Iterable[Redirect], gone: Iterable[str], site: Site) -> Iterator[str]:
    """Two maps for nginx, to be included in the http block; docs/hosting.md has the server."""
    table = list(table)
    folder = site.address.folder
    yield "map $uri $moved_path {\n  default '';\n"
    for redirect in (r for r in table if not r.query):
        yield f"  {_nginx(folder + redirect.path)} {_nginx(_coded(site, redirect.new))};\n"
    for address in gone:
        yield f"  {_nginx(folder + address)} gone;\n"
    yield "}\nmap $uri?$args $moved_query {\n  default '';\n"
    for redirect in (r for r in table if r.query):
        yield f"  {_nginx(folder + redirect.old)} {_nginx(_coded(site, redirect.new))};\n"
    yield "}\n"


def _nginx(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return f'"{escaped}"'


def _coded(site: Site, address: str) -> str:
    return quote(site.href(address), safe=_SAFE)


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
    return WebFile(redirect.old, html.encode(), "text/html; charset=utf-8")
