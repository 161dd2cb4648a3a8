"""Players of other services: YouTube, Vimeo, SlideShare and the like, as plain links."""

from __future__ import annotations

import html
import re

from coop_toolkit.legacy.addressing import split_address
from coop_toolkit.legacy.conversion.embeds import embed_label, page_address
from coop_toolkit.legacy.shortcodes.shortcode import Handler, Shortcode, Surroundings

_ID = re.compile(r"[\w.:/@-]{1,200}")


def embed(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[embed]https://…[/embed]` and any shortcode whose value is an address."""
    address = _address(shortcode)
    return link_paragraph(address, shown=_is_inner(shortcode, address)) if address else None


def _is_inner(shortcode: Shortcode, address: str) -> bool:
    """Whether readers of the stored text see the address, since it stands between the tags."""
    return address in html.unescape(shortcode.inner or "")


def service(pattern: str, *keys: str) -> Handler:
    """A handler for a service whose pages have addresses made from an id.

    Args:
        pattern: the address with "{}" for the id.
        keys: the attributes that may hold the id, before a value without a name.
    """

    def handler(shortcode: Shortcode, around: Surroundings) -> str | None:
        address = _address(shortcode)
        if address:
            return link_paragraph(address, shown=_is_inner(shortcode, address))
        values = [*(shortcode.get(key) for key in keys), *shortcode.alone, shortcode.inner or ""]
        found = next((v for value in values if (v := _without_query(value))), "")
        if not _ID.fullmatch(found):
            return None
        said = shortcode.inner if shortcode.inner and found not in shortcode.inner else ""
        return link_paragraph(pattern.format(found)) + said

    return handler


def link_paragraph(address: str, *, shown: bool = False) -> str:
    """A paragraph with one link that says what it leads to; with `shown`, the address, too."""
    page = page_address(address)
    label = html.escape(embed_label(page))
    href = html.escape(page)
    link = f'<a href="{href}">{html.escape(address) if shown else label}</a>'
    kind = label.partition(":")[0]
    return f"\n\n<p>{f'{kind}: {link}' if shown else link}</p>\n\n"


def slideshare(shortcode: Shortcode, around: Surroundings) -> str | None:
    """`[slideshare id=123&doc=name]` and `[slideshare id="123"]`: by number only."""
    address = _address(shortcode)
    number = re.search(r"\bid=\D{0,2}(\d+)", html.unescape(shortcode.written))
    if address or not number:
        return link_paragraph(address) if address else None
    return link_paragraph(f"https://www.slideshare.net/slideshow/embed_code/{number[1]}")


def _without_query(value: str) -> str:
    return re.split(r"[&?#]", value.strip())[0]


def _address(shortcode: Shortcode) -> str:
    """The first web address that the shortcode names, wherever it stands."""
    values = [*shortcode.attributes.values(), *shortcode.alone, shortcode.inner or ""]
    whole = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", value)) for value in values)
    found = re.search(r"https?://[^\s\"'<>\]]+", whole) or _after_equals(shortcode.written)
    if not found:
        return ""
    address = found[0].strip("=")
    return address if split_address(address).hostname else ""


def _after_equals(written: str) -> re.Match[str] | None:
    """WordPress.com's own form, `[youtube=http://…]`."""
    return re.search(r"https?://[^\s\"'<>\]]+", html.unescape(written))
