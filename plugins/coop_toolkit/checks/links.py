"""Links and pictures of a body that lead nowhere inside the site."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from coop_toolkit.catalogue import Item
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import Link, links_of, resolve


def link_problems(item: Item, edition: Edition) -> Iterator[Problem]:
    """Every local link of a body to a page, part or file that is not there.

    In an imported post it is a warning: the page shows the words without the link.
    """
    catalogue = edition.catalogue
    own_parts = {heading.id for heading in edition.headings(item.thing)}
    for link in dict.fromkeys(links_of(catalogue.render(item.thing.body).html)):
        if not link.is_local:
            continue
        found = resolve(
            link.target, item.thing.below, catalogue.address_by_path, edition.addresses()
        )
        if found.address.startswith("#"):
            if found.address[1:] not in own_parts and found.address.startswith("#s-"):
                yield _problem(item, link, "no heading of this page has that name", "")
        elif not found.exists:
            yield _problem(item, link, _message(link), _nearest(found.address, edition))


def _message(link: Link) -> str:
    if link.attribute == "src":
        return f"there is no picture at {link.target}"
    return f"the link to {link.target} leads nowhere"


def _nearest(address: str, edition: Edition) -> str:
    found = get_close_matches(address.split("#")[0], edition.addresses(), n=1, cutoff=0.7)
    return found[0] if found else ""


def _problem(item: Item, link: Link, message: str, better: str) -> Problem:
    line = _line_of(item, link.target)
    quote = item.document.quote(line)
    column = quote.find(link.target) + 1
    mend = (quote.replace(link.target, better, 1).strip(),) if better and column else ()
    return Problem(
        item.file.shown,
        line,
        message,
        column=column,
        width=len(link.target) if column else 0,
        quote=quote,
        advice="Write:" if mend else "Mend the address, or take the link off the words.",
        mend=mend,
        help="links",
        level=Level.WARNING if item.thing.legacy else Level.ERROR,
    )


def _line_of(item: Item, target: str) -> int:
    """The line of the file on which a target stands; the body's first line for want of it."""
    for number, line in enumerate(item.document.lines[item.thing.body_line - 1 :]):
        if target in line:
            return item.thing.body_line + number
    return item.thing.body_line
