"""What each page is made from, as one hash.

Two builds that give a page the same fingerprint give it the same bytes: it covers the
templates that the page can reach, the values they read, the bodies with their links
resolved, the site's settings, the day of the build where a template reads it, and the
versions of the code. Where a value is of a sort that cannot be told apart by its content,
the page has no fingerprint and is rendered each time.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from pathlib import PurePath
from typing import Any

from coop_toolkit.code_version import code_version
from coop_toolkit.generation.assembly import Assembly
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

    def _made(self, page: WebPage) -> str:
        try:
            return _hash(self._parts(page))
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
        return _hash([code_version(*_MADE_BY), *map(repr, facts)])

    @cached_property
    def _glossary(self) -> str:
        terms = self._assembly.edition.catalogue.terms
        return _hash(part for term in terms for part in (self._thing(term), self._links(term)))

    def _links(self, thing: Common) -> str:
        """Where the links of a body lead, and the pictures it shows."""
        key = id(thing)
        if key not in self._bodies:
            self._bodies[key] = _hash([self._assembly.local_body(thing)])
        return self._bodies[key]

    def _told(self, value: Any, met: dict[str, Common]) -> str:
        """A value's content as text; notes each thing of the content that it holds."""
        kind = type(value)
        if kind in _PLAINEST:
            return repr(value)
        if isinstance(value, Common):
            met[value.id] = value
            return self._thing(value)
        if isinstance(value, Enum):
            return f"{kind.__name__}.{value.name}"
        if isinstance(value, _PLAIN):
            return repr(value)
        return f"{kind.__name__}({','.join(self._told_parts(value, met))})"

    def _told_parts(self, value: Any, met: dict[str, Common]) -> Iterator[str]:
        kind: type = type(value)
        names = _field_names(kind)
        if names is not None:
            yield from (self._told(getattr(value, name), met) for name in names)
        elif isinstance(value, Mapping):
            yield from (f"{self._told(k, met)}:{self._told(v, met)}" for k, v in value.items())
        elif isinstance(value, list | tuple):
            yield from (self._told(item, met) for item in value)
        elif isinstance(value, set | frozenset):
            yield from sorted(self._told(item, met) for item in value)
        else:
            raise Untold(type(value).__name__)

    def _thing(self, thing: Common) -> str:
        """The hash of a thing of the content; things live as long as the catalogue does."""
        key = id(thing)
        if key not in self._things:
            self._things[key] = f"{type(thing).__name__}:{_hash([repr(thing)])}"
        return self._things[key]


@cache
def _field_names(kind: type) -> tuple[str, ...] | None:
    """The fields of a dataclass; None of any other type."""
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(field.name for field in dataclasses.fields(kind))


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
