"""Links to what is no longer there, with the way to an archived copy beside them.

A link to a page that is gone stays: its site is there, and may bring the page back. One to a
site that is gone is taken off the words, since nobody knows whose its name is now.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape

_LINK = re.compile(r'<a\b[^>]*?\bhref="(https?://[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Gone:
    """What readers are told of a dead link: a few words, and where a copy is or may be.

    `is_checked` is whether somebody has opened the copy, `is_site_gone` whether the whole
    site is gone.
    """

    said: str
    copy: str
    is_checked: bool = False
    is_site_gone: bool = False


def with_copies(html: str, gone: Callable[[str], Gone | None]) -> str:
    """The HTML of a body with a note after each link that leads nowhere."""

    def noted(found: re.Match[str]) -> str:
        told = gone(unescape(found[1]))
        if told is None:
            return found[0]
        words = f'<span class="gone">{found[2]}</span>' if told.is_site_gone else found[0]
        label = "archived copy" if told.is_checked else "look for an archived copy"
        link = f'<a href="{escape(told.copy)}">{label}</a>'
        return f"{words} ({escape(told.said)}; {link})"

    return _LINK.sub(noted, html) if "://" in html else html
