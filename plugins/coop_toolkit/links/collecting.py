"""Every address of another site that the content leads to."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.catalogue import Catalogue
from coop_toolkit.catalogue.gone_services import gone_service
from coop_toolkit.model import Comment, Common, Page, Post
from coop_toolkit.rendering import links_of


def outside_addresses(catalogue: Catalogue, own: str) -> list[str]:
    """The addresses, each once, sorted; those of services that are known to have closed left out.

    Args:
        catalogue: what is published.
        own: the origin of the site itself, whose pages are looked after elsewhere.
    """
    found = {address.partition("#")[0] for address in _addresses(catalogue)}
    inside = f"{own}/"
    return sorted(a for a in found if not f"{a}/".startswith(inside) and not gone_service(a))


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for thing in catalogue.published:
        yield from _of_text(catalogue, thing.body)
        for comment in _comments_of(thing):
            yield from _of_text(catalogue, comment.text)


def _of_text(catalogue: Catalogue, text: str) -> Iterator[str]:
    if "://" not in text:
        return
    for link in links_of(catalogue.render(text).html):
        if link.target.startswith(("https://", "http://")):
            yield link.target


def _comments_of(thing: Common) -> tuple[Comment, ...]:
    return thing.comments if isinstance(thing, Post | Page) else ()
