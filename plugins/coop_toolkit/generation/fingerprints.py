"""What each page is made from, as one hash.

Two builds that give a page the same fingerprint give it the same bytes: it covers the
templates that the page can reach, the values they read, the bodies with their links
resolved, the site's settings, the day of the build where a template reads it, and the
versions of the code. Where a value is of a sort that cannot be told apart by its content,
the page has no fingerprint and is rendered each time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from itertools import chain
from pathlib import PurePath
from typing import Any

from coop_toolkit.code_version import code_version
from coop_toolkit.generation.assembly import Assembly
from coop_toolkit.hashing import hash_of
from coop_toolkit.model import Common
from coop_toolkit.output import WebPage

_PLAIN = (str, int, float, bool, bytes, type(None), date, time, Decimal, PurePath)
# Most values are of these; to look a type up is quicker than to ask what it descends from.
_PLAINEST = frozenset({str, int, bool, type(None), date})
_PACKAGES = ("pelican", "Jinja2", "MarkupSafe", "Markdown", "nh3", "Pillow", "python-dateutil")
_MADE_BY = (("",), _PACKAGES)
_BODY_WORDS = ("body", "explained")
_GLOSSARY_WORDS = ("explained", "words_explained")


class Untold(Exception):
    """A value whose content cannot be told, such as a function."""


class Fingerprints:
    """The fingerprints of one assembly's pages."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._templates = assembly.templates
        self._pages: dict[str, str] = {}
        self._things: dict[int, str] = {}
        self._bodies: dict[int, str] = {}

    def of(self, page: WebPage) -> str:
        """The fingerprint of a page; "" for one that must be rendered each time."""
        if page.address not in self._pages:
            self._pages[page.address] = self._made(page)
        return self._pages[page.address]

    def look_at(self, things: Iterable[Common]) -> None:
        """Find out what things say before workers are forked, each of which would ask."""
        for thing in things:
            self._thing(thing)
            self._links(thing)

    def _made(self, page: WebPage) -> str:
        try:
            return hash_of(self._parts(page))
        except Untold:
            return ""

    def _parts(self, page: WebPage) -> Iterator[str]:
        met: dict[str, Common] = {}
        yield self._surroundings
        yield self._templates.digest(page.template)
        yield self._told(page, met)
        yield repr(self._assembly.json_ld(page))
        yield repr(self._assembly.meta(page))
        if self._reads(page, ("as_of",)):
            yield self._assembly.site.as_of.isoformat()
        if self._reads(page, _BODY_WORDS):
            yield from map(self._links, met.values())
        if self._reads(page, _GLOSSARY_WORDS) and not (page.thing and page.thing.legacy):
            yield self._glossary

    def _reads(self, page: WebPage, words: Iterable[str]) -> bool:
        return any(self._templates.reads(page.template, word) for word in words)

    @cached_property
    def _surroundings(self) -> str:
        """What every page depends on."""
        assembly = self._assembly
        site = dataclasses.replace(assembly.site, as_of=date.min)
        assets = [(file.address, file.media_type) for file in assembly.assets.files()]
        allowed = assembly.gathered.catalogue.takedowns.allowed
        facts = (site, assets, assembly.edition.main_feeds(), allowed)
        return hash_of([code_version(*_MADE_BY), *map(repr, facts)])

    @cached_property
    def _glossary(self) -> str:
        terms = self._assembly.edition.catalogue.terms
        return hash_of(part for term in terms for part in (self._thing(term), self._links(term)))

    def _links(self, thing: Common) -> str:
        """Where the links of a body lead, and the pictures it shows."""
        key = id(thing)
        if key not in self._bodies:
            self._bodies[key] = hash_of([self._assembly.local_body(thing)])
        return self._bodies[key]

    def _told(self, value: Any, met: dict[str, Common]) -> str:
        """A value's content as text; notes each thing of the content that it holds.

        Raises:
            Untold: it is, or holds, what cannot be told.
        """
        kind: type = type(value)
        if kind in _PLAINEST:
            return repr(value)
        if isinstance(value, Common):
            met[value.id] = value
            return self._thing(value)
        parts = _way_of(kind)(value)
        if isinstance(parts, str):
            return parts
        told = [repr(part) if type(part) is str else self._told(part, met) for part in parts]
        if kind in (set, frozenset):
            told.sort()
        return f"{kind.__name__}({','.join(told)})"

    def _thing(self, thing: Common) -> str:
        """The hash of a thing of the content; things live as long as the catalogue does."""
        key = id(thing)
        if key not in self._things:
            self._things[key] = f"{type(thing).__name__}:{hash_of([repr(thing)])}"
        return self._things[key]


@cache
def _way_of(kind: type) -> Callable[[Any], str | Iterable[Any]]:
    """How a value of a type is told: gives its content as text, or the parts that hold it."""
    if issubclass(kind, Enum):
        return lambda value: f"{kind.__name__}.{value.name}"
    if issubclass(kind, _PLAIN):
        return repr
    if dataclasses.is_dataclass(kind):
        names = [field.name for field in dataclasses.fields(kind)]
        return lambda value: [getattr(value, name) for name in names]
    if issubclass(kind, Mapping):
        return lambda value: chain.from_iterable(value.items())
    if issubclass(kind, list | tuple | set | frozenset):
        return iter
    raise Untold(kind.__name__)
