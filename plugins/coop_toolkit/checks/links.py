"""Links and pictures of a body that lead nowhere inside the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice

from coop_toolkit.catalogue import Item
from coop_toolkit.checks.finding import found
from coop_toolkit.checks.parts import LostPart, lost_part
from coop_toolkit.checks.prose import Place, Prose
from coop_toolkit.checks.targets import typed_targets
from coop_toolkit.checks.text import Text
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Level, Problem
from coop_toolkit.rendering import Link, Resolution, links_of, resolve
from coop_toolkit.safety import HEADING_PREFIX

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
        lost = lost_part(leads.address, item.thing, edition) if leads.exists else None
        if lost:
            yield from _part_problems(text, link, lost)
        else:
            yield from _problems(text, link, _message(link), _nearest(leads, edition))


def _dead_links(item: Item, edition: Edition) -> Iterator[tuple[Link, Resolution]]:
    """The local links of a body that lead nowhere, each once, with the address they have."""
    for link in dict.fromkeys(links_of(edition.catalogue.render(item.thing.body).html)):
        if link.is_local:
            leads = _resolved(link.target, item, edition)
            if _is_dead(leads, item, edition):
                yield link, leads


def _may_be_dead(target: str, item: Item, edition: Edition) -> bool:
    """Whether a body must be rendered to know; most have only links that lead somewhere."""
    if _ABROAD.match(target):
        return False
    return _is_dead(_resolved(target, item, edition), item, edition)


def _resolved(target: str, item: Item, edition: Edition) -> Resolution:
    catalogue, known = edition.catalogue, edition.addresses()
    return resolve(target, item.thing.below, catalogue.address_by_path, known)


def _is_dead(leads: Resolution, item: Item, edition: Edition) -> bool:
    if not leads.exists:
        return True
    return "#" in leads.address and lost_part(leads.address, item.thing, edition) is not None


def _part_problems(text: Text, link: Link, lost: LostPart) -> Iterator[Problem]:
    page = link.target.partition("#")[0]
    message = f"no part of {page or 'this page'} is called {lost.name}"
    if not lost.typed:
        better = f"{page}#{lost.nearest}" if lost.nearest else ""
        yield from _problems(text, link, message, better)
        return
    for problem in _problems(text, link, message, ""):
        yield _with_kept_id(problem, text, page, lost.name, lost.typed)


def _with_kept_id(
    problem: Problem, text: Text, page: str, name: str, typed: re.Pattern[str]
) -> Problem:
    """The problem of a link to an id that was written and is left out, with one that is kept."""
    kept = f"{HEADING_PREFIX}{name}"
    why = f"A page keeps an id of yours that begins with {HEADING_PREFIX}."
    for number, line in enumerate(() if page else text.prose.markup, 1):
        if found := typed.search(line):
            quote = text.item.document.quote(number)
            mend = f"{quote[: found.start(1)]}{kept}{quote[found.end(1) :]}"
            advice = f"{why} Write in line {number}:"
            return replace(problem, advice=advice, mend=(mend.strip(),), mend_line=number)
    return replace(problem, advice=f"{why} There, write {kept} in the place of {name}.")


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
