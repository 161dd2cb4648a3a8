"""Links and pictures of a body that lead nowhere inside the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.prose import Place, Prose
from coop_toolkit.checks.targets import typed_targets
from coop_toolkit.checks.text import Text
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import Link, Resolution, links_of, resolve

MOST = 50
_ABROAD = re.compile(r"(?:https?|mailto|tel):|//", re.IGNORECASE)


def link_problems(text: Text, edition: Edition) -> Iterator[Problem]:
    """Every local link of a body to a page, part or file that is not there.

    In an imported post it is a warning: the page shows the words without the link. Of one file
    at most fifty are told of at once.
    """
    item = text.item
    if not any(_may_be_dead(typed, item, edition) for typed, _ in typed_targets(item.thing.body)):
        return
    for link, leads in islice(_dead_links(item, edition), MOST):
        if leads.address.startswith("#"):
            yield from _problems(text, link, "no heading of this page has that name", "")
        else:
            yield from _problems(text, link, _message(link), _nearest(leads, edition))


def _dead_links(item: Item, edition: Edition) -> Iterator[tuple[Link, Resolution]]:
    """The local links of a body that lead nowhere, each once, with the address they have."""
    catalogue, known = edition.catalogue, edition.addresses()
    own_parts = {heading.id for heading in edition.headings(item.thing)}
    for link in dict.fromkeys(links_of(catalogue.render(item.thing.body).html)):
        if not link.is_local:
            continue
        leads = resolve(link.target, item.thing.below, catalogue.address_by_path, known)
        is_part = leads.address.startswith("#s-") and leads.address[1:] not in own_parts
        if is_part or not leads.exists:
            yield link, leads


def _may_be_dead(target: str, item: Item, edition: Edition) -> bool:
    """Whether a body must be rendered to know; most have only links that lead somewhere."""
    if _ABROAD.match(target):
        return False
    leads = resolve(
        target, item.thing.below, edition.catalogue.address_by_path, edition.addresses()
    )
    return leads.address.startswith("#") or not leads.exists


def _message(link: Link) -> str:
    if link.attribute == "src":
        return f"there is no picture at {link.target}"
    return f"the link to {link.target} leads nowhere"


def _nearest(leads: Resolution, edition: Edition) -> str:
    """The address that was most likely meant, also where a file was named; "" for none."""
    typed, files = leads.address.split("#")[0], edition.catalogue.address_by_path
    if typed.endswith(".md"):
        name = get_close_matches(typed.lstrip("/"), files, n=1, cutoff=0.8)
        return files[name[0]] if name else ""
    found = get_close_matches(typed, edition.addresses(), n=1, cutoff=0.7)
    return found[0] if found else ""


def _problems(text: Text, link: Link, message: str, better: str) -> Iterator[Problem]:
    """A problem for each place where the target stands; the body's first line for want of one."""
    advice = "" if better else "Mend the address, or take the link off the words."
    item = text.item
    places = list(_places(text.prose, link.target)) or [Place(item.thing.body_line, 0, 0)]
    for place in places:
        instead = (better,) if better and place.end else ()
        yield found(
            item, place, message, advice=advice, instead=instead, help="links", level=Level.ERROR
        )


def _places(prose: Prose, target: str) -> Iterator[Place]:
    form = re.compile(rf"(?<![\w/.-]){re.escape(target)}(?![\w/.#?-])")
    for number, line in enumerate(prose.markup, 1):
        if target in line:
            for at in form.finditer(line):
                yield Place(number, *at.span())
