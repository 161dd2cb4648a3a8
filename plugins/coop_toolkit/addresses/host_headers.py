"""The headers that go with every file, in the forms that hosts read, made from one list.

`_headers` for Netlify and Cloudflare Pages, a part of `.htaccess` for Apache, `headers.conf`
for nginx. The form editor at /admin/ has a policy of its own in its page and gets no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.edition import Edition
from coop_toolkit.output import WebFile
from coop_toolkit.policy import host_policy

_PLAIN = "text/plain; charset=utf-8"
EVERYWHERE = {
    "Content-Security-Policy": host_policy(),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
EDITOR = "/admin/"


_YEAR = 31_536_000


@dataclass(frozen=True)
class FileRule:
    """What goes with some files: which, how long they keep, their type.

    `folder` begins the path and `ending`, a regular expression, ends it. `seconds` is how
    long a browser may keep a file without asking again; one with its hash in its name never
    changes.
    """

    folder: str
    ending: str
    seconds: int
    media_type: str = ""

    @property
    def cache_control(self) -> str:
        """The value of Cache-Control (RFC 9111, RFC 8246)."""
        if self.seconds >= _YEAR:
            return f"public, max-age={_YEAR}, immutable"
        return f"public, max-age={self.seconds}, must-revalidate"

    def expression(self, site_folder: str) -> str:
        """A regular expression over the whole path of a site that stands in a folder."""
        return f"^{re.escape(site_folder + self.folder)}.*{self.ending}$"


RULES = (
    FileRule("/theme/", "", _YEAR),
    FileRule("/social/", "", _YEAR),
    FileRule("/pagefind/", "", _YEAR),
    FileRule("/", r"\.[0-9a-f]{10}\.[0-9]+\.webp", _YEAR),
    FileRule("/", r"\.ics", 3_600, "text/calendar; charset=utf-8"),
    FileRule("/", r"rss\.xml", 3_600, "application/rss+xml; charset=utf-8"),
    FileRule("/", r"atom\.xml", 3_600, "application/atom+xml; charset=utf-8"),
    FileRule("/", r"feed\.json", 3_600, "application/feed+json; charset=utf-8"),
)
OTHERS = FileRule("/", "", 300)


def header_files(edition: Edition) -> Iterator[WebFile]:
    """`_headers` and `headers.conf`; Apache's part stands in its one file, `.htaccess`."""
    folder = edition.site.address.folder
    yield WebFile("/_headers", "".join(netlify_headers(folder)).encode(), _PLAIN)
    yield WebFile("/headers.conf", "".join(nginx_headers(folder)).encode(), _PLAIN)


def netlify_headers(folder: str) -> Iterator[str]:
    """Lines of `_headers`. Its rules add up, so that no two may give one file the same header.

    A star stands for the rest of a path: files known by their ending keep the host's own
    time and type.
    """
    yield from _netlify_rule(f"{folder}/*", EVERYWHERE)
    yield f"{folder}{EDITOR}*\n  ! Content-Security-Policy\n"
    for rule in RULES:
        if not rule.ending:
            kept = {"Cache-Control": rule.cache_control}
            yield from _netlify_rule(f"{folder}{rule.folder}*", kept)


def _netlify_rule(pattern: str, headers: dict[str, str]) -> Iterator[str]:
    yield f"{pattern}\n"
    yield from (f"  {name}: {value}\n" for name, value in headers.items())


def apache_headers(folder: str) -> Iterator[str]:
    """Lines of `.htaccess` for mod_headers, left out where a host has it not."""
    yield "<IfModule mod_headers.c>\n"
    for name, value in EVERYWHERE.items():
        yield f'Header always set {name} "{value}"\n'
    yield f'<If "%{{REQUEST_URI}} =~ m#^{re.escape(folder + EDITOR)}#">\n'
    yield "Header always unset Content-Security-Policy\n</If>\n"
    for rule in (OTHERS, *RULES):
        yield f'<If "%{{REQUEST_URI}} =~ m#{rule.expression(folder)}#">\n'
        yield f'Header set Cache-Control "{rule.cache_control}"\n'
        if rule.media_type:
            yield f'ForceType "{rule.media_type}"\n'
        yield "</If>\n"
    yield "</IfModule>\n"


def nginx_headers(folder: str) -> Iterator[str]:
    """Maps for nginx's http block; docs/hosting.md has the lines that send what they hold."""
    policy = EVERYWHERE["Content-Security-Policy"]
    yield f"map $uri $content_policy {{\n  default {_quoted(policy)};\n"
    yield f"  {_quoted('~^' + re.escape(folder + EDITOR))} '';\n}}\n"
    yield f"map $uri $kept {{\n  default {_quoted(OTHERS.cache_control)};\n"
    for rule in RULES:
        yield f"  {_quoted('~' + rule.expression(folder))} {_quoted(rule.cache_control)};\n"
    yield "}\n"


def _quoted(text: str) -> str:
    return f'"{text}"'
