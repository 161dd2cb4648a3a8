"""The parts of pages that links may lead to: headings, footnotes, places that an author marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import accumulate
from urllib.parse import unquote

from coop_toolkit.edition import Edition
from coop_toolkit.model import Common, Page, Post
from coop_toolkit.rendering.links import GLOSSARY
from coop_toolkit.safety import HEADING_PREFIX

_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]+)"')
_NAME = re.compile(r'<a\b[^<>]*?\sname="([^"]+)"')
_TYPED_ID = r"(?:\b(?:id|name)\s*=\s*[\"']?|\{{:?\s*#)({})(?![\w:.-])"
# Parts that a text itself makes; all others are made by a page's template.
_OF_TEXT = re.compile(r"(?:s|fn|fnref\d*|user-content)-")


@dataclass(frozen=True)
class LostPart:
    """A part that a page lacks, and the nearest it has ("" for none), as links name them.

    `typed` finds the id in the page's text where somebody wrote it and no page keeps it.
    """

    name: str
    nearest: str
    typed: re.Pattern[str] | None = None


def lost_part(address: str, here: Common, edition: Edition) -> LostPart | None:
    """What is missing where a link of `here` leads, if that is a part which is not there.

    Of pages whose texts are not known, as of one date of an event, nothing is said.
    """
    page, _, fragment = address.partition("#")
    page, part = page or here.address.partition("#")[0], unquote(fragment)
    there = here if address.startswith("#") else edition.catalogue.thing_at(page)
    known = _parts(page, there, part, edition) if part else None
    if known is None or part in known:
        return None
    name = part.removeprefix(HEADING_PREFIX)
    names = sorted(known_id.removeprefix(HEADING_PREFIX) for known_id in known)
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.6)
    typed = re.compile(_TYPED_ID.format(re.escape(name)))
    is_left_out = there is not None and typed.search(there.body) is not None
    return LostPart(name, near[0] if near else "", typed if is_left_out else None)


def _parts(page: str, there: Common | None, part: str, edition: Edition) -> frozenset[str] | None:
    """The parts that a page has, `part` being one; None where it may have others of that sort."""
    if page == GLOSSARY:
        terms = edition.catalogue.terms
        letters = {f"letter-{term.title[:1].lower()}" for term in terms}
        return _of_text(there, edition) | letters | {term.slug for term in terms}
    if _OF_TEXT.match(part) and (there or not _may_show_a_text(page, edition)):
        return _of_text(there, edition)
    opens_a_list = isinstance(there, Page) and page in edition.listings()
    if there is None or opens_a_list:
        return None
    return _of_text(there, edition) | _of_comments(there)


def _may_show_a_text(page: str, edition: Edition) -> bool:
    """Whether a page stands below that of a thing, as one date of an event does, or is unknown."""
    above = accumulate(page.strip("/").split("/"), "{}/{}".format)
    stands_below = any(edition.catalogue.thing_at(f"/{folder}/") for folder in above)
    return stands_below or page not in edition.listings()


def _of_text(thing: Common | None, edition: Edition) -> frozenset[str]:
    html = edition.catalogue.render(thing.body).html if thing else ""
    return frozenset([*_ID.findall(html), *_NAME.findall(html)])


def _of_comments(thing: Common) -> frozenset[str]:
    if not isinstance(thing, Post | Page):
        return frozenset()
    said = {f"comment-{comment.id}" for comment in (*thing.comments, *thing.mentions)}
    return frozenset(said | {"comments"} if thing.comments else said)
