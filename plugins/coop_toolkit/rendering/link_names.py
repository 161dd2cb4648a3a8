"""Links whose words say nothing by themselves, told apart by where they lead (WCAG 2.4.4).

"Read more" gets its target in brackets; a picture that is a link and has no words of its
own is named after its file.
"""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from coop_toolkit.safety import plain_text

_LINK = re.compile(r'(<a\b[^>]*?\bhref="([^"]*)"[^>]*>)(.*?)</a>', re.DOTALL)
_NO_WORDS = re.compile(r'\balt=""|(?<=<img)(?![^>]*\balt=)')
_ALT = re.compile(r'\balt="[^"]+"')
VAGUE = frozenset(
    ["here", "click here", "this", "link", "more", "read more", "this link", "see here",
     "find out more", "continue reading", "learn more", "download"]
)  # fmt: skip


def with_named_links(html: str) -> str:
    """The HTML with a name for every link that had none of use."""
    return _LINK.sub(_named, html) if "<a" in html else html


def _named(found: re.Match[str]) -> str:
    start, target, inside = found.groups()
    words = plain_text(inside)
    if not words and "<img" in inside and not _ALT.search(inside):
        alt = f'alt="Picture: {escape(leads_to(target))}"'
        return f"{start}{_NO_WORDS.sub(f' {alt}', inside, count=1)}</a>"
    if words.casefold().strip(" .…→»:") in VAGUE:
        return f"{start}{inside} ({escape(leads_to(target))})</a>"
    return found[0]


def leads_to(target: str) -> str:
    """The end of a path in words, else the host."""
    parts = urlsplit(unescape(target))
    name = PurePosixPath(unquote(parts.path)).stem
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words or parts.netloc.removeprefix("www.") or parts.path.strip("/") or "this page"
